//! Escapes characters that are not safe to print to a terminal.

use std::borrow::Cow;
use std::fmt::Write;

/// Returns whether a character could move the cursor, hide text, or change its direction.
pub(crate) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Replaces every control, zero-width, and bidirectional formatting character with a visible escape such as `\u{1b}`.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        push(&mut out, c);
    }
    Cow::Owned(out)
}

/// Appends a character, escaped if it is unsafe.
pub(crate) fn push(out: &mut String, c: char) {
    if is_unsafe(c) {
        write!(out, "\\u{{{:x}}}", u32::from(c)).expect("writing to a string does not fail");
    } else {
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn escapes_only_unsafe_characters() {
        assert_eq!(escape("日本語 (contoso)"), "日本語 (contoso)");
        assert_eq!(escape("a\x1b[31mb\u{202e}c\nd"), "a\\u{1b}[31mb\\u{202e}c\\u{a}d");
    }
}
