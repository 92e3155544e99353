//! Limits the length of a report. Rules share the limit, so that many findings of one rule do not hide those of another. Reports
//! the number of the findings that are left out at the first of them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::findings::LeftOut;
use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::run::{FileSet, OrganizationId, RunFinding};
use synclint_diagnostic::span::FileId;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message, Text, noun};
use synclint_model::shape;

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
            for finding in share(&mut file, limits.findings_per_file) {
                files.entry(id).or_default().add(finding, 1);
            }
            kept.append(&mut file);
        }
    }
    let mut run = LeftOutSummary::default();
    let beyond = share(&mut kept, limits.findings_per_run);
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

/// Keeps at most `most` findings, or one of each rule if there are more rules, and returns the others. Both stay in order. Keeps
/// one finding of each rule first, then one of each rule in each organization, then the most severe. Rules with findings of the
/// same severity take turns, and so do the organizations of a rule.
fn share(findings: &mut Vec<RunFinding>, most: u64) -> Vec<RunFinding> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    if findings.len() <= most {
        return Vec::new();
    }
    let severity = |index: usize| Reverse(findings[index].severity);
    let mut order: Vec<usize> = (0..findings.len()).collect();
    // The turn of each finding among those of its rule and severity in its organization, then among all of its rule.
    order.sort_by_key(|&at| (findings[at].rule.id, severity(at), findings[at].organization, at));
    let mut turns = turns(&order, |at| (findings[at].rule.id, severity(at), findings[at].organization));
    let (mut rules, mut organizations) = (HashSet::new(), HashSet::new());
    let mut stages = vec![2_u8; findings.len()];
    for &at in &order {
        let (rule, organization) = (findings[at].rule.id, findings[at].organization);
        if organizations.insert((rule, organization)) {
            stages[at] = if rules.insert(rule) { 0 } else { 1 };
        }
    }
    order.sort_by_key(|&at| (findings[at].rule.id, severity(at), turns[at], at));
    turns = self::turns(&order, |at| (findings[at].rule.id, severity(at)));
    order.sort_by_key(|&at| (stages[at], severity(at), turns[at], at));
    let mut keep = vec![false; findings.len()];
    order[..most.max(rules.len())].iter().for_each(|&at| keep[at] = true);
    let mut keep = keep.into_iter();
    let (kept, others) = std::mem::take(findings).into_iter().partition(|_| keep.next() == Some(true));
    *findings = kept;
    others
}

/// Returns the position of each index in its group. The indexes of a group must be consecutive in `order`.
fn turns<K: PartialEq>(order: &[usize], group: impl Fn(usize) -> K) -> Vec<usize> {
    let mut turns = vec![0; order.len()];
    for group in order.chunk_by(|a, b| group(*a) == group(*b)) {
        group.iter().enumerate().for_each(|(turn, &at)| turns[at] = turn);
    }
    turns
}

#[cfg(test)]
mod tests {
    use synclint_diagnostic::rule::RuleInfo;
    use synclint_diagnostic::span::Span;

    use super::*;

    fn finding(rule: &'static RuleInfo, organization: u32, at: u32) -> RunFinding {
        RunFinding::of(OrganizationId(organization), Finding::new(rule, Span::new(FileId(0), at, at)))
    }

    /// Returns how many findings of each rule are kept.
    fn kept(findings: impl IntoIterator<Item = RunFinding>, most: u64) -> BTreeMap<(&'static str, u32), usize> {
        let mut findings: Vec<_> = findings.into_iter().collect();
        share(&mut findings, most);
        let mut counts = BTreeMap::new();
        findings.iter().for_each(|it| *counts.entry((it.rule.id, it.organization.0)).or_default() += 1);
        counts
    }

    #[test]
    fn rules_and_organizations_share_a_limit() {
        let many = |rule, organization, n: u32| (0..n).map(move |at| finding(rule, organization, at));
        let noisy = || many(&shape::WRONG_TYPE, 0, 60).chain(many(&shape::DUPLICATE_KEY, 0, 60));
        let rare = || many(&shape::SECRET_IN_EXPORT, 0, 1).chain(many(&shape::UNKNOWN_COLUMN, 0, 9));
        for most in [4, 5, 10, 20, 100] {
            for all in [noisy().chain(rare()).collect::<Vec<_>>(), rare().chain(noisy()).collect()] {
                let kept = kept(all, most);
                assert_eq!(kept[&("secret-in-export", 0)], 1, "{most}");
                assert_eq!(kept[&("unknown-column", 0)], 1, "{most}: the errors take the rest");
                let noisy = [kept[&("wrong-type", 0)], kept[&("duplicate-key", 0)]];
                assert!(noisy[0].abs_diff(noisy[1]) <= 1, "{most}: {noisy:?}");
                assert_eq!(kept.values().sum::<usize>() as u64, most);
            }
        }
        assert_eq!(kept(noisy().chain(rare()), 1).len(), 4, "a limit keeps one finding of each rule");
        let large = many(&shape::WRONG_TYPE, 0, 100).chain(many(&shape::WRONG_TYPE, 1, 8));
        let kept = kept(large.chain(many(&shape::UNKNOWN_COLUMN, 2, 3)), 12);
        assert_eq!(kept.into_values().collect::<Vec<_>>(), [1, 6, 5]);
    }
}
