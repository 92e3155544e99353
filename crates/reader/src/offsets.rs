//! Maps offsets in the value of a scalar to offsets in the file, across quotes, escapes, folding and indentation.

use crate::parsed::{Shape, Value};
use crate::tree::Style;

/// Walks through the value of a scalar and its source in parallel.
///
/// Whitespace is ignored, because it can be folded, indented and escaped. Every other character must occur in the source,
/// literally or as an escape, in the order of the value. Any number of lookups in ascending order takes time linear in the length
/// of the scalar.
#[derive(Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    /// The offset reached in the value.
    walked: usize,
    raw: Option<Raw<'a>>,
}

impl<'a> Offsets<'a> {
    /// Starts at the beginning of the value.
    pub fn new(value: Value<'a>) -> Self {
        let span = value.span();
        let raw = match value.shape() {
            Shape::Scalar(style) if !value.is_alias() => value
                .source()
                .get(span.start as usize..span.end as usize)
                .map(|rest| Raw { rest, at: span.start, style }.opened()),
            _ => None,
        };
        Self { text: value.text().unwrap_or_default(), walked: 0, raw }
    }

    /// Returns the file offset of byte `at` of the value, or of the first character after it that is not whitespace.
    ///
    /// Returns `None` if the value and the source do not match, or if `at` is before an offset that was located earlier.
    pub fn locate(&mut self, at: usize) -> Option<u32> {
        if at < self.walked {
            return None;
        }
        let mut raw = self.raw.take()?;
        for (offset, wanted) in self.text[self.walked..].char_indices() {
            if wanted.is_whitespace() {
                continue;
            }
            let before = raw;
            let (start, found) = raw.next_visible()?;
            if found != wanted {
                return None;
            }
            if self.walked + offset >= at {
                self.walked += offset;
                self.raw = Some(before);
                return Some(start);
            }
        }
        self.walked = self.text.len();
        let end = raw.at;
        self.raw = Some(raw);
        Some(end)
    }
}

#[derive(Debug, Clone, Copy)]
struct Raw<'a> {
    rest: &'a str,
    at: u32,
    style: Style,
}

impl Raw<'_> {
    fn skip(&mut self, bytes: usize) {
        self.rest = &self.rest[bytes..];
        self.at += u32::try_from(bytes).unwrap_or(u32::MAX);
    }

    /// Skips the opening quote or the line of the block indicator.
    fn opened(mut self) -> Self {
        match self.style {
            Style::SingleQuoted | Style::DoubleQuoted => self.skip(1),
            Style::Block => self.skip(self.rest.find('\n').unwrap_or(self.rest.len())),
            Style::Plain | Style::Missing => {}
        }
        self
    }

    /// Returns the next character that is not whitespace, and its offset.
    fn next_visible(&mut self) -> Option<(u32, char)> {
        loop {
            let start = self.at;
            let (decoded, bytes) = self.next_char()?;
            self.skip(bytes);
            match decoded {
                Some(c) if !c.is_whitespace() => return Some((start, c)),
                _ => {}
            }
        }
    }

    /// Returns the next character and the length of its source in bytes. An escaped line break has no character.
    fn next_char(&self) -> Option<(Option<char>, usize)> {
        let first = self.rest.chars().next()?;
        match (self.style, first) {
            (Style::DoubleQuoted, '\\') => self.escape(),
            (Style::SingleQuoted, '\'') => Some((Some('\''), 2.min(self.rest.len()))),
            _ => Some((Some(first), first.len_utf8())),
        }
    }

    fn escape(&self) -> Option<(Option<char>, usize)> {
        let kind = self.rest[1..].chars().next()?;
        let one = |c| Some((Some(c), 2));
        match kind {
            'x' => self.hex(2),
            'u' => self.utf16(),
            'U' => self.hex(8),
            '0' => one('\0'),
            'a' => one('\u{7}'),
            'b' => one('\u{8}'),
            'e' => one('\u{1b}'),
            'N' => one('\u{85}'),
            'L' => one('\u{2028}'),
            'P' => one('\u{2029}'),
            'n' | 't' | 'v' | 'f' | 'r' | '_' => one(' '),
            '\r' | '\n' => Some((None, 2)),
            other => Some((Some(other), 1 + other.len_utf8())),
        }
    }

    fn code(&self, from: usize, digits: usize) -> Option<u32> {
        u32::from_str_radix(self.rest.get(from..from + digits)?, 16).ok()
    }

    fn hex(&self, digits: usize) -> Option<(Option<char>, usize)> {
        Some((Some(char::from_u32(self.code(2, digits)?)?), 2 + digits))
    }

    /// Decodes `\u` with four digits, or two of these that form a surrogate pair. The value of an unpaired surrogate is U+FFFD.
    fn utf16(&self) -> Option<(Option<char>, usize)> {
        let high = self.code(2, 4)?;
        match char::from_u32(high) {
            Some(c) => Some((Some(c), 6)),
            None => {
                let low = self.rest.get(6..8).filter(|escape| *escape == "\\u").and_then(|_| self.code(8, 4));
                let pair = [u16::try_from(high).ok()?, u16::try_from(low.unwrap_or_default()).ok()?];
                match char::decode_utf16(pair).next()? {
                    Ok(c) => Some((Some(c), 12)),
                    Err(_) => Some((Some(char::REPLACEMENT_CHARACTER), 6)),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Offsets;
    use crate::limits::Limits;
    use crate::read::read;
    use synclint_diagnostic::span::FileId;

    /// Returns the file offset of `needle` in the value of the key `k`.
    fn find(source: &str, needle: &str) -> Option<u32> {
        let parsed = read(FileId(0), source.as_bytes(), Limits::default());
        assert_eq!(parsed.errors, []);
        let root = parsed.documents().next().unwrap();
        let value = root.get("k").unwrap();
        Offsets::new(value).locate(value.text().unwrap().find(needle).unwrap())
    }

    #[test]
    fn locates_offsets_in_every_style() {
        for source in [
            "k: <a><b>2</b></a>\n",
            "k: '<a x=''1''><b>2</b></a>'\n",
            "k: \"<a x=\\\"1\\\">\\u003cb>2</b></a>\"\n",
            "{\"k\": \"\\u003ca>\\ud83d\\ude00\\n<b>2\\u003c/b></a>\"}",
            "{\"k\": \"\\ud83d\\u0041\\ude00\\ud83d<b>2\\u003c/b></a>\"}",
            "k: |\n  <a>\n    <b>2</b>\n  </a>\n",
            "k: >-\n  <a>\n\n  <b>2</b>\n  </a>\n",
            "k: <a>\n   <b>2</b></a>\n",
            "\u{feff}k: \"日本 <a>\\\n   <b>2</b></a>\"\n",
        ] {
            let plain = source.rfind('2').unwrap();
            assert_eq!(find(source, "2<"), u32::try_from(plain).ok(), "{source}");
        }
    }
}
