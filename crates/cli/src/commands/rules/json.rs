//! The list of rules as JSON.

use anyhow::Result;
use serde::Serialize;
use synclint_diagnostic::product::Deployment;
use synclint_diagnostic::rule::{Citation, RuleInfo, Threshold};
use synclint_diagnostic::text::{Lang, Text};
use synclint_report::need;
use synclint_rules::conditions;
use synclint_rules::precedence;
use synclint_rules::undecidable::{UNDECIDABLE, Undecidable};

use super::RuleDecidability;
use crate::commands::applies;

#[derive(Serialize)]
struct Entry {
    id: &'static str,
    decidable: bool,
    section: Option<&'static str>,
    title: Words,
    severity: Option<&'static str>,
    certainty: Option<&'static str>,
    /// The first version of synclint with this rule.
    since: Option<&'static str>,
    tables: Vec<&'static str>,
    applies: Option<Applies>,
    /// Whether it runs by default.
    default: Option<bool>,
    threshold: Option<ThresholdFields>,
    yields_to: Vec<&'static str>,
    fix: Option<Words>,
    reason: Option<Words>,
    sources: Vec<SourceFields>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decided: Option<DecidabilityFields>,
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
struct DecidabilityFields {
    #[serde(rename = "judged")]
    checked: usize,
    not_applicable: usize,
    #[serde(rename = "not_judged")]
    skipped: usize,
    needs: Vec<String>,
}

/// Formats one entry per rule, and with `all` one entry per condition that no export can show.
pub(super) fn list(rules: &[&'static RuleInfo], decidability: Option<&RuleDecidability>, all: bool) -> Result<String> {
    let undecidable = UNDECIDABLE.iter().filter(|_| all).map(undecidable);
    let entries: Vec<Entry> = rules.iter().map(|rule| entry(rule, decidability)).chain(undecidable).collect();
    Ok(serde_json::to_string_pretty(&entries)? + "\n")
}

fn entry(rule: &'static RuleInfo, decidability: Option<&RuleDecidability>) -> Entry {
    let scope = rule.applies;
    Entry {
        id: rule.id,
        decidable: true,
        section: Some(rule.section.key),
        title: words(rule.title),
        severity: Some(rule.severity.key()),
        certainty: Some(rule.certainty.key()),
        since: Some(rule.since),
        tables: rule.tables.iter().map(|table| table.as_str()).collect(),
        applies: Some(Applies {
            deployment: scope.deployment.map(Deployment::key),
            from_version: scope.from.map(|version| version.to_string()),
            until_version: scope.until.map(|version| version.to_string()),
            since: scope.since.map(|day| day.to_string()),
            words: Words { en: applies(scope, Lang::En), ja: applies(scope, Lang::Ja) },
        }),
        default: Some(!scope.on_request),
        threshold: rule.extra.threshold.map(|Threshold { default, min, max, unit }| ThresholdFields {
            default,
            min,
            max,
            unit: words(unit),
        }),
        yields_to: precedence::yields_to(rule).map(|rule| rule.id).collect(),
        fix: Some(words(rule.fix)),
        reason: None,
        sources: rule.sources.iter().map(|source| cited(source)).collect(),
        decided: decidability.and_then(|decidability| decidability.of(rule.id)).map(|tally| DecidabilityFields {
            checked: tally.checked,
            not_applicable: tally.not_applicable,
            skipped: tally.skipped,
            needs: tally.needs.iter().copied().map(need).collect(),
        }),
    }
}

fn undecidable(Undecidable { id, statement, reason }: &Undecidable) -> Entry {
    Entry {
        id,
        decidable: false,
        section: conditions::find(id).map(|condition| condition.section.key),
        title: words(*statement),
        severity: None,
        certainty: None,
        since: None,
        tables: Vec::new(),
        applies: None,
        default: None,
        threshold: None,
        yields_to: Vec::new(),
        fix: None,
        reason: Some(words(*reason)),
        sources: Vec::new(),
        decided: None,
    }
}

fn words(text: Text) -> Words {
    Words { en: text.en.to_owned(), ja: text.ja.to_owned() }
}

fn cited(source: &Citation) -> SourceFields {
    let Citation { title, document, date, url } = *source;
    SourceFields { title, document, date, url }
}
