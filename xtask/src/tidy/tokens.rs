//! Splits Rust source into tokens for the checks of imports. Skips comments. A string literal is one token.

/// A token of Rust source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A name or a keyword.
    Word(String),
    /// The source text of a string literal without quotes.
    Text(String),
    /// `::`.
    Colons,
    /// Any other character that is not whitespace.
    Sign(char),
}

impl Token {
    /// Returns whether it is this name or keyword.
    pub(super) fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(found) if found == word)
    }

    /// Returns whether it is this character.
    pub(super) fn is_sign(&self, sign: char) -> bool {
        *self == Self::Sign(sign)
    }
}

/// Returns the tokens of a file that compiles.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let len = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            comment(rest)
        } else if let Some((before, text, after)) = string(rest) {
            tokens.push(Token::Text(text.to_owned()));
            before + text.len() + after
        } else if first == '\'' {
            character(rest)
        } else if first.is_alphanumeric() || first == '_' {
            let len = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..len].to_owned()));
            len
        } else if rest.starts_with("::") {
            tokens.push(Token::Colons);
            2
        } else {
            tokens.extend((!first.is_whitespace()).then_some(Token::Sign(first)));
            first.len_utf8()
        };
        rest = &rest[len..];
    }
    tokens
}

/// Returns the length of a block comment in bytes. Comments can be nested.
fn comment(text: &str) -> usize {
    let (mut at, mut depth) = (0, 0);
    loop {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            (at, depth) = (at + 2, depth + 1);
        } else if rest.starts_with("*/") {
            (at, depth) = (at + 2, depth - 1);
        } else {
            let Some(next) = rest.chars().next() else { return at };
            at += next.len_utf8();
        }
        if depth == 0 {
            return at;
        }
    }
}

/// Parses a string literal at the start of `text`: the length before its content, the content, and the length after it.
fn string(text: &str) -> Option<(usize, &str, usize)> {
    let mut before = text.find(|c| !matches!(c, 'b' | 'c' | 'r')).unwrap_or(0);
    let raw = text[..before].contains('r');
    let hashes = text[before..].bytes().take_while(|byte| *byte == b'#').count();
    if before > 2 || (hashes > 0 && !raw) {
        return None;
    }
    before += hashes;
    let words = text[before..].strip_prefix('"')?;
    let len = if raw {
        words.find(&format!("\"{}", "#".repeat(hashes)))?
    } else {
        let mut escaped = false;
        words.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        })?
    };
    Some((before + 1, &words[..len], 1 + hashes))
}

/// Returns the length of a character literal, or of the quote of a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let after = at + escaped.len_utf8();
            text[after..].find('\'').map_or(1, |end| after + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skips_comments_and_keeps_strings_whole() {
        let words = |text: &str| -> Vec<String> {
            let words = tokens(text).into_iter().filter_map(|token| match token {
                Token::Word(word) => Some(word),
                Token::Text(text) => Some(format!("<{text}>")),
                Token::Colons | Token::Sign(_) => None,
            });
            words.collect()
        };
        assert_eq!(words("a // b\nc /* d /* e */ f */ g"), ["a", "c", "g"]);
        assert_eq!(words(r##"a("b \" c", b"d", r#"e " f"#) g"##), ["a", "<b \\\" c>", "<d>", "<e \" f>", "g"]);
        assert_eq!(words(r#"a('"', '\'', '\u{1b}', b'"') b"#), ["a", "b", "b"]);
        assert_eq!(words("a<'b>(c: &'b d)"), ["a", "b", "c", "b", "d"]);
    }
}
