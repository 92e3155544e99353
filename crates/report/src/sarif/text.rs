//! What SARIF reads in its texts: links in brackets, placeholders in braces; and addresses.

use std::fmt::Write;

use crate::escape as visible;

/// Words of an input that stand in a message as they are: control characters visible, no link, no placeholder.
pub(super) fn escape(words: &str) -> String {
    literal(&visible(words))
}

/// Our own words in a text: no link, no placeholder.
pub(super) fn literal(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        match c {
            '[' | ']' | '\\' => out.extend(['\\', c]),
            '{' | '}' => out.extend([c, c]),
            c => out.push(c),
        }
    }
    out
}

/// A path as a reference to a file: relative as it is, absolute with its scheme.
pub(super) fn uri(path: &str) -> String {
    let path = path.trim_start_matches("./");
    let drive = matches!(path.as_bytes(), [letter, b':', b'/', ..] if letter.is_ascii_alphabetic());
    let mut out = match (path.starts_with('/'), drive) {
        (true, _) => "file://".to_owned(),
        (_, true) => "file:///".to_owned(),
        _ => String::new(),
    };
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            byte => write!(out, "%{byte:02X}").expect("writing to a string does not fail"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escape, uri};

    #[test]
    fn words_are_no_link_and_no_placeholder() {
        assert_eq!(escape("[a](1) {0} c\\d\u{1b}"), "\\[a\\](1) {{0}} c\\\\d\\\\u{{1b}}");
    }

    #[test]
    fn paths_become_references() {
        assert_eq!(uri("./contoso/日本 1.yaml"), "contoso/%E6%97%A5%E6%9C%AC%201.yaml");
        assert_eq!(uri("/exports/a:b.yaml"), "file:///exports/a%3Ab.yaml");
        assert_eq!(uri("C:/exports/a.yaml"), "file:///C%3A/exports/a.yaml");
        assert_eq!(uri("a:b%?#"), "a%3Ab%25%3F%23");
    }
}
