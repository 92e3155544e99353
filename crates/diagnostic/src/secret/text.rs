//! Finds secrets in text: values of keys in YAML, JSON, XML, connection strings, and URLs, credentials of HTTP, tokens.
//!
//! The text can be a part of a file, with any escapes. When in doubt, the result is too long. Callers limit the length of the text.

use std::borrow::Cow;
use std::ops::Range;

use super::keys::{HIDDEN, is_key, is_value};

/// The maximum number of bytes before a separator that are searched for its key.
const MAX_KEY: usize = 160;
/// The maximum number of bytes of a tag.
const MAX_TAG: usize = 256;
/// The minimum length of credentials after the name of a scheme of HTTP, in bytes.
const MIN_CREDENTIALS: usize = 8;
/// The minimum length of a token without a dot, in bytes.
const MIN_TOKEN: usize = 40;
/// Notations of the brackets of tags.
const TAGS: [(&str, &str); 3] = [("<", ">"), ("&lt;", "&gt;"), ("\\u003c", "\\u003e")];
/// Schemes of the `Authorization` header.
const SCHEMES: [&str; 4] = ["bearer", "basic", "negotiate", "digest"];
/// Keys whose value is the name of a setting, next to its value.
const NAMES: [&str; 5] = ["key", "name", "id", "attributename", "logicalname"];

/// Returns `text` with every secret replaced.
pub fn masked(text: &str) -> Cow<'_, str> {
    let found = find(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for range in found {
        out.push_str(&text[from..range.start]);
        out.push_str(HIDDEN);
        from = range.end;
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// Returns the byte ranges of secrets in `text`, in order, without overlaps.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    let mut in_string = false;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let range = match bytes[at] {
            b':' | b'=' => pair(text, at..at + 1, in_string),
            b'%' if starts(rest, b"%3d") => pair(text, at..at + 3, in_string),
            b'%' if starts(rest, b"%2f%2f") => user_info(text, at + 6),
            b'/' if starts(rest, b"//") => user_info(text, at + 2),
            b'\\' if starts(rest, b"\\/\\/") => user_info(text, at + 4),
            b'>' | b'&' | b'\\' => element(text, at),
            b'e' if starts(rest, b"eyj") => token(text, at),
            b'b' | b'B' | b'n' | b'N' | b'd' | b'D' => credentials(text, at),
            b'-' if starts(rest, b"-----begin ") => private_key(text, at),
            _ => None,
        };
        let end = range.as_ref().map_or(at + 1, |range| range.end.max(at + 1));
        for passed in at..end {
            match bytes[passed] {
                b'"' if passed == 0 || bytes[passed - 1] != b'\\' => in_string = !in_string,
                b'\n' => in_string = false,
                _ => {}
            }
        }
        found.extend(range);
        at = end;
    }
    found
}

/// Returns whether `text` starts with `start`, which is in lower case, ignoring ASCII case.
fn starts(text: &[u8], start: &[u8]) -> bool {
    text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

/// A key in front of a separator.
struct Key<'a> {
    text: Cow<'a, str>,
    start: usize,
    is_quoted: bool,
}

/// Returns the key that ends at `end`, without quotes.
fn key_before(text: &str, end: usize) -> Option<Key<'_>> {
    let before = text[..end].trim_end_matches([' ', '\t']);
    let name = before.trim_end_matches(['"', '\'', '\\', '`', ' ']);
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '@' | '\\' | 'ー');
    let mut start = name.len();
    for (at, c) in name.char_indices().rev() {
        if !is_part(c) || name.len() - at > MAX_KEY {
            break;
        }
        start = at;
    }
    let raw = &name[start..];
    let text = if raw.contains('\\') { Cow::Owned(unescaped(raw)) } else { Cow::Borrowed(raw) };
    (!text.is_empty()).then_some(Key { text, start, is_quoted: name.len() < before.len() })
}

