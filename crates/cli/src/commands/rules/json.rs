//! The list of rules for programs.

use anyhow::Result;
use serde::Serialize;
use synclint_model::product::Deployment;
use synclint_model::rule::{RuleInfo, Source};
use synclint_model::schema::Table;
use synclint_model::text::{Lang, Text};
use synclint_report::need;
use synclint_rules::catalogue::Section;
use synclint_rules::thresholds::{Threshold, threshold};
use synclint_rules::undecidable::{UNDECIDABLE, Undecidable};

use super::Decided;
use crate::commands::applies;

#[derive(Serialize)]
struct Entry {
    id: &'static str,
    decidable: bool,
    section: Option<&'static str>,
    title: Words,
    severity: Option<&'static str>,
    certainty: Option<&'static str>,
    /// The version of synclint that had it first.
    since: Option<&'static str>,
    tables: Vec<&'static str>,
    applies: Option<Applies>,
    /// Whether it runs without being asked for.
    default: Option<bool>,
    threshold: Option<ThresholdFields>,
    yields_to: &'static [&'static str],
    fix: Option<Words>,
    reason: Option<Words>,
    sources: Vec<SourceFields>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decided: Option<DecidedFields>,
}

#[derive(Serialize)]
struct Words {
    en: String,
    ja: String,
}

#[derive(Serialize)]
struct Applies {
    deployment: Option<&'static str>,
    from_version: Option<String>,
    until_version: Option<String>,
    since: Option<String>,
    words: Words,
}

#[derive(Serialize)]
struct ThresholdFields {
    default: i64,
    min: i64,
    max: i64,
    unit: Words,
}

#[derive(Serialize)]
struct SourceFields {
    title: &'static str,
    document: &'static str,
    date: &'static str,
    url: &'static str,
}

#[derive(Serialize)]
struct DecidedFields {
    judged: usize,
    not_applicable: usize,
    not_judged: usize,
    needs: Vec<String>,
}

/// One entry a rule, and with `all` one for each condition that no export can decide.
pub(super) fn list(rules: &[&'static RuleInfo], decided: Option<&Decided>, all: bool) -> Result<String> {
    let undecidable = UNDECIDABLE.iter().filter(|_| all).map(undecidable);
    let entries: Vec<Entry> = rules.iter().map(|rule| entry(rule, decided)).chain(undecidable).collect();
    Ok(serde_json::to_string_pretty(&entries)? + "\n")
}

fn entry(rule: &'static RuleInfo, decided: Option<&Decided>) -> Entry {
    let scope = rule.applies;
    Entry {
        id: rule.id,
        decidable: true,
        section: super::section(rule.id).map(Section::key),
        title: words(rule.title),
        severity: Some(rule.severity.key()),
        certainty: Some(rule.certainty.key()),
        since: Some(rule.since),
        tables: rule.tables.iter().map(|table: &Table| table.logical_name()).collect(),
        applies: Some(Applies {
            deployment: scope.deployment.map(Deployment::key),
            from_version: scope.from.map(|version| version.to_string()),
            until_version: scope.until.map(|version| version.to_string()),
            since: scope.since.map(|day| day.to_string()),
            words: Words { en: applies(scope, Lang::En), ja: applies(scope, Lang::Ja) },
        }),
        default: Some(!scope.on_request),
        threshold: threshold(rule.id).map(|Threshold { default, min, max, unit, .. }| ThresholdFields {
            default: *default,
            min: *min,
            max: *max,
            unit: words(*unit),
        }),
        yields_to: rule.yields_to,
        fix: Some(words(rule.fix)),
        reason: None,
        sources: rule.sources.iter().map(|source| cited(source)).collect(),
        decided: decided.and_then(|decided| decided.of(rule.id)).map(|outcome| DecidedFields {
            judged: outcome.judged,
            not_applicable: outcome.not_applicable,
            not_judged: outcome.not_judged,
            needs: outcome.needs.iter().copied().map(need).collect(),
        }),
    }
}

fn undecidable(Undecidable { id, statement, reason }: &Undecidable) -> Entry {
    Entry {
        id,
        decidable: false,
        section: super::section(id).map(Section::key),
        title: words(*statement),
        severity: None,
        certainty: None,
        since: None,
        tables: Vec::new(),
        applies: None,
        default: None,
        threshold: None,
        yields_to: &[],
        fix: None,
        reason: Some(words(*reason)),
        sources: Vec::new(),
        decided: None,
    }
}

fn words(text: Text) -> Words {
    Words { en: text.en.to_owned(), ja: text.ja.to_owned() }
}

fn cited(source: &Source) -> SourceFields {
    let Source { title, document, date, url } = *source;
    SourceFields { title, document, date, url }
}
