//! The `sarif` format: SARIF 2.1.0 with the properties that GitHub code scanning requires.
//!
//! Messages are in the language of the report. The other language is in the translation of the rules and in the properties of
//! each result. To stay within the limits of code scanning, large reports are split into several runs by organization.

mod log;
mod result;
mod rules;
mod text;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::run::RunFinding;
use synclint_diagnostic::text::{Lang, Message};

use self::log::{
    AutomationDetails, Component, Invocation, Log, Notification, Reference, Run as SarifRun, Text, Tool, Translation,
};
use crate::run::{Aside, Run};
use crate::{coverage, json_text, share, summary, words};

/// The URL of the SARIF schema.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The maximum number of results per run that code scanning shows.
const SHOWN_RESULTS: usize = 5_000;
/// The maximum number of results per run that code scanning accepts.
const MAX_RESULTS: usize = 25_000;
/// The maximum number of runs per file that code scanning accepts.
const MAX_RUNS: u32 = 20;

/// A finding, and why it is not reported.
type AnyFinding<'a> = (&'a RunFinding, Option<&'a Aside>);

/// Data shared by all runs of a log.
struct Context<'a> {
    run: &'a Run,
    lang: Lang,
    /// The rules that the log describes.
    rules: Vec<&'static RuleInfo>,
    /// The index in `rules` by rule ID.
    index: BTreeMap<&'static str, usize>,
    /// Whether any finding is in the baseline, so that the others are new.
    baseline: bool,
}

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let found: Vec<AnyFinding<'_>> = run.all_findings().collect();
    let parts = parts(run, found);
    // A single run describes all rules, so that viewers always show the same rules. Split runs describe only rules with findings,
    // to limit the size.
    let fired: BTreeSet<&str> = run.all_findings().map(|(finding, _)| finding.rule.id).collect();
    let rules: Vec<&'static RuleInfo> = match parts.len() {
        1 => run.rules.to_vec(),
        _ => run.rules.iter().copied().filter(|rule| fired.contains(rule.id)).collect(),
    };
    let index = rules.iter().enumerate().map(|(number, rule)| (rule.id, number)).collect();
    let baseline = run.all_findings().any(|(_, aside)| aside == Some(&Aside::Baseline));
    let cx = Context { run, lang, rules, index, baseline };
    let many = parts.len() > 1;
    let runs = (1..).zip(parts).map(|(number, part)| cx.sarif_run(number, many, part)).collect();
    json_text::write(out, &Log { schema: SCHEMA, version: "2.1.0", runs })?;
    writeln!(out)
}

/// Splits findings into runs: one run if code scanning shows all of it, otherwise the maximum number of runs. An organization
/// is always in the same run, regardless of the other organizations.
fn parts<'a>(run: &Run, found: Vec<AnyFinding<'a>>) -> Vec<Vec<AnyFinding<'a>>> {
    if found.len() <= SHOWN_RESULTS {
        return vec![found];
    }
    let mut parts = vec![Vec::new(); MAX_RUNS as usize];
    for (finding, aside) in found {
        let name = &run.organization(finding).name;
        let hash = name.bytes().fold(0_u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(u32::from(byte)));
        parts[(hash % MAX_RUNS) as usize].push((finding, aside));
    }
    parts
}

impl<'a> Context<'a> {
    fn sarif_run(&self, number: u32, many: bool, mut part: Vec<AnyFinding<'a>>) -> SarifRun {
        let n = part.len();
        if n > MAX_RESULTS {
            part.sort_by_key(|(finding, _)| Reverse(finding.severity));
            share::keep(&mut part, MAX_RESULTS);
        }
        let left_out = n - part.len();
        let estate = format!("synclint/{}", crate::escape(&self.run.estate));
        let id = if many { format!("{estate}/part-{number:02}/") } else { format!("{estate}/") };
        SarifRun {
            tool: Tool { driver: self.driver() },
            language: self.lang.code(),
            translations: vec![self.translation()],
            automation_details: AutomationDetails { id },
            invocations: vec![self.invocation(number == 1, left_out)],
            column_kind: "unicodeCodePoints",
            default_encoding: "utf-8",
            results: self.results(&part),
            properties: log::RunProperties::of(self.run, self.lang),
        }
    }