/// Decodes `\u0061` and `\x61`. Returns the text after the last other escape.
fn unescaped(raw: &str) -> String {
    let mut out = String::new();
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let digits = match after.as_bytes().first() {
            Some(b'u') => 4,
            Some(b'x') => 2,
            _ => 0,
        };
        let code = after.get(1..=digits).filter(|_| digits > 0).and_then(|code| u32::from_str_radix(code, 16).ok());
        match code.and_then(char::from_u32) {
            Some(c) => {
                out.push(c);
                rest = &after[digits + 1..];
            }
            None => {
                out.clear();
                rest = after.get(1..).unwrap_or_default();
            }
        }
    }
    out + rest
}

/// Returns the secret value after a separator.
fn pair(text: &str, separator: Range<usize>, in_string: bool) -> Option<Range<usize>> {
    let key = key_before(text, separator.start)?;
    let is_colon = text[separator.clone()].starts_with(':');
    let is_secret = is_key(&key.text)
        || (!is_colon && key.text.eq_ignore_ascii_case("sig"))
        || (["value", "attributevalue"].iter().any(|value| key.text.eq_ignore_ascii_case(value))
            && is_named(text, key.start));
    let range = if is_secret { value(text, &key, separator, is_colon, in_string)? } else { return None };
    let value = &text[range.clone()];
    let end = range.start + value.trim_end().len();
    // In a flow mapping of YAML, other pairs can follow.
    let first = if is_colon { value.split([',', '}', ']']).next().unwrap_or_default() } else { value };
    if !value.starts_with(['[', '{', '"', '\'', '\\']) && !is_value(first) {
        return None;
    }
    is_value(value).then_some(range.start..end)
}

/// Returns whether the pair before `at` names a secret: `key="Password" value=`.
fn is_named(text: &str, at: usize) -> bool {
    const AROUND: [char; 6] = [' ', '\t', ',', '"', '\'', '\\'];
    let end = text[..at].trim_end_matches(AROUND).len();
    let Some(name) = key_before(text, end).filter(|name| is_key(&name.text)) else { return false };
    let before = text[..name.start].trim_end_matches(AROUND);
    let key = before.strip_suffix(['=', ':']).and_then(|before| key_before(before, before.len()));
    key.is_some_and(|key| NAMES.iter().any(|known| key.text.eq_ignore_ascii_case(known)))
}

/// Returns the range of the value after a separator.
fn value(text: &str, key: &Key<'_>, separator: Range<usize>, is_colon: bool, in_string: bool) -> Option<Range<usize>> {
    let adjacent = text[separator.end..].trim_start_matches(if is_colon { [':', '='] } else { ['>', '='] });
    let rest = adjacent.trim_start_matches([' ', '\t']);
    let mut start = text.len() - rest.len();
    let head = rest.split(['\n', '\r']).next().unwrap_or_default();
    let is_block = is_colon
        && head.starts_with(['|', '>'])
        && head[1..].trim_end().chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-'));
    if head.trim_end().is_empty() || is_block {
        if !key.is_quoted || is_block {
            return lines_below(text, key.start, start + head.len());
        }
        start = text.len() - rest.trim_start().len();
    }
    let rest = &text[start..];
    let length = match rest.chars().next()? {
        '[' | '{' => bracketed(rest),
        '"' | '\'' | '\\' => quoted(rest),
        _ => plain(text, rest, key, is_colon, in_string),
    };
    (length > 0).then_some(start..start + length)
}

/// Returns the lines after `from` that are indented more than the line of the key.
fn lines_below(text: &str, key: usize, from: usize) -> Option<Range<usize>> {
    let line = text[..key].rfind('\n').map_or(0, |end| end + 1);
    let indent = text[line..].len() - text[line..].trim_start_matches([' ', '-']).len();
    let rest = &text[from..];
    let (mut start, mut length, mut at) = (None, 0, 0);
    for line in rest.split_inclusive('\n').skip(1) {
        let first = rest.split_inclusive('\n').next().unwrap_or_default().len();
        let own = line.len() - line.trim_start_matches([' ', '\t']).len();
        let is_blank = line.trim().is_empty();
        if !is_blank && own <= indent {
            break;
        }
        if !is_blank {
            start.get_or_insert(first + at + own);
            length = first + at + line.trim_end().len();
        }
        at += line.len();
    }
    Some(from + start?..from + length)
}

