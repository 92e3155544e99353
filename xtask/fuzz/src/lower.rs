//! Lowering: every finding is in the file and has all arguments of its message, and the limits hold.

use synclint_diagnostic::span::FileId;
use synclint_model::lower::{self, ParsedFile};
use synclint_reader::read;

use super::{LOWERING, READING};

/// File names for different tables; the first byte of an input selects one.
const NAMES: [&str; 6] =
    ["x.yaml", "mailboxes.yaml", "organization.json", "email-server-profiles/a.yaml", "queues.yml", "users/1.json"];

/// Lowers `bytes` without the first byte.
///
/// # Panics
///
/// Panics if a finding is incomplete or outside of the file, or if a limit is exceeded.
pub fn lower(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let path = NAMES[usize::from(*choice) % NAMES.len()];
    let parsed = read::read(FileId(0), bytes, READING);
    let lowered = lower::lower(&[ParsedFile { path, parsed: &parsed }], LOWERING);
    for finding in lowered.findings.kept() {
        assert_eq!(finding.message.unfilled(), None, "{}", finding.rule.id);
        let labels = finding.labels.iter().map(|label| label.span);
        for span in labels.chain([finding.span]) {
            assert!(span.start <= span.end && span.end as usize <= bytes.len(), "{finding:?}");
        }
    }
    assert!(lowered.records.len() as u64 <= LOWERING.records);
    let contents = lower::contents(ParsedFile { path, parsed: &parsed }, LOWERING);
    assert_eq!(contents.records, !lowered.records.is_empty(), "`contents` and `lower` agree");
}
