//! Quoted scalars, on one line or folded over several.

use super::reader::{Reader, Scalar};
use super::search;
use crate::tree::Style;

impl Reader<'_> {
    /// Reads a quoted scalar, including its closing quote.
    pub(super) fn quoted(&mut self) -> Option<Scalar> {
        let start = self.at;
        let double = self.peek() == Some(b'"');
        let style = if double { Style::DoubleQuoted } else { Style::SingleQuoted };
        let first = self.special(double, start + 1)?;
        let is_end = |at: usize| match self.bytes[at] {
            b'"' => true,
            b'\'' => self.bytes.get(at + 1) != Some(&b'\''),
            _ => false,
        };
        if is_end(first) {
            self.at = first + 1;
            return Some(Scalar { style, start, end: self.at, decoded: None });
        }
        let from = self.tree.decoded().len();
        self.at = start + 1;
        self.pieces(double)?;
        let decoded = Some(self.decoded_since(from)?);
        Some(Scalar { style, start, end: self.at, decoded })
    }

    /// Returns the offset of the next byte from `at` on that is not literal.
    fn special(&self, double: bool, at: usize) -> Option<usize> {
        let wanted = if double { *b"\"\\\n" } else { *b"'\n\n" };
        search::find(wanted, self.bytes, at)
    }

    /// Decodes the text between the quotes and moves past the closing quote.
    fn pieces(&mut self, double: bool) -> Option<()> {
        loop {
            let piece = self.at;
            let end = self.special(double, piece)?;
            match self.bytes[end] {
                b'\n' => {
                    // Spaces before a line break are dropped.
                    self.decode(piece, self.trimmed(piece, end))?;
                    self.at = end + 1;
                    let breaks = self.breaks()?;
                    self.fold(breaks);
                }
                b'\\' => {
                    self.decode(piece, end)?;
                    self.at = end + 1;
                    self.escape()?;
                }
                b'\'' if self.bytes.get(end + 1) == Some(&b'\'') => {
                    self.decode(piece, end + 1)?;
                    self.at = end + 2;
                }
                _ => {
                    self.decode(piece, end)?;
                    self.at = end + 1;
                    return Some(());
                }
            }
        }
    }

    /// Moves from the start of a line to the next content. Returns the number of line breaks, including the one before the line.
    fn breaks(&mut self) -> Option<usize> {
        let mut breaks = 1;
        loop {
            let begin = self.at;
            self.skip_spaces();
            match self.peek()? {
                b'\n' => self.at += 1,
                b'\r' => self.at += 2,
                // This may be the start or end of a document.
                b'-' | b'.' if self.at == begin => return None,
                _ => return Some(breaks),
            }
            breaks += 1;
        }
    }

    /// Decodes an escape whose backslash was already read.
    fn escape(&mut self) -> Option<()> {
        let kind = self.peek()?;
        self.at += 1;
        let c = match kind {
            b'0' => '\0',
            b'a' => '\u{7}',
            b'b' => '\u{8}',
            b't' => '\t',
            b'n' => '\n',
            b'v' => '\u{b}',
            b'f' => '\u{c}',
            b'r' => '\r',
            b'e' => '\u{1b}',
            b' ' | b'"' | b'/' | b'\\' => char::from(kind),
            b'N' => '\u{85}',
            b'_' => '\u{a0}',
            b'L' => '\u{2028}',
            b'P' => '\u{2029}',
            b'x' => char::from_u32(self.hex(2)?)?,
            b'u' => self.utf16()?,
            b'U' => char::from_u32(self.hex(8)?)?,
            b'\n' | b'\r' => {
                // An escaped line break and the spaces after it are dropped.
                self.at = self.next_line(self.at - 1);
                return (self.breaks()? == 1).then_some(());
            }
            _ => return None,
        };
        self.tree.decoded().push(c);
        Some(())
    }

    /// Decodes four digits, or four digits twice for a surrogate pair.
    fn utf16(&mut self) -> Option<char> {
        let high = self.hex(4)?;
        if !(0xd800..0xdc00).contains(&high) {
            return char::from_u32(high);
        }
        if !self.bytes[self.at..].starts_with(b"\\u") {
            return None;
        }
        self.at += 2;
        let low = self.hex(4)?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + low)
    }

    fn hex(&mut self, digits: usize) -> Option<u32> {
        let digits = self.bytes.get(self.at..self.at + digits)?;
        let mut value: u32 = 0;
        for &digit in digits {
            value = (value << 4) | char::from(digit).to_digit(16)?;
        }
        self.at += digits.len();
        Some(value)
    }
}