/// Returns the length of a quoted value with its quotes, or of the line if the quote is not closed.
fn quoted(rest: &str) -> usize {
    let escapes = rest.len() - rest.trim_start_matches('\\').len();
    let Some(quote) = rest[escapes..].chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return rest.find(['\n', '\r', ' ', ',']).unwrap_or(rest.len());
    };
    let mut backslashes = 0;
    let mut at = escapes + 1;
    let bytes = rest.as_bytes();
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == '"' || escapes > 0 => backslashes += 1,
            byte if byte == quote as u8 && quote == '\'' && bytes.get(at + 1) == Some(&b'\'') => at += 1,
            // A quote inside the value has more backslashes than the one that opens it.
            byte if byte == quote as u8 && if escapes > 0 { backslashes <= escapes } else { backslashes % 2 == 0 } => {
                return at + 1;
            }
            _ => {}
        }
        if bytes[at] != b'\\' {
            backslashes = 0;
        }
        at += 1;
    }
    rest.len()
}

/// Returns the length of a value in brackets, or of the rest if they are not closed.
fn bracketed(rest: &str) -> usize {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in rest.bytes().enumerate() {
        match byte {
            b'\\' if !escaped => {
                escaped = true;
                continue;
            }
            b'"' if !escaped => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
        escaped = false;
    }
    rest.len()
}

/// Returns the length of a value without quotes.
fn plain(text: &str, rest: &str, key: &Key<'_>, is_colon: bool, in_string: bool) -> usize {
    let is_query = text[..key.start].ends_with(['?', '&']);
    let ends = |c: char| match c {
        '\n' | '\r' => true,
        '"' => in_string || !is_colon,
        ',' | '}' | ']' => is_colon && key.is_quoted,
        ';' | '<' | '>' | '\'' => !is_colon,
        '&' | '#' | ' ' | '\t' => is_query,
        _ => false,
    };
    let mut length = rest.find(ends).unwrap_or(rest.len());
    if !is_colon && let Some(encoded) = rest[..length].to_ascii_lowercase().find("%26") {
        length = encoded;
    }
    rest[..length].trim_end_matches(if rest[length..].starts_with('"') { '\\' } else { ' ' }).len()
}

/// Returns the password of a URL whose authority begins at `start`.
fn user_info(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = text.get(start..)?;
    let is_end = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '`');
    let url = rest.split(is_end).next().unwrap_or_default();
    let url = url.strip_suffix('\\').unwrap_or(url);
    let lower = url.to_ascii_lowercase();
    let authority = lower.find(['/', '?', '#', '\\']).unwrap_or(lower.len());
    let authority = lower.find("%2f").map_or(authority, |encoded| encoded.min(authority));
    let last = |part: &str| part.rfind('@').max(part.rfind("%40"));
    let first = |part: &str| {
        [(part.find(':'), 1), (part.find("%3a"), 3)].into_iter().filter_map(|(at, n)| Some((at?, n))).min()
    };
    let (colon, length) = first(&lower)?;
    let end = match last(&lower[..authority]) {
        Some(end) => end,
        // A password may contain the end of an authority. A port does not.
        None if colon < authority && !lower[colon + length..authority].bytes().all(|byte| byte.is_ascii_digit()) => {
            last(&lower)?
        }
        None => return None,
    };
    let from = colon + length;
    (from < end).then_some(start + from..start + end)
}

