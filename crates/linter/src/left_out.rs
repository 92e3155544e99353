//! Limits the length of a report. Rules share the limit, so that many findings of one rule do not hide those of another. Reports
//! the number of the findings that are left out at the first of them.

use std::collections::BTreeMap;

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::findings::LeftOut;
use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::run::{FileSet, OrganizationId, RunFinding};
use synclint_diagnostic::span::FileId;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message, Text, noun};
use synclint_model::shape;
use synclint_report::share;

use crate::limits::{self, Limits};

/// Number of findings by severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    errors: u64,
    warnings: u64,
    infos: u64,
}

impl Counts {
    /// Returns the number of findings of a severity.
    pub fn of(self, severity: Severity) -> u64 {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
            Severity::Info => self.infos,
        }
    }

    fn add(&mut self, severity: Severity, n: u64) {
        match severity {
            Severity::Error => self.errors += n,
            Severity::Warning => self.warnings += n,
            Severity::Info => self.infos += n,
        }
    }
}

/// Findings of one rule and severity in one file of a run that were not kept.
#[derive(Debug)]
pub(crate) struct RunLeftOut {
    /// The first of them.
    pub(crate) first: RunFinding,
    /// Their number.
    pub(crate) n: u64,
}

impl RunLeftOut {
    /// Converts findings left out in an organization.
    pub(crate) fn of(organization: OrganizationId, LeftOut { first, n }: LeftOut) -> Self {
        Self { first: RunFinding::of(organization, first), n }
    }
}

/// The findings left out of a file or of the run.
#[derive(Debug, Default)]
struct LeftOutSummary {
    /// The first of them.
    first: Option<RunFinding>,
    counts: Counts,
    by_rule: BTreeMap<&'static str, Counts>,
}

impl LeftOutSummary {
    fn add(&mut self, finding: RunFinding, n: u64) {
        self.count(&finding, n);
        if self.first.as_ref().is_none_or(|first| finding.order() < first.order()) {
            self.first = Some(finding);
        }
    }

    fn count(&mut self, finding: &RunFinding, n: u64) {
        self.counts.add(finding.severity, n);
        self.by_rule.entry(finding.rule.id).or_default().add(finding.severity, n);
    }

    /// Returns the finding that reports the number of findings left out.
    fn finding(self, limit: &str, value: u64) -> Option<RunFinding> {
        let first = self.first?;
        let mut finding = Finding::new(&shape::FINDINGS_LEFT_OUT, first.span)
            .arg("limit", limit)
            .arg("value", i64::try_from(value).unwrap_or(i64::MAX))
            .arg("errors", noun::ERRORS.of(self.counts.errors))
            .arg("warnings", noun::WARNINGS.of(self.counts.warnings))
            .arg("infos", noun::INFOS.of(self.counts.infos));
        finding.notes.extend(self.by_rule.into_iter().map(|(rule, counts)| {
            const OF_RULE: Text = text!("not shown of rule {rule}: {counts}", "ルール {rule} の省略: {counts}");
            let counts =
                [(counts.errors, &noun::ERRORS), (counts.warnings, &noun::WARNINGS), (counts.infos, &noun::INFOS)];
            let counts: Arg = counts.into_iter().filter(|(n, _)| *n > 0).map(|(n, noun)| noun.of(n)).collect();
            Message::new(OF_RULE).arg("rule", Arg::code(rule)).arg("counts", counts)
        }));
        Some(RunFinding { organization: first.organization, files: first.files, finding, elsewhere: Vec::new() })
    }
}

/// Limits `findings`, which must be in report order, and appends findings that report the numbers left out. `left_out` are
/// findings that were not kept before. Returns the total left out. If there are any, `findings` must be sorted again.
pub(crate) fn cut(findings: &mut Vec<RunFinding>, left_out: Vec<RunLeftOut>, limits: Limits) -> Counts {
    let mut files: BTreeMap<(FileSet, FileId), LeftOutSummary> = BTreeMap::new();
    for RunLeftOut { first, n } in left_out {
        files.entry((first.files, first.span.file)).or_default().add(first, n);
    }
    let mut kept = Vec::with_capacity(findings.len());
    let mut file = Vec::new();
    let mut rest = std::mem::take(findings).into_iter().peekable();
    while let Some(finding) = rest.next() {
        let id = (finding.files, finding.span.file);
        file.push(finding);
        if rest.peek().is_none_or(|next| (next.files, next.span.file) != id) {
            for finding in split_off(&mut file, limits.findings_per_file) {
                files.entry(id).or_default().add(finding, 1);
            }
            kept.append(&mut file);
        }
    }
    let mut run = LeftOutSummary::default();
    let beyond = split_off(&mut kept, limits.findings_per_run);
    // Files are numbered by organization, so take the first finding in report order.
    if let Some(first) = beyond.first() {
        run.first = Some(first.clone());
    }
    beyond.iter().for_each(|finding| run.count(finding, 1));
    let mut counts = run.counts;
    for summary in files.values() {
        for severity in [Severity::Error, Severity::Warning, Severity::Info] {
            counts.add(severity, summary.counts.of(severity));
        }
    }
    let summaries =
        files.into_values().filter_map(|summary| summary.finding(limits::FINDINGS_PER_FILE, limits.findings_per_file));
    kept.extend(summaries);
    kept.extend(run.finding(limits::FINDINGS_PER_RUN, limits.findings_per_run));
    *findings = kept;
    counts
}

/// Keeps the findings to show of more than `most`, and returns the others. Both stay in order.
fn split_off(findings: &mut Vec<RunFinding>, most: u64) -> Vec<RunFinding> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    if findings.len() <= most {
        return Vec::new();
    }
    let mut keep = share::kept(&findings.iter().collect::<Vec<_>>(), most).into_iter();
    let (kept, others) = std::mem::take(findings).into_iter().partition(|_| keep.next() == Some(true));
    *findings = kept;
    others
}
