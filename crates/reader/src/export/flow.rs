//! Flow collections that are JSON.

use super::block::MAX_KEY_LENGTH;
use super::reader::{OpenKind, Reader, Scalar};
use super::search;
use crate::tree::Style;

impl Reader<'_> {
    /// Reads the object or array at the current position.
    pub(super) fn flow(&mut self) -> Option<()> {
        let outside = self.open.len();
        loop {
            self.item_or_bracket()?;
            // After an item or an opening bracket: closing brackets, and the comma before the next item.
            loop {
                if self.open.len() == outside {
                    return Some(());
                }
                let fresh = self.open.last().is_some_and(|open| self.tree.next() == open.index + 1);
                self.skip_white();
                match (self.open.last()?.kind, self.peek()?) {
                    (OpenKind::Object, b'}') | (OpenKind::Array, b']') => self.close_flow(),
                    (_, b',') if !fresh => {
                        self.at += 1;
                        break;
                    }
                    _ if fresh => break,
                    _ => return None,
                }
            }
        }
    }

    /// Reads an item of an array or a pair of an object. Reads only the opening bracket of a collection.
    fn item_or_bracket(&mut self) -> Option<()> {
        self.skip_white();
        if self.open.last().is_some_and(|open| open.kind == OpenKind::Object) {
            self.known_pairs()?;
            self.flow_key()?;
        }
        match self.peek()? {
            b'{' => self.open_flow(OpenKind::Object),
            b'[' => self.open_flow(OpenKind::Array),
            b'"' => {
                let scalar = self.quoted()?;
                self.push(scalar)
            }
            _ => {
                let word = self.word(self.at)?;
                self.at = word.end;
                self.push(word)
            }
        }
    }

    /// Returns the word at `start`, or the string at `start` if it has no escapes and is on one line.
    #[inline]
    pub(super) fn short_scalar(&self, start: usize) -> Option<Scalar> {
        if self.bytes.get(start) != Some(&b'"') {
            return self.word(start);
        }
        let end = search::find(*b"\"\\\n", self.bytes, start + 1).filter(|end| self.bytes[*end] == b'"')?;
        Some(Scalar { style: Style::DoubleQuoted, start, end: end + 1, decoded: None })
    }

    fn open_flow(&mut self, kind: OpenKind) -> Option<()> {
        let previous = self.previous_of_item();
        self.begin(kind, self.at, 0, previous)?;
        self.at += 1;
        Some(())
    }

    fn close_flow(&mut self) {
        self.at += 1;
        self.ended = self.at;
        if let Some(open) = self.open.pop() {
            self.finish(open.index);
        }
    }

    /// Reads a key and moves to its value.
    fn flow_key(&mut self) -> Option<()> {
        // The previous row can have a plain key, but a key in an object must be quoted.
        if self.peek() != Some(b'"') {
            return None;
        }
        let mut previous = self.open.last()?.previous;
        match self.known_key(&mut previous) {
            Some(repeated) => {
                self.open.last_mut()?.previous = previous;
                self.push_repeated_key(repeated);
            }
            None => self.unknown_key()?,
        }
        self.at += 1;
        self.skip_white();
        Some(())
    }

    /// Reads a key and moves to its colon.
    fn unknown_key(&mut self) -> Option<()> {
        let key = self.quoted()?;
        self.skip_spaces();
        // A key must be on one line.
        let fits = self.at - key.start <= MAX_KEY_LENGTH && !self.spans_lines(&key);
        if self.peek() != Some(b':') || !fits {
            return None;
        }
        self.push(key)
    }

    /// Returns the word at `start`, for example a number, `true` or `null`.
    #[inline]
    fn word(&self, start: usize) -> Option<Scalar> {
        let rest = self.bytes.get(start..)?;
        let length = rest.iter().position(|byte| !IS_OF_WORD[usize::from(*byte)])?;
        let begins = match rest[0] {
            b'-' => rest[1].is_ascii_digit(),
            first => first.is_ascii_alphanumeric(),
        };
        begins.then_some(Scalar { style: Style::Plain, start, end: start + length, decoded: None })
    }

    fn skip_white(&mut self) {
        self.at = self.after_white(self.at);
    }

    /// Returns the offset after the spaces and line breaks at `at`.
    #[inline]
    pub(super) fn after_white(&self, mut at: usize) -> usize {
        while matches!(self.bytes.get(at), Some(b' ' | b'\n' | b'\r')) {
            at += 1;
        }
        at
    }
}

/// The bytes that words consist of.
static IS_OF_WORD: [bool; 256] = {
    let mut is_of_word = [false; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        is_of_word[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        byte += 1;
    }
    is_of_word
};