/// Returns the text of an element whose start tag ends at `at`, if its name or an attribute names a secret.
fn element(text: &str, at: usize) -> Option<Range<usize>> {
    let (open, close) = TAGS.into_iter().find(|(_, close)| starts(&text.as_bytes()[at..], close.as_bytes()))?;
    let mut from = at.saturating_sub(MAX_TAG);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let tag = &text[from..at];
    let tag = &tag[tag.to_ascii_lowercase().rfind(open)? + open.len()..];
    if tag.is_empty() || tag.starts_with(['/', '!', '?']) || tag.ends_with('/') {
        return None;
    }
    let name = tag.split([' ', '\t', '\n']).next().unwrap_or_default().rsplit(':').next().unwrap_or_default();
    let mut attributes = tag.split(['"', '\'']).skip(1).step_by(2).map(|value| value.trim_end_matches('\\'));
    if !is_key(name) && !attributes.any(is_key) {
        return None;
    }
    let start = at + close.len();
    let rest = &text[start..];
    let length = rest.to_ascii_lowercase().find(open).unwrap_or(rest.len());
    let value = &rest[..length];
    let start = start + value.len() - value.trim_start().len();
    is_value(value).then(|| start..start + value.trim().len())
}

/// Returns whether a word can begin at `at`.
fn begins_word(text: &str, at: usize) -> bool {
    !text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Returns a JSON Web Token at `at`.
fn token(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at..];
    if !rest.starts_with("eyJ") || !begins_word(text, at) {
        return None;
    }
    let end =
        rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.' | '=')).unwrap_or(rest.len());
    (rest[..end].contains('.') || end >= MIN_TOKEN).then_some(at..at + end)
}

/// Returns the credentials after the name of a scheme at `at`.
fn credentials(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text.as_bytes()[at..];
    let scheme = SCHEMES.into_iter().find(|scheme| starts(rest, scheme.as_bytes()))?;
    let after = text.get(at + scheme.len()..).filter(|_| begins_word(text, at))?;
    let value = after.trim_start_matches([' ', '\t', '+']);
    if value.len() == after.len() {
        return None;
    }
    let end = value
        .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '+' | '/' | '=' | '-' | '_' | '.' | '~'))
        .unwrap_or(value.len());
    let found = value[..end].trim_end_matches('.');
    let is_word = found.chars().skip(1).all(|c| c.is_ascii_lowercase() || c == '-');
    let start = text.len() - value.len();
    (found.len() >= MIN_CREDENTIALS && !is_word).then_some(start..start + found.len())
}

