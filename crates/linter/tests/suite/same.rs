//! Compares two runs regardless of the positions of findings.

use std::collections::BTreeMap;

use synclint_diagnostic::text::{Arg, Lang};
use synclint_report::Run;

/// Asserts that two runs have the same findings, fingerprints, needs, and assumed columns in each organization. `why` describes
/// how the inputs differ.
pub(crate) fn same(why: &str, one: &Run, other: &Run) {
    assert_eq!(one.records, other.records, "{why}");
    let (left, right) = (counted(one), counted(other));
    let only = |these: &BTreeMap<String, u32>, those: &BTreeMap<String, u32>| -> Vec<String> {
        these.iter().filter(|(line, n)| those.get(*line) != Some(*n)).map(|(line, _)| line.clone()).collect()
    };
    assert_eq!(
        (only(&left, &right), only(&right, &left)),
        (Vec::new(), Vec::new()),
        "{why}: only in the first, only in the second"
    );
    for (one, other) in one.organizations.iter().zip(&other.organizations) {
        let skipped = |organization: &synclint_report::Organization| -> Vec<_> {
            organization.coverage.skipped.iter().map(|it| (it.rule.id, it.needs.clone())).collect()
        };
        assert_eq!(skipped(one), skipped(other), "{why}: {}", one.name);
        assert_eq!(one.coverage.assumed, other.coverage.assumed, "{why}: {}", one.name);
    }
}

/// Returns the findings of a run as text without positions, with their counts.
fn counted(run: &Run) -> BTreeMap<String, u32> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for finding in &run.findings {
        let organization = &run.organization(finding).name;
        // A finding about the same fault in several rows of a file counts as one for each row.
        let rows = if let Some(Arg::Count(rows, _)) = finding.message.get("rows") { Some(*rows) } else { None };
        let message = match (rows, &finding.detail) {
            (Some(_), Some(detail)) => detail.to_string(),
            _ => finding.message.to_string(Lang::En),
        };
        let mut beside: Vec<String> = finding.labels().map(|(_, message)| message.to_string(Lang::En)).collect();
        beside.sort_unstable();
        beside.extend(finding.notes.iter().map(|note| note.to_string(Lang::En)));
        let (rule, subject, severity) = (finding.rule.id, &finding.subject, finding.severity);
        let fingerprint = finding.fingerprint(organization);
        let line = format!("{organization} {rule} {severity:?} {subject:?} {fingerprint:x} {message} {beside:?}");
        *counts.entry(line).or_default() += rows.and_then(|rows| u32::try_from(rows).ok()).unwrap_or(1);
    }
    counts
}
