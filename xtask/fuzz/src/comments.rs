//! `synclint:` comments: the spans of comments and of the rules in them are correct.

use synclint_diagnostic::span::FileId;
use synclint_linter::comments::directive::{self, Comment};
use synclint_reader::read;

use super::{LIMITS, READING};

/// Parses the comments in `bytes`.
///
/// # Panics
///
/// Panics if a span is wrong.
pub fn comments(bytes: &[u8]) {
    let parsed = read::read(FileId(0), bytes, READING);
    let mut at = 0;
    for comment in directive::comments(&parsed, LIMITS.comments).kept {
        for span in comment.spans() {
            let written =
                parsed.text.get(span.start as usize..span.end as usize).expect("a span is at character boundaries");
            assert!(!written.contains(['\n', '\r']), "a comment ends with its line: {written:?}");
        }
        let whole = comment.spans().next().expect("a comment has a span");
        assert!(parsed.text[whole.start as usize..].starts_with('#'), "a comment begins with `#`");
        assert!(at <= whole.start, "comments are in order");
        at = whole.end;
        if let Comment::Suppression(suppression) = comment {
            let covers = suppression.covers;
            // Missing text is reported at the end of the file, after the last byte.
            let end = parsed.text.len() + 1;
            assert!(covers.start <= covers.end && covers.end as usize <= end, "{covers:?}");
            for (rule, span) in &suppression.rules {
                assert_eq!(parsed.text[span.start as usize..span.end as usize], **rule, "the span of a rule is its id");
            }
        }
    }
}
