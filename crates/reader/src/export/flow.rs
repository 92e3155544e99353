//! Flow collections, as far as they are JSON.

use super::block::LONGEST_KEY;
use super::reader::{OpenKind, Reader, Scalar};
use super::search;
use crate::tree::Style;

impl Reader<'_> {
    /// Reads the object or the array that begins here, and everything in it.
    pub(super) fn flow(&mut self) -> Option<()> {
        let outside = self.open.len();
        loop {
            self.item_or_bracket()?;
            // After an item, or an opening bracket: what closes, and the comma before the next item.
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

    /// Reads an item of an array, or a pair of an object; of one that is a collection, the opening bracket.
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

    /// The word or the string without escapes that begins at `start`, as far as it stands on one line.
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

    /// Reads a key and goes to its value.
    fn flow_key(&mut self) -> Option<()> {
        // A plain key may stand in the item before, but not here.
        if self.peek() != Some(b'"') {
            return None;
        }
        let mut previous = self.open.last()?.previous;
        match self.known_key(&mut previous) {
            Some(again) => {
                self.open.last_mut()?.previous = previous;
                self.push_again(again);
            }
            None => self.unknown_key()?,
        }
        self.at += 1;
        self.skip_white();
        Some(())
    }

    /// Reads a key and goes to its colon.
    fn unknown_key(&mut self) -> Option<()> {
        let key = self.quoted()?;
        self.skip_spaces();
        // A key stands on one line.
        let fits = self.at - key.start <= LONGEST_KEY && !self.spans_lines(&key);
        if self.peek() != Some(b':') || !fits {
            return None;
        }
        self.push(key)
    }

    /// The number, `true`, `null`, or whatever else is one word, that begins at `start`.
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

    /// Where the blanks and line ends that begin at `at` are over.
    #[inline]
    pub(super) fn after_white(&self, mut at: usize) -> usize {
        while matches!(self.bytes.get(at), Some(b' ' | b'\n' | b'\r')) {
            at += 1;
        }
        at
    }
}

/// Which bytes words are made of.
static IS_OF_WORD: [bool; 256] = {
    let mut is_of_word = [false; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        is_of_word[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        byte += 1;
    }
    is_of_word
};
