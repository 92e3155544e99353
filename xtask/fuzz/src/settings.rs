//! Settings files: read, or refused with mistakes that have a place in the file.

use synclint_diagnostic::span::FileId;
use synclint_linter::settings;

/// Reads `bytes` as a settings file.
///
/// # Panics
///
/// When a mistake lies outside of the file, or a file is refused without one.
pub fn settings(bytes: &[u8]) {
    let Err(mistakes) = settings::read(FileId(0), "synclint.yaml", bytes) else { return };
    assert!(!mistakes.is_empty(), "refused without a mistake");
    for mistake in mistakes {
        let finding = mistake.finding();
        assert_eq!(finding.message.unfilled(), None, "{}", finding.rule.id);
        let span = finding.span;
        assert!(span.start <= span.end && span.end as usize <= bytes.len(), "{finding:?}");
    }
}