/// Returns a private key in PEM at `at`.
fn private_key(text: &str, at: usize) -> Option<Range<usize>> {
    const BEGIN: &str = "-----BEGIN ";
    let rest = &text[at..];
    let kind = rest.get(BEGIN.len()..)?.split("-----").next()?;
    if !kind.to_ascii_lowercase().ends_with("private key") {
        return None;
    }
    let start = BEGIN.len() + kind.len() + 5;
    let body = rest.get(start..)?;
    let length = body.find("-----").unwrap_or(body.len());
    (length > 0).then_some(at + start..at + start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each text contains the secret `CANARY`, sometimes in parts.
    const TEXTS: &[&str] = &[
        "Password=CANARY;",
        "Server=a;User ID=b;Pwd=CANARY&x;Encrypt=true",
        "AccountKey=CANARY==;EndpointSuffix=a",
        "https://a/b?sv=1&sig=CANARY%3D&se=2",
        "https://a/b?token=CANARY",
        "password: CANARY",
        "password: 'it''s CANARY'",
        "  password: CANARY and CANARY # CANARY",
        "password:\n    CANARY\n    CANARY\nname: x",
        "- password: |\n    CANARY\n\n    CANARY\n- name: x",
        "password: >-\n  CANARY",
        "\"password\":\n\"CANARY\"",
        "{\"password\":\"CANARY\",\"a\":1}",
        "{\"password\":[\"a\",{\"b\":\"]CANARY\"}],\"a\":1}",
        "{\"new_p\\u0061ssword\" : \"CAN\\\"CANARY\"}",
        "\"x\": \"{\\\"password\\\":\\\"CANARY\\\",\\\"a\\\":1}\"",
        "\"x\": \"first\\npassword=CANARY\"",
        "{\"Key\":\"new_password\",\"Value\":\"CANARY\"}",
        "<password>CANARY</password>",
        "<a:Password type='x'>\n CANARY\n</a:Password>",
        "<Setting name=\"ClientSecret\">CANARY</Setting>",
        "<add key=\"ApiKey\" value=\"CANARY\"/>",
        "&lt;password&gt;CANARY&lt;/password&gt;",
        "\\u003cpassword\\u003eCANARY\\u003c/password\\u003e",
        "Authorization: Bearer CANARY",
        "Authorization: Basic Q0FOCANARY",
        "sent Bearer CANARY.x-1",
        "curl -H 'authorization: CANARY'",
        "eyJCANARY.eyJCANARY.CANARY-_",
        "http://u:CANARY@h/",
        "http://u:CANARY/CANARY@h/",
        "HTTPS:\\/\\/u:CANARY@h\\/",
        "https%3A%2F%2Fu%3ACANARY%40h%2F",
        "ftp://u:CAN@CANARY@h",
        "client_secret%3DCANARY%26a%3D1",
        "-----BEGIN RSA PRIVATE KEY-----\nCANARY\n-----END RSA PRIVATE KEY-----",
        "パスワード: CANARY",
        "token=>CANARY",
        "pwd := CANARY",
    ];

    #[test]
    fn masks_secrets() {
        for text in TEXTS {
            let masked = masked(text);
            assert!(masked.contains(HIDDEN) && !masked.contains("CANARY"), "{text}\n{masked}");
        }
    }

    #[test]
    fn keeps_what_is_around_a_secret() {
        for (text, expected) in [
            ("{\"password\":\"x1\",\"a\":1}", "{\"password\":***,\"a\":1}"),
            ("a=b;Password=x y;c=d", "a=b;Password=***;c=d"),
            ("http://u:x@h/p", "http://u:***@h/p"),
            ("https%3A%2F%2Fu%3Ax%40h", "https%3A%2F%2Fu%3A***%40h"),
            ("a?sig=x&b=c", "a?sig=***&b=c"),
            ("<password>x</password>", "<password>***</password>"),
            ("\"a\": \"password: x\", \"b\": 1", "\"a\": \"password: ***\", \"b\": 1"),
            ("{\"token\":\"x\",\"secret\":\"z\"}", "{\"token\":***,\"secret\":***}"),
        ] {
            assert_eq!(masked(text), expected, "{text}");
        }
    }

    #[test]
    fn leaves_other_text_unchanged() {
        for text in [
            "isincomingpasswordset: true",
            "password: null",
            "{password: false, a: b}",
            "\"token\": 12, \"a\": 1",
            "password:\nname: x",
            "password:",
            "incomingcredentialretrieval: 5",
            "https://outlook.office365.com:443/EWS/Exchange.asmx",
            "https://ada@contoso.com/",
            "http://h:80/a@b",
            "smtp:ada@contoso.com",
            "Basic authentication and bearer tokens",
            "the password of the mailbox",
            "name: token",
            "<a:Name>x</a:Name>",
            "日本: 語",
        ] {
            assert_eq!(masked(text), text);
        }
    }

    /// Parts of texts with secrets are read without a panic.
    #[test]
    fn accepts_parts_of_texts() {
        for text in TEXTS {
            for (at, _) in text.char_indices() {
                let (before, after) = text.split_at(at);
                for part in [before, after, &format!("{after}日{before}")] {
                    let found = find(part);
                    assert!(found.iter().all(|range| range.start < range.end), "{part}");
                    assert!(found.is_sorted_by(|a, b| a.end <= b.start), "{part}");
                }
            }
        }
    }
}
