//! Lowering: every finding lies in the file, has the words it needs, and there are as many as are allowed.

use synclint_diagnostic::span::FileId;
use synclint_model::lower::{self, ReadFile};
use synclint_reader::read;

use super::{LOWERING, READING};

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
    let parsed = read::read(FileId(0), bytes, READING);
    let lowered = lower::lower(&[ReadFile { path, parsed: &parsed }], LOWERING);
    for finding in lowered.findings.kept() {
        assert_eq!(finding.message.unfilled(), None, "{}", finding.rule.id);
        let labels = finding.labels.iter().map(|label| label.span);
        for span in labels.chain([finding.span]) {
            assert!(span.start <= span.end && span.end as usize <= bytes.len(), "{finding:?}");
        }
    }
    assert!(lowered.records.len() as u64 <= LOWERING.records);
    let holds = lower::holds(ReadFile { path, parsed: &parsed }, LOWERING);
    assert_eq!(holds.records, !lowered.records.is_empty(), "a look says what lowering finds");
}
