//! Chooses the findings to show if there are too many: rules share the limit, so that many findings of one rule do not hide those
//! of another.

use std::cmp::Reverse;
use std::collections::HashSet;

use synclint_diagnostic::run::RunFinding;

use crate::run::Aside;

/// Returns which findings to keep of at most `most`, or one of each rule if there are more rules. Keeps one finding of each rule
/// first, then one of each rule in each organization, then the most severe. Rules with findings of the same severity take turns,
/// and so do the organizations of a rule.
pub fn kept(findings: &[&RunFinding], most: usize) -> Vec<bool> {
    if findings.len() <= most {
        return vec![true; findings.len()];
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
            stages[at] = u8::from(!rules.insert(rule));
        }
    }
    order.sort_by_key(|&at| (findings[at].rule.id, severity(at), turns[at], at));
    turns = self::turns(&order, |at| (findings[at].rule.id, severity(at)));
    order.sort_by_key(|&at| (stages[at], severity(at), turns[at], at));
    let mut keep = vec![false; findings.len()];
    order[..most.max(rules.len())].iter().for_each(|&at| keep[at] = true);
    keep
}

/// Keeps at most `most` findings, or one of each rule if there are more rules: the reported ones first.
pub(crate) fn keep(findings: &mut Vec<(&RunFinding, Option<&Aside>)>, most: usize) {
    if findings.len() <= most {
        return;
    }
    let (reported, aside): (Vec<_>, Vec<_>) = findings.drain(..).partition(|(_, aside)| aside.is_none());
    for list in [reported, aside] {
        let keep = kept(&list.iter().map(|(finding, _)| *finding).collect::<Vec<_>>(), most - most.min(findings.len()));
        let is_full = findings.len() >= most;
        findings.extend(list.into_iter().zip(keep).filter(|(_, keep)| *keep && !is_full).map(|(finding, _)| finding));
    }
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
    use std::collections::BTreeMap;

    use synclint_diagnostic::finding::Finding;
    use synclint_diagnostic::page::Page;
    use synclint_diagnostic::rule::{Applies, Certainty, Extra, RuleInfo, Section, Severity};
    use synclint_diagnostic::run::{OrganizationId, RunFinding};
    use synclint_diagnostic::span::{FileId, Span};
    use synclint_diagnostic::text;

    use super::kept;

    static SECTION: Section = Section { key: "x", title: text!("x", "x") };

    const fn rule(id: &'static str, severity: Severity) -> RuleInfo {
        RuleInfo {
            id,
            severity,
            certainty: Certainty::Verified,
            since: "0.1.0",
            section: &SECTION,
            tables: &[],
            applies: Applies::ALWAYS,
            sources: &[],
            title: text!("x", "x"),
            message: text!("x", "x"),
            fix: text!("x", "x"),
            page: &Page(""),
            extra: Extra::NONE,
            yields_to: &[],
        }
    }

    static NOISY: RuleInfo = rule("noisy", Severity::Error);
    static ALSO_NOISY: RuleInfo = rule("also-noisy", Severity::Error);
    static RARE: RuleInfo = rule("rare", Severity::Error);
    static MILD: RuleInfo = rule("mild", Severity::Info);

    fn finding(rule: &'static RuleInfo, organization: u32, at: u32) -> RunFinding {
        RunFinding::of(OrganizationId(organization), Finding::new(rule, Span::new(FileId(0), at, at)))
    }

    /// Returns how many findings of each rule are kept in each organization.
    fn counts(findings: impl IntoIterator<Item = RunFinding>, most: usize) -> BTreeMap<(&'static str, u32), usize> {
        let findings: Vec<_> = findings.into_iter().collect();
        let keep = kept(&findings.iter().collect::<Vec<_>>(), most);
        let mut counts = BTreeMap::new();
        for (finding, _) in findings.iter().zip(keep).filter(|(_, keep)| *keep) {
            *counts.entry((finding.rule.id, finding.organization.0)).or_default() += 1;
        }
        counts
    }

    #[test]
    fn rules_and_organizations_share_a_limit() {
        let many = |rule, organization, n: u32| (0..n).map(move |at| finding(rule, organization, at));
        let noisy = || many(&NOISY, 0, 60).chain(many(&ALSO_NOISY, 0, 60));
        let rare = || many(&RARE, 0, 1).chain(many(&MILD, 0, 9));
        for most in [4, 5, 10, 20, 100] {
            for all in [noisy().chain(rare()).collect::<Vec<_>>(), rare().chain(noisy()).collect()] {
                let kept = counts(all, most);
                assert_eq!(kept[&("rare", 0)], 1, "{most}");
                assert_eq!(kept[&("mild", 0)], 1, "{most}: the errors take the rest");
                let noisy = [kept[&("noisy", 0)], kept[&("also-noisy", 0)]];
                assert!(noisy[0].abs_diff(noisy[1]) <= 1, "{most}: {noisy:?}");
                assert_eq!(kept.values().sum::<usize>(), most);
            }
        }
        assert_eq!(counts(noisy().chain(rare()), 1).len(), 4, "a limit keeps one finding of each rule");
        let large = many(&NOISY, 0, 100).chain(many(&NOISY, 1, 8));
        let kept = counts(large.chain(many(&MILD, 2, 3)), 12);
        assert_eq!(kept.into_values().collect::<Vec<_>>(), [1, 6, 5]);
    }
}
