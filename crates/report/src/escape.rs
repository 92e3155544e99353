//! Escapes characters that are not safe to print to a terminal or to the log of a build server.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_width::UnicodeWidthChar;

/// The maximum number of combining marks after a character. More of them cover the lines around.
const MAX_MARKS: usize = 8;

/// Words that begin a section of a log when a colon follows: GitLab and Travis CI.
const LOG_SECTIONS: [&str; 5] = ["section_start", "section_end", "travis_fold", "travis_time", "travis_mark"];

/// Returns whether a character could move the cursor, hide text, or change its direction.
///
/// These are the control characters, and the characters of `Default_Ignorable_Code_Point` and `Bidi_Control` in
/// `DerivedCoreProperties.txt` and `PropList.txt` of Unicode 16, with the line separators and U+FFF9 to U+FFFB.
pub(crate) fn is_unsafe(c: char) -> bool {
    if matches!(c, ' '..='~') {
        return false;
    }
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Replaces every character that a terminal or a person does not see, or that completes a command of a build server, with a
/// visible escape such as `\u{1b}`. The result can begin a line.
pub fn escape(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'[' && byte != b':') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        push(&mut out, c);
    }
    if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
}

/// Escapes text of several lines, whose line feeds are kept.
pub fn escape_lines(text: &str) -> String {
    text.split('\n').map(escape).collect::<Vec<_>>().join("\n")
}

/// Appends a character, escaped if it is unsafe after the text before it.
pub(crate) fn push(out: &mut String, c: char) {
    if is_unsafe(c) || completes_command(out, c) || is_stacked(out, c) {
        push_escaped(out, c);
    } else {
        out.push(c);
    }
}

/// Appends the visible escape of a character.
pub(crate) fn push_escaped(out: &mut String, c: char) {
    write!(out, "\\u{{{:x}}}", u32::from(c)).expect("writing to a string does not fail");
}

/// Returns whether `c` completes the start of a command that build servers find in their logs: `##[`, `##vso[`, and
/// `##teamcity[` anywhere in a line, `::` at its start, and the sections of [`LOG_SECTIONS`].
pub(crate) fn completes_command(before: &str, c: char) -> bool {
    match c {
        '[' => before.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).ends_with("##"),
        ':' => {
            LOG_SECTIONS.iter().any(|word| before.ends_with(word))
                || (before.ends_with(':') && before.rsplit('\n').next().is_some_and(|line| line.trim_start() == ":"))
        }
        _ => false,
    }
}

/// Returns whether `c` is a combining mark after the maximum number of combining marks.
pub(crate) fn is_stacked(before: &str, c: char) -> bool {
    is_mark(c) && before.chars().rev().take(MAX_MARKS).filter(|&c| is_mark(c)).count() == MAX_MARKS
}

/// Returns whether a character is shown over or under the one before it.
fn is_mark(c: char) -> bool {
    !c.is_ascii() && c.width() == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_only_unsafe_characters() {
        assert_eq!(escape("日本語 (contoso)"), "日本語 (contoso)");
        assert_eq!(escape("a\x1b[31mb\u{202e}c\nd"), "a\\u{1b}[31mb\\u{202e}c\\u{a}d");
    }

    #[test]
    fn leaves_ordinary_text_unchanged() {
        for text in ["が e\u{301} नि ก็ 한국어", "C:\\a", "a::b", "# [a]", "a ## [b]", "12:30", "[x]", "section: 1"]
        {
            assert!(matches!(escape(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn breaks_commands_of_build_servers() {
        for (text, escaped) in [
            ("##[group]x", "##\\u{5b}group]x"),
            ("a ##vso[task.setvariable variable=A]b", "a ##vso\\u{5b}task.setvariable variable=A]b"),
            ("###teamcity[x]", "###teamcity\\u{5b}x]"),
            ("::error::x", ":\\u{3a}error::x"),
            (" \u{3000}::error::x", " \u{3000}:\\u{3a}error::x"),
            (":::", ":\\u{3a}:"),
            ("section_start:1:a", "section_start\\u{3a}1:a"),
            ("x travis_fold:start:a", "x travis_fold\\u{3a}start:a"),
        ] {
            assert_eq!(escape(text), escaped, "{text}");
        }
        assert_eq!(escape_lines("a\n::b\n\u{7}"), "a\n:\\u{3a}b\n\\u{7}");
    }

    #[test]
    fn limits_stacked_marks() {
        let text = format!("e{}", "\u{301}".repeat(MAX_MARKS + 1));
        assert_eq!(escape(&text), format!("e{}\\u{{301}}", "\u{301}".repeat(MAX_MARKS)));
    }
}
