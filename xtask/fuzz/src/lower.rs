//! Lowering: every finding lies in the file, has the words it needs, and there are as many as are allowed.

use synclint_model::finding::OrganizationId;
use synclint_model::lower::{self, Source};
use synclint_model::read;
use synclint_model::span::FileId;

use super::LIMITS;

/// Names that say something about the table of the rows; the first byte of an input chooses.
const NAMES: [&str; 6] =
    ["x.yaml", "mailboxes.yaml", "organization.json", "email-server-profiles/a.yaml", "queues.yml", "users/1.json"];

/// Lowers all but the first of `bytes`.
///
/// # Panics
///
/// When a finding does not hold together.
pub fn lower(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let path = NAMES[usize::from(*choice) % NAMES.len()];
    let parsed = read::read(FileId(0), bytes, LIMITS);
    let lowered = lower::lower(&[Source { path, parsed: &parsed }], OrganizationId(0), LIMITS);
    for finding in lowered.findings.kept() {
        assert_eq!(finding.message.unfilled(), None, "{}", finding.rule.id);
        let labels = finding.labels.iter().map(|label| label.span);
        for span in labels.chain([finding.span]) {
            assert!(span.start <= span.end && span.end as usize <= bytes.len(), "{finding:?}");
        }
    }
    assert!(lowered.organization.len() as u64 <= LIMITS.records);
    let holds = lower::holds(path, &parsed, LIMITS);
    assert_eq!(holds.records, !lowered.organization.is_empty(), "a look says what lowering finds");
}
