//! Escapes SARIF texts, in which brackets are links and braces are placeholders, and converts paths to URIs.

use std::fmt::Write;

use crate::escape as visible;

/// Escapes text that contains input: links, placeholders, and control characters.
pub(super) fn escape(words: &str) -> String {
    literal(&visible(words))
}

/// Escapes text of synclint: links and placeholders.
pub(super) fn literal(words: &str) -> String {
    without_links(words).replace('{', "{{").replace('}', "}}")
}

/// Escapes links only: for templates, whose braces are placeholders, and for their arguments.
pub(super) fn without_links(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        if matches!(c, '[' | ']' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Converts a path to a URI reference: relative paths stay relative, absolute paths get the `file` scheme.
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
    fn escapes_links_and_placeholders() {
        assert_eq!(escape("[a](1) {0} c\\d\u{1b}"), "\\[a\\](1) {{0}} c\\\\d\\\\u{{1b}}");
    }

    #[test]
    fn converts_paths_to_uris() {
        assert_eq!(uri("./contoso/日本 1.yaml"), "contoso/%E6%97%A5%E6%9C%AC%201.yaml");
        assert_eq!(uri("/exports/a:b.yaml"), "file:///exports/a%3Ab.yaml");
        assert_eq!(uri("C:/exports/a.yaml"), "file:///C%3A/exports/a.yaml");
        assert_eq!(uri("a:b%?#"), "a%3Ab%25%3F%23");
    }
}
