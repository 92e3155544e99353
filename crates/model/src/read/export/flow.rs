//! Flow collections, as far as they are JSON.

use super::block::LONGEST_KEY;
use super::{OpenKind, Reader, Scalar};
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
            self.flow_key()?;
        }
        match self.peek()? {
            b'{' => self.open_flow(OpenKind::Object),
            b'[' => self.open_flow(OpenKind::Array),
            b'"' => {
                let scalar = self.quoted()?;
                self.push(scalar)
            }
            _ => self.word(),
        }
    }

    fn open_flow(&mut self, kind: OpenKind) -> Option<()> {
        let twin = self.twin_of_item();
        self.begin(kind, self.at, 0, twin)?;
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
        let mut twin = self.open.last()?.twin;
        match self.known_key(&mut twin) {
            Some(again) => {
                self.open.last_mut()?.twin = twin;
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

    /// Reads a number, `true`, `null`, or whatever else is one word.
    fn word(&mut self) -> Option<()> {
        let start = self.at;
        let length = self.bytes[start..]
            .iter()
            .position(|byte| !matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'+' | b'-' | b'.'))?;
        let begins = match self.bytes[start] {
            b'-' => self.bytes[start + 1].is_ascii_digit(),
            first => first.is_ascii_alphanumeric(),
        };
        if !begins {
            return None;
        }
        self.at = start + length;
        self.push(Scalar { style: Style::Plain, start, end: self.at, decoded: None })
    }

    fn skip_white(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }
}
