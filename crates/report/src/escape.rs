//! Characters that must not reach a terminal as they are.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether a character could move the cursor, hide text or turn its direction.
pub(crate) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The text with every such character as a visible escape, `\u{1b}`.
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

/// Adds a character, escaped where it must be.
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
    fn only_what_must_be_is_escaped() {
        assert_eq!(escape("日本語 (contoso)"), "日本語 (contoso)");
        assert_eq!(escape("a\x1b[31mb\u{202e}c\nd"), "a\\u{1b}[31mb\\u{202e}c\\u{a}d");
    }
}
