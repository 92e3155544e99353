//! Settings files: accepted, or rejected with errors in the file.

use synclint_diagnostic::span::FileId;
use synclint_linter::settings;

/// Reads `bytes` as a settings file.
///
/// # Panics
///
/// Panics if an error is outside of the file, or if a file is rejected without an error.
pub fn settings(bytes: &[u8]) {
    let Err(mistakes) = settings::read(FileId(0), "synclint.yaml", bytes) else { return };
    assert!(!mistakes.is_empty(), "rejected without an error");
    for mistake in mistakes {
        let finding = mistake.finding();
        assert_eq!(finding.message.unfilled(), None, "{}", finding.rule.id);
        let span = finding.span;
        assert!(span.start <= span.end && span.end as usize <= bytes.len(), "{finding:?}");
    }
}
