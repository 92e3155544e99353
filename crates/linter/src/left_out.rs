//! Keeps a report to a length that can be read: the worst findings stay, and the others are counted where they begin.

use std::collections::BTreeMap;

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::findings::LeftOut;
use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::run::{FileSet, OrganizationId, RunFinding};
use synclint_diagnostic::span::FileId;
use synclint_model::shape;

use crate::limits::{self, Limits};

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    errors: u64,
    warnings: u64,
    infos: u64,
}

impl Counts {
    /// How many there are of one severity.
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

/// Findings of one rule and severity in one file that were not kept, in a run.
#[derive(Debug)]
pub(crate) struct RunLeftOut {
    /// The first of them.
    pub(crate) first: RunFinding,
    /// How many there are.
    pub(crate) n: u64,
}

impl RunLeftOut {
    /// Those of an organization.
    pub(crate) fn of(organization: OrganizationId, LeftOut { first, n }: LeftOut) -> Self {
        Self { first: RunFinding::of(organization, first), n }
    }
}

/// What is left out of a file, or of the run.
#[derive(Debug, Default)]
struct Rest {
    /// The first of it.
    first: Option<RunFinding>,
    counts: Counts,
}

impl Rest {
    fn add(&mut self, finding: RunFinding, n: u64) {
        self.counts.add(finding.severity, n);
        if self.first.as_ref().is_none_or(|first| finding.order() < first.order()) {
            self.first = Some(finding);
        }
    }

    /// The finding that says so.
    fn finding(self, limit: &str, value: u64) -> Option<RunFinding> {
        let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        let first = self.first?;
        let finding = Finding::new(&shape::FINDINGS_LEFT_OUT, first.span)
            .arg("limit", limit)
            .arg("value", number(value))
            .arg("errors", number(self.counts.errors))
            .arg("warnings", number(self.counts.warnings))
            .arg("infos", number(self.counts.infos));
        Some(RunFinding { organization: first.organization, files: first.files, finding, elsewhere: Vec::new() })
    }
}

/// Cuts `findings`, in the order of the report, to the limits; `left_out` were not kept in the first place. Returns how many are
/// not there. The order has to be made anew when there are any.
pub(crate) fn cut(findings: &mut Vec<RunFinding>, left_out: Vec<RunLeftOut>, limits: Limits) -> Counts {
    let mut files: BTreeMap<(FileSet, FileId), Rest> = BTreeMap::new();
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
            for finding in worst(&mut file, limits.findings_per_file) {
                files.entry(id).or_default().add(finding, 1);
            }
            kept.append(&mut file);
        }
    }
    let mut run = Rest::default();
    let beyond = worst(&mut kept, limits.findings_per_run);
    // Files are numbered by organization, so the first in the order of the report is the one that comes first here.
    if let Some(first) = beyond.first() {
        run.first = Some(first.clone());
    }
    beyond.iter().for_each(|finding| run.counts.add(finding.severity, 1));
    let mut counts = run.counts;
    for rest in files.values() {
        for severity in [Severity::Error, Severity::Warning, Severity::Info] {
            counts.add(severity, rest.counts.of(severity));
        }
    }
    let said = files.into_values().filter_map(|rest| rest.finding(limits::FINDINGS_PER_FILE, limits.findings_per_file));
    kept.extend(said);
    kept.extend(run.finding(limits::FINDINGS_PER_RUN, limits.findings_per_run));
    *findings = kept;
    counts
}

/// Leaves the `most` worst findings in their order, and returns the others in theirs.
fn worst(findings: &mut Vec<RunFinding>, most: u64) -> Vec<RunFinding> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    if findings.len() <= most {
        return Vec::new();
    }
    let mut by_severity: Vec<usize> = (0..findings.len()).collect();
    by_severity.sort_by_key(|&index| std::cmp::Reverse(findings[index].severity));
    let mut keep = vec![false; findings.len()];
    by_severity[..most].iter().for_each(|&index| keep[index] = true);
    let mut keep = keep.into_iter();
    let (kept, others) = std::mem::take(findings).into_iter().partition(|_| keep.next() == Some(true));
    *findings = kept;
    others
}
