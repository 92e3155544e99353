//! JSON output: the same content as the text output, in both languages.

use std::io::{self, Write};

use serde::Serialize;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::state::State;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message};
use synclint_diagnostic::trace::{RenderedFact, TracedRead};
use synclint_diagnostic::why::{CheckedCondition, Disposition, End, Step, StepFinding};

use super::{ExplainedOrganization, Explanation};
use crate::coverage::key;
use crate::json::{Place, Words, ends};
use crate::json_text;

pub(super) fn write(explanation: &Explanation, out: &mut dyn Write) -> io::Result<()> {
    let organizations = explanation.organizations.iter().map(organization);
    let document = Document {
        version: 1,
        rule: explanation.rule.id,
        as_of: explanation.as_of.to_string(),
        organizations: organizations.collect(),
    };
    json_text::write_pretty(out, &document)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Document<'a> {
    version: u8,
    rule: &'static str,
    as_of: String,
    organizations: Vec<OrganizationFields<'a>>,
}

#[derive(Serialize)]
struct OrganizationFields<'a> {
    organization: &'a str,
    in_scope: bool,
    scope: Vec<ConditionFields<'a>>,
    steps: Vec<StepFields<'a>>,
}

#[derive(Serialize)]
struct ConditionFields<'a> {
    condition: Words,
    /// `None` if unknown.
    holds: Option<bool>,
    needs: Option<String>,
    looks: Vec<ReadFields<'a>>,
}

#[derive(Serialize)]
struct StepFields<'a> {
    table: Option<&'static str>,
    record: Option<&'a str>,
    title: Option<Words>,
    at: Option<At<'a>>,
    looks: Vec<ReadFields<'a>>,
    more_looks: usize,
    end: &'static str,
    needs: Vec<String>,
    findings: Vec<FoundFields<'a>>,
}

#[derive(Serialize)]
struct ReadFields<'a> {
    kind: &'static str,
    table: Option<&'static str>,
    record: Option<Words>,
    name: &'static str,
    setting: Option<String>,
    state: &'static str,
    value: Option<Words>,
    origin: Option<Words>,
    at: Option<At<'a>>,
}

#[derive(Serialize)]
struct FoundFields<'a> {
    severity: &'static str,
    column: Option<&'static str>,
    message: Words,
    reported: bool,
    left_to: Option<&'static str>,
    reason: Option<Words>,
    at: At<'a>,
}

#[derive(Serialize)]
struct At<'a> {
    path: &'a str,
    start: Place,
    end: Place,
}

/// Formats an argument in both languages; names without quotes and kind.
fn words(arg: &Arg) -> Words {
    let bare = match arg {
        Arg::Name(name) => Arg::Str(name.clone()),
        Arg::Named(_, names) => names.iter().cloned().map(Arg::Str).collect(),
        arg => arg.clone(),
    };
    Words::of(&Message::new(text!("{it}", "{it}")).arg("it", bare))
}

fn organization(explanation: &ExplainedOrganization) -> OrganizationFields<'_> {
    let ExplainedOrganization { name, why, .. } = explanation;
    OrganizationFields {
        organization: name,
        in_scope: why.scope.iter().all(|condition| condition.holds == Ok(true)),
        scope: why.scope.iter().map(|it| condition(explanation, it)).collect(),
        steps: why.steps.iter().map(|it| step(explanation, it)).collect(),
    }
}

fn condition<'a>(
    explanation: &'a ExplainedOrganization,
    CheckedCondition { what, facts, holds }: &CheckedCondition,
) -> ConditionFields<'a> {
    ConditionFields {
        condition: Words::of(what),
        holds: holds.ok(),
        needs: holds.err().map(key),
        looks: facts.iter().map(|it| read(explanation, it)).collect(),
    }
}

fn step<'a>(
    explanation: &'a ExplainedOrganization,
    Step { record, reads, end, needs, found }: &'a Step,
) -> StepFields<'a> {
    let end = match end {
        End::Checked if found.is_empty() => "silent",
        End::Checked => "found",
        End::NotApplicable => "not-applicable",
        End::Inactive => "inactive",
        End::MissingData(_) => "not-judged",
    };
    let record = record.as_ref();
    StepFields {
        table: record.map(|shown| shown.place.table.as_str()),
        record: record.and_then(|shown| shown.id.as_deref()),
        title: record.map(|shown| words(&shown.title)),
        at: record.map(|shown| at(explanation, shown.place.span)),
        looks: reads.kept.iter().map(|it| read(explanation, it)).collect(),
        more_looks: reads.more,
        end,
        needs: needs.iter().copied().map(key).collect(),
        findings: found.iter().map(|it| self::found(explanation, it)).collect(),
    }
}

fn read<'a>(explanation: &'a ExplainedOrganization, read: &TracedRead) -> ReadFields<'a> {
    match read {
        TracedRead::Column { place, record, setting, state } => {
            let (state, value) = match state {
                State::Absent => ("absent", None),
                State::Null => ("null", None),
                State::Invalid => ("invalid", None),
                State::Present(value) => ("value", Some(words(value))),
            };
            ReadFields {
                kind: "column",
                table: Some(place.table.as_str()),
                record: Some(words(record)),
                name: place.column.unwrap_or_default(),
                setting: setting.as_deref().map(str::to_owned),
                state,
                value,
                origin: None,
                at: (state != "absent").then(|| at(explanation, place.span)),
            }
        }
        TracedRead::Fact { key, of, known } => {
            let span = known.as_ref().and_then(|RenderedFact { span, .. }| *span);
            ReadFields {
                kind: "fact",
                table: None,
                record: of.as_ref().map(words),
                name: key,
                setting: None,
                state: if known.is_some() { "value" } else { "unknown" },
                value: known.as_ref().map(|known| words(&known.value)),
                origin: known.as_ref().map(|known| words(&known.origin)),
                at: span.map(|span| at(explanation, span)),
            }
        }
    }
}

fn found<'a>(
    explanation: &'a ExplainedOrganization,
    StepFinding { finding, disposition }: &StepFinding,
) -> FoundFields<'a> {
    let (left_to, reason) = match disposition {
        Disposition::Reported => (None, None),
        Disposition::YieldedTo(rule) => (Some(*rule), None),
        Disposition::Excluded(reason) => (None, Some(Words::of(reason))),
    };
    FoundFields {
        severity: finding.severity.key(),
        column: finding.subject.as_ref().and_then(|subject| subject.column),
        message: Words::of(&finding.message),
        reported: *disposition == Disposition::Reported,
        left_to,
        reason,
        at: at(explanation, finding.span),
    }
}

fn at(explanation: &ExplainedOrganization, span: Span) -> At<'_> {
    let (start, end) = ends(span, &explanation.file(span).excerpt);
    At { path: &explanation.file(span).path, start, end }
}
