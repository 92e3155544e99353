//! `synclint rules`: the list of rules, and of what no export can decide.

use anyhow::Result;
use serde::Serialize;
use synclint_model::schema::Table;
use synclint_model::text::Lang;
use synclint_rules::undecidable::UNDECIDABLE;

use super::{Words, applies, print};
use crate::args::{ListFormat, RulesArgs};
use crate::catalog;
use crate::check::language;

/// The list of rules.
pub(crate) fn rules(args: &RulesArgs) -> Result<u8> {
    let lang = language(args.lang);
    if args.output_format == ListFormat::Json {
        return rules_json(args.all);
    }
    let mut out = String::new();
    for rule in catalog::all() {
        let tables: Vec<_> = rule.tables.iter().map(|table| table.logical_name()).collect();
        let tables = if tables.is_empty() { "files".to_owned() } else { tables.join(" ") };
        out += &format!("{:45} {:8} {:30} {}\n", rule.id, rule.severity.key(), tables, applies(rule.applies, lang));
        out += &format!("    {}\n", rule.title.get(lang));
    }
    if args.all {
        out.push('\n');
        for entry in UNDECIDABLE {
            out += &format!(
                "{:45} {}\n    {}\n    {}\n",
                entry.id,
                "-",
                entry.statement.get(lang),
                entry.reason.get(lang)
            );
        }
    }
    print(&out)
}

fn rules_json(all: bool) -> Result<u8> {
    #[derive(Serialize)]
    struct Entry {
        id: &'static str,
        decidable: bool,
        severity: Option<&'static str>,
        certainty: Option<&'static str>,
        since: Option<&'static str>,
        tables: Vec<&'static str>,
        applies_to: Option<String>,
        title: Words,
        reason: Option<Words>,
        sources: Vec<Source>,
    }
    #[derive(Serialize)]
    struct Source {
        title: &'static str,
        document: &'static str,
        date: &'static str,
        url: &'static str,
    }
    let decided = catalog::all().iter().map(|rule| Entry {
        id: rule.id,
        decidable: true,
        severity: Some(rule.severity.key()),
        certainty: Some(rule.certainty.key()),
        since: Some(rule.since),
        tables: rule.tables.iter().map(|table: &Table| table.logical_name()).collect(),
        applies_to: Some(applies(rule.applies, Lang::En)),
        title: Words { en: rule.title.en, ja: rule.title.ja },
        reason: None,
        sources: rule
            .sources
            .iter()
            .map(|source| Source { title: source.title, document: source.document, date: source.date, url: source.url })
            .collect(),
    });
    let undecided = UNDECIDABLE.iter().filter(|_| all).map(|entry| Entry {
        id: entry.id,
        decidable: false,
        severity: None,
        certainty: None,
        since: None,
        tables: Vec::new(),
        applies_to: None,
        title: Words { en: entry.statement.en, ja: entry.statement.ja },
        reason: Some(Words { en: entry.reason.en, ja: entry.reason.ja }),
        sources: Vec::new(),
    });
    print(&(serde_json::to_string_pretty(&decided.chain(undecided).collect::<Vec<_>>())? + "\n"))
}
