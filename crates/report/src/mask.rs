//! Finds values of secrets in source lines that are shown for other findings.

use std::ops::Range;

/// Suffixes of keys whose values are secrets.
const KEYS: [&str; 4] = ["password", "token", "secret", "credentialinfo"];

/// Returns the ranges of `line` that contain the value of a secret: a value after a key in [`KEYS`], in YAML or JSON, quoted
/// or not. When in doubt, returns too much.
pub(crate) fn secrets(line: &str) -> Vec<Range<usize>> {
    let lower = line.to_ascii_lowercase();
    let mut found = Vec::new();
    for key in KEYS {
        let mut from = 0;
        while let Some(at) = lower[from..].find(key) {
            let end = from + at + key.len();
            found.extend(value_after(line, end));
            from = end;
        }
    }
    found
}

/// Returns the range of the value after a key that ends at `end`; `None` if no key ends there.
fn value_after(line: &str, end: usize) -> Option<Range<usize>> {
    let rest = &line[end..];
    let unquoted = rest.trim_start_matches(['"', '\'', '\\']);
    let colon = unquoted.trim_start_matches([' ', '\t']).strip_prefix(':')?;
    let value = colon.trim_start_matches([' ', '\t']);
    let start = line.len() - value.len();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let length = match quote {
        Some(quote) => closing(value, quote),
        None if rest.starts_with('"') => value.find([',', '}', ']']).unwrap_or(value.len()),
        None => value.len(),
    };
    let range = start..start + length;
    (!range.is_empty()).then_some(range)
}

/// Returns the length of a quoted value, or of the rest of the line if the quote is not closed.
fn closing(value: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in value.char_indices().skip(1) {
        match c {
            '\\' if quote == '"' && !escaped => escaped = true,
            c if c == quote && !escaped => return at + 1,
            _ => escaped = false,
        }
    }
    value.len()
}

#[cfg(test)]
mod tests {
    use super::secrets;

    #[test]
    fn finds_values_of_secrets() {
        for (line, value) in [
            ("  incomingpassword: hunter2 and more", "hunter2 and more"),
            ("password: 'a''b' # x", "'a'"),
            (r#"{"oauthClientSecret":"a\"b","name":"x"}"#, r#""a\"b""#),
            (r#"{"token": 12, "x": 1}"#, "12"),
            (r#""oauthaccesstoken" : "abc"#, "\"abc"),
            ("credentialinfo:\tx", "x"),
        ] {
            let found: Vec<_> = secrets(line).into_iter().map(|range| &line[range]).collect();
            assert_eq!(found.first(), Some(&value), "{line}");
        }
        for line in ["isincomingpasswordset: true", "name: token", "trackingtokenidbase: 1", "password"] {
            assert!(secrets(line).is_empty(), "{line}");
        }
    }
}
