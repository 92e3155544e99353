//! `synclint rules`: lists the rules, and the conditions that no export can show.

mod decidability;
mod json;
mod markdown;

use anyhow::Result;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::text::{Lang, noun};
use synclint_rules::undecidable::UNDECIDABLE;
use unicode_width::UnicodeWidthStr;

use super::{applies, print};
use crate::args::{ByDefault, RulesArgs, TableFormat};
use crate::terminal::language;
use decidability::RuleDecidability;
use synclint_linter::registry;

/// Runs `synclint rules`, and returns the exit code.
pub(crate) fn rules(args: &RulesArgs) -> Result<u8> {
    let rules: Vec<_> = registry::all().iter().copied().filter(|rule| fits(args, rule)).collect();
    let decidability = args.decidable.as_deref().map(|path| RuleDecidability::by(path, args)).transpose()?;
    match args.output_format {
        TableFormat::Text => print(&text(&rules, decidability.as_ref(), args.all, language(args.lang))),
        TableFormat::Json => print(&json::list(&rules, decidability.as_ref(), args.all)?),
        TableFormat::Markdown => print(&markdown::reference(&rules, args.all)),
    }
}

/// Returns whether a rule matches the filters.
fn fits(args: &RulesArgs, rule: &RuleInfo) -> bool {
    let applies = rule.applies;
    args.table.is_none_or(|table| rule.tables.contains(&table.name()))
        && args.section.is_none_or(|section| rule.section == section)
        && args.severity.is_none_or(|severity| rule.severity == severity)
        && args.certainty.is_none_or(|certainty| rule.certainty == certainty)
        && args.default.is_none_or(|default| applies.on_request == (default == ByDefault::Off))
        && args.deployment.is_none_or(|deployment| applies.deployment.is_none_or(|only| only == deployment))
        && args.product_version.is_none_or(|version| {
            applies.from.is_none_or(|from| version >= from) && applies.until.is_none_or(|until| version <= until)
        })
}

/// Formats the tables that a rule checks.
fn tables(rule: &RuleInfo) -> String {
    let tables: Vec<_> = rule.tables.iter().map(|table| table.as_str()).collect();
    if tables.is_empty() { "files".to_owned() } else { tables.join(", ") }
}

fn text(rules: &[&'static RuleInfo], decidability: Option<&RuleDecidability>, all: bool, lang: Lang) -> String {
    let mut out = String::new();
    for rule in rules {
        let severity = rule.severity.title().get(lang);
        let pad = " ".repeat(8_usize.saturating_sub(severity.width()));
        out += &format!("{:45} {severity}{pad} {:30} {}\n", rule.id, tables(rule), applies(rule.applies, lang));
        out += &format!("    {}\n", rule.title.get(lang));
        if let Some(decidability) = decidability {
            out += &format!("    {}\n", decidability.words(rule.id, lang).to_string(lang));
        }
    }
    out += &format!("\n{}\n", noun::RULES.of(rules.len()).to_string(lang));
    for entry in UNDECIDABLE.iter().filter(|_| all) {
        out += &format!("\n{:45} -\n    {}\n    {}\n", entry.id, entry.statement.get(lang), entry.reason.get(lang));
    }
    out
}
