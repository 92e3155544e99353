//! Comments that speak to synclint: each has its places in the file, begins with its sign and names rules where it says.

use synclint_diagnostic::span::FileId;
use synclint_linter::comments::directive::{self, Comment};
use synclint_reader::read;

use super::{LIMITS, READING};

/// Looks for comments in `bytes`.
///
/// # Panics
///
/// When a place of one is not where it says.
pub fn comments(bytes: &[u8]) {
    let parsed = read::read(FileId(0), bytes, READING);
    let mut at = 0;
    for comment in directive::comments(&parsed, LIMITS.comments).kept {
        for span in comment.spans() {
            let written = parsed.text.get(span.start as usize..span.end as usize).expect("a place cuts no character");
            assert!(!written.contains(['\n', '\r']), "a comment ends with its line: {written:?}");
        }
        let whole = comment.spans().next().expect("a comment stands somewhere");
        assert!(parsed.text[whole.start as usize..].starts_with('#'), "a comment begins with its sign");
        assert!(at <= whole.start, "comments are in order");
        at = whole.end;
        if let Comment::Suppression(suppression) = comment {
            let covers = suppression.covers;
            // What is missing is reported at the end of the file, where no byte stands.
            let end = parsed.text.len() + 1;
            assert!(covers.start <= covers.end && covers.end as usize <= end, "{covers:?}");
            for (rule, span) in &suppression.rules {
                assert_eq!(
                    parsed.text[span.start as usize..span.end as usize],
                    **rule,
                    "a rule is named where it says"
                );
            }
        }
    }
}
