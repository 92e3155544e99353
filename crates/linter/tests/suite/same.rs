//! Whether two runs find the same, wherever in their files it stands.

use std::collections::BTreeMap;

use synclint_diagnostic::text::Lang;
use synclint_report::Run;

/// The same findings at the same records with the same fingerprints, the same needs and the same assumed columns, organization by
/// organization; `why` the runs could differ.
pub(crate) fn same(why: &str, one: &Run, other: &Run) {
    assert_eq!(one.records, other.records, "{why}");
    let (left, right) = (told(one), told(other));
    let only = |these: &BTreeMap<String, u32>, those: &BTreeMap<String, u32>| -> Vec<String> {
        these.iter().filter(|(told, n)| those.get(*told) != Some(*n)).map(|(told, _)| told.clone()).collect()
    };
    assert_eq!(
        (only(&left, &right), only(&right, &left)),
        (Vec::new(), Vec::new()),
        "{why}: only in the first, only in the second"
    );
    for (one, other) in one.organizations.iter().zip(&other.organizations) {
        let lacking = |organization: &synclint_report::Organization| -> Vec<_> {
            organization.coverage.not_judged.iter().map(|it| (it.rule.id, it.needs.clone())).collect()
        };
        assert_eq!(lacking(one), lacking(other), "{why}: {}", one.name);
        assert_eq!(one.coverage.assumed, other.coverage.assumed, "{why}: {}", one.name);
    }
}

/// What a run finds, without the places.
fn told(run: &Run) -> BTreeMap<String, u32> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for finding in &run.findings {
        let organization = &run.organization(finding).name;
        let message = finding.message.to_string(Lang::En);
        let mut beside: Vec<String> = finding.labels().map(|(_, message)| message.to_string(Lang::En)).collect();
        beside.sort_unstable();
        beside.extend(finding.notes.iter().map(|note| note.to_string(Lang::En)));
        let (rule, subject, severity) = (finding.rule.id, &finding.subject, finding.severity);
        let fingerprint = finding.fingerprint(organization);
        let told = format!("{organization} {rule} {severity:?} {subject:?} {fingerprint:x} {message} {beside:?}");
        *counts.entry(told).or_default() += 1;
    }
    counts
}
