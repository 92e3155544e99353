//! Checks help texts: columns, values, and labels must match the schema.

use synclint_diagnostic::rule::RuleInfo;
use synclint_model::schema::{ColumnInfo, Kind, Table};

use super::{assert_none, failed, infos, style};

/// Returns the columns with this name in all tables.
fn columns(name: &str) -> Vec<&'static ColumnInfo> {
    Table::ALL.into_iter().filter_map(|table| table.column(name)).collect()
}

/// Returns pairs of the text before each code span and the code span.
fn code(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let starts: Vec<usize> = text.match_indices('`').map(|(at, _)| at).collect();
    starts.chunks_exact(2).map(|pair| (&text[..pair[0]], &text[pair[0] + 1..pair[1]])).collect::<Vec<_>>().into_iter()
}

/// Returns the option at the end of `text`, as in `to "Yes" (` or `を [はい] にします (`.
fn option_before(text: &str) -> Option<&str> {
    let text = text.strip_suffix('(')?.trim_end();
    if let Some(text) = text.strip_suffix('"') {
        let (before, option) = text.rsplit_once('"')?;
        return before.ends_with("to ").then_some(option);
    }
    let text = ["にします", "にし", "にするか"].iter().find_map(|verb| text.strip_suffix(verb))?;
    let (before, option) = text.trim_end().strip_suffix(']')?.rsplit_once('[')?;
    before.ends_with("を ").then_some(option)
}

/// Checks every `column: value` in a help text.
fn values(text: &str, is_japanese: bool) -> Vec<String> {
    let mut remarks = Vec::new();
    for (before, code) in code(text) {
        let Some((name, value)) = code.split_once(": ") else { continue };
        let columns = columns(name);
        let Some(column) = columns.first() else { continue };
        let label = match column.kind {
            Kind::Choice(_) => {
                let sets = columns.iter().filter_map(|column| match column.kind {
                    Kind::Choice(set) => Some(set),
                    _ => None,
                });
                let value = value.parse::<i64>().ok();
                let labels: Vec<_> = sets.filter_map(|set| set.choice(value?)).map(|choice| choice.label).collect();
                if labels.is_empty() {
                    remarks.push(format!("`{code}`: no such option"));
                }
                labels.iter().map(|label| if is_japanese { label.ja } else { label.en }).collect()
            }
            Kind::Bool { .. } => match (value, is_japanese) {
                ("true", false) => vec!["Yes"],
                ("false", false) => vec!["No"],
                ("true", true) => vec!["はい"],
                ("false", true) => vec!["いいえ"],
                _ => {
                    remarks.push(format!("`{code}`: neither true nor false"));
                    Vec::new()
                }
            },
            _ => continue,
        };
        if let Some(shown) = option_before(before)
            && !label.contains(&shown)
        {
            remarks.push(format!("`{code}` is {label:?}, not {shown}"));
        }
    }
    remarks
}

/// Checks that column names are in backticks.
fn bare_columns(rule: &RuleInfo, text: &str) -> Vec<String> {
    const MIN_LENGTH: usize = 12; // shorter names may be ordinary words
    let plain = style::without_code(text);
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let bare = words.filter(|word| word.len() >= MIN_LENGTH && !columns(word).is_empty());
    bare.map(|word| format!("{}: {word} is not in backticks", rule.id)).collect()
}

#[test]
fn help_names_columns_values_and_labels_of_the_schema() {
    let mut remarks = Vec::new();
    let mut n = 0;
    for rule in infos() {
        for (text, is_japanese) in [(rule.fix.en, false), (rule.fix.ja, true)] {
            n += code(text).filter(|(_, code)| code.contains(": ")).count();
            remarks
                .extend(values(text, is_japanese).into_iter().map(|remark| format!("{}: {remark}: {text}", rule.id)));
            remarks.extend(bare_columns(rule, text));
        }
    }
    println!("{n} values in help");
    assert!(n > 150, "{n} values are checked");
    assert_none(&remarks);
}

#[test]
fn reports_wrong_values() {
    assert!(values("set \"Use SSL\" to \"Yes\" (`incomingusessl: true`)", false).is_empty());
    assert_eq!(values("set \"Use SSL\" to \"No\" (`incomingusessl: true`)", false).len(), 1);
    assert_eq!(values("[SSL を使用する] を [いいえ] にします (`incomingusessl: true`)", true).len(), 1);
    assert_eq!(values("set it (`actdeliverymethod: 7`)", false).len(), 1);
}

#[test]
fn help_is_short() {
    let mut remarks = Vec::new();
    for rule in infos() {
        let (en, ja) = (rule.fix.en, rule.fix.ja);
        remarks.extend(failed(
            rule.id,
            rule.fix,
            [
                (
                    en.starts_with(char::is_uppercase) && !super::PROPER.iter().any(|name| en.starts_with(name)),
                    "an upper-case start",
                ),
                (style::fixed_width(en) > 200, "longer than 200 columns"),
                (style::fixed_width(ja) > 200, "Japanese longer than 200 columns"),
                (ja.matches('。').count() > 1, "more than one Japanese reason"),
            ],
        ));
    }
    assert_none(&remarks);
}