    fn driver(&self) -> Component {
        Component {
            name: "synclint",
            semantic_version: self.run.tool_version,
            language: self.lang.code(),
            rules: self.rules.iter().map(|rule| rules::describe(rule, self.lang)).collect(),
            notifications: rules::notifications(self.lang),
        }
    }

    /// Returns the rules in the other language.
    fn translation(&self) -> Translation {
        let lang = other(self.lang);
        Translation {
            name: "synclint",
            language: lang.code(),
            contents: ["localizedData"],
            is_comprehensive: true,
            translation_metadata: log::TranslationMetadata { name: rules::translation_name(lang) },
            associated_component: Reference::component("synclint"),
            rules: self.rules.iter().map(|rule| rules::translate(rule, lang)).collect(),
        }
    }

    fn invocation(&self, first: bool, left_out: usize) -> Invocation {
        let mut execution = Vec::new();
        let mut configuration = Vec::new();
        if first {
            execution.extend(self.unread());
            for (need, impact) in coverage::needs_by_impact(self.run) {
                let need = coverage::need_with_impact(need, &impact, self.lang);
                let text = Message::new(words::MISSING).arg("need", need.as_str()).to_string(self.lang);
                configuration.push(Notification::new(rules::NOT_JUDGED, "note", text::escape(&text)));
            }
        }
        if left_out > 0 {
            let text = Message::new(words::LEFT_OUT).arg("n", left_out).to_string(self.lang);
            execution.push(Notification::new(rules::LEFT_OUT, "warning", text::escape(&text)));
        }
        Invocation {
            execution_successful: self.run.is_complete(),
            tool_execution_notifications: execution,
            tool_configuration_notifications: configuration,
        }
    }

    /// Returns notifications for exports that are stated to be partial, inputs that could not be read, with or without a finding,
    /// a run without records, and organizations of which too few rules were checked.
    fn unread(&self) -> Vec<Notification> {
        let mut notifications = Vec::new();
        for line in summary::head(self.run, self.lang) {
            notifications.push(Notification::new(rules::PARTIAL, "note", text::escape(&line)));
        }
        for finding in self.run.findings.iter().filter(|finding| finding.rule.extra.unread) {
            let words = text::escape(&finding.message.to_string(self.lang));
            let mut notification = Notification::new(rules::UNREAD, level(finding.severity), words);
            notification.associated_rule = Some(Reference::rule(finding.rule.id, self.index.get(finding.rule.id)));
            notification.locations = vec![result::location(self.run, finding.location(), None)];
            notifications.push(notification);
        }
        for unread in &self.run.unread {
            let level = if self.run.is_allowed(unread) { "note" } else { "error" };
            let words = text::escape(&words::unread(unread).to_string(self.lang));
            let mut notification = Notification::new(rules::UNREAD, level, words);
            notification.locations = vec![result::whole_file(&unread.path)];
            notifications.push(notification);
        }
        if self.run.is_empty() {
            let words = text::escape(words::NOTHING.get(self.lang));
            notifications.push(Notification::new(rules::NOTHING, "error", words));
        }
        for line in summary::too_few_checked(self.run, self.lang) {
            notifications.push(Notification::new(rules::TOO_FEW_CHECKED, "error", text::escape(&line)));
        }
        notifications
    }

    fn results(&self, part: &[AnyFinding<'_>]) -> Vec<log::Result> {
        let mut seen = BTreeMap::new();
        part.iter().map(|found| result::of(self, *found, &mut seen)).collect()
    }
}

/// Returns the SARIF level of a severity.
const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::En => Lang::Ja,
        Lang::Ja => Lang::En,
    }
}

impl Text {
    fn of(text: String) -> Self {
        Self { text, markdown: None }
    }
}
