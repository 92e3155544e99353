//! Reads a waiver file, `synclint-waivers.yaml`. Each waiver has an owner, a reason, and an optional expiry date.

use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;
use synclint_reader::{Shape, Value};

use super::list::{Invalid, WaiverList};
use super::waiver::Waiver;
use crate::date::parse_date;
use crate::names::PATTERN;
use crate::settings::mistake::Mistake;
use crate::settings::yaml;

/// The keys of a waiver.
const KEYS: [&str; 6] = ["rule", "organization", "record", "reason", "owner", "expires"];

/// A valid waiver file.
#[derive(Debug)]
pub struct WaiverFile {
    /// The path as shown in output.
    pub shown: String,
    /// The content.
    pub bytes: Vec<u8>,
    /// The waivers.
    pub waivers: WaiverList,
}

/// Parses a waiver file.
///
/// # Errors
///
/// Returns every mistake in the file.
pub fn read(file: FileId, bytes: &[u8]) -> Result<WaiverList, Vec<Mistake>> {
    const LIST: Text = text!("a list of waivers", "適用除外のリスト");
    let parsed = yaml::parse(file, bytes)?;
    let Some(root) = yaml::root(&parsed)? else { return Ok(WaiverList::default()) };
    let mut mistakes = Vec::new();
    yaml::keys(root, &["waivers"], &mut mistakes);
    let mut waivers = WaiverList::default();
    match root.get("waivers") {
        Some(list) if list.shape() == Shape::Sequence => {
            for item in list.items() {
                waiver(item, &mut waivers, &mut mistakes);
            }
        }
        Some(list) if !list.is_null() => {
            mistakes.push(Mistake::InvalidValue(list.span(), list.text().unwrap_or("{…}").to_owned(), LIST));
        }
        _ => {}
    }
    if mistakes.is_empty() { Ok(waivers) } else { Err(mistakes) }
}

/// Parses one waiver and adds it to `waivers`, or adds its mistakes to `mistakes`.
fn waiver(item: Value<'_>, waivers: &mut WaiverList, mistakes: &mut Vec<Mistake>) {
    const DAY: Text = text!("a date, YYYY-MM-DD", "日付 (YYYY-MM-DD)");
    const WAIVER: Text = text!(
        "a waiver with the keys `rule`, `organization`, `reason`, and `owner`; `record` and `expires` are optional",
        "適用除外 (`rule`、`organization`、`reason`、`owner` が必要、`record` と `expires` は省略可能)"
    );
    if item.shape() != Shape::Mapping {
        mistakes.push(Mistake::InvalidValue(item.span(), item.text().unwrap_or("[…]").to_owned(), WAIVER));
        return;
    }
    let before = mistakes.len();
    yaml::keys(item, &KEYS, mistakes);
    let rule = required(item, "rule", mistakes);
    let organization = required(item, "organization", mistakes);
    let reason = required(item, "reason", mistakes);
    let owner = required(item, "owner", mistakes);
    let record = optional(item, "record").map(|value| (value.text().unwrap_or_default(), value.span()));
    if let Some(("", span)) = record {
        mistakes.push(Mistake::InvalidValue(span, String::new(), PATTERN));
    }
    let expires = optional(item, "expires").map(|value| {
        let text = value.text().unwrap_or("[…]");
        parse_date(text)
            .map(|day| (day, value.span()))
            .map_err(|_| mistakes.push(Mistake::InvalidValue(value.span(), text.to_owned(), DAY)))
            .ok()
    });
    let (Some(rule), Some(organization), Some(reason), Some(owner)) = (rule, organization, reason, owner) else {
        return;
    };
    if mistakes.len() > before {
        return;
    }
    let added = waivers.add(Waiver {
        rule: (rule.0.into(), rule.1),
        organization: (organization.0.into(), organization.1),
        record: record.map(|(text, _)| text.into()),
        reason: reason.0.into(),
        owner: owner.0.into(),
        expires: expires.flatten(),
    });
    if let Err((invalid, expected)) = added {
        let (text, span) = match invalid {
            Invalid::Organization => organization,
            Invalid::Record => record.unwrap_or(organization),
        };
        mistakes.push(Mistake::InvalidValue(span, text.to_owned(), expected));
    }
}

/// Returns the text of a required key and its span.
fn required<'a>(item: Value<'a>, key: &'static str, mistakes: &mut Vec<Mistake>) -> Option<(&'a str, Span)> {
    const TEXT: Text = text!("non-empty text", "空ではない文字列");
    let Some((_, value)) = yaml::entry(item, key) else {
        let place = item.entries().next().map_or(item.span(), |(first, _)| first.span());
        mistakes.push(Mistake::MissingKey(place, key));
        return None;
    };
    match value.text() {
        Some(text) if !value.is_null() && !text.trim().is_empty() => Some((text.trim(), value.span())),
        text => {
            mistakes.push(Mistake::InvalidValue(value.span(), text.unwrap_or("[…]").to_owned(), TEXT));
            None
        }
    }
}

fn optional<'a>(item: Value<'a>, key: &str) -> Option<Value<'a>> {
    yaml::entry(item, key).map(|(_, value)| value).filter(|value| !value.is_null())
}
