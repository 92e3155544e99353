//! Documents and block collections, whose structure depends on columns.

use super::known::RepeatedKey;
use super::reader::{Open, OpenKind, Reader, Scalar};
use crate::previous::PreviousRow;
use crate::tree::{NodeKind, Style};

/// The maximum number of bytes from the start of a key to its colon. YAML limits the lookahead to this number of characters.
pub(super) const MAX_KEY_LENGTH: usize = 1024;

impl Reader<'_> {
    /// Reads all documents. A document without a root, which is a missing value, is not supported.
    pub(super) fn documents(&mut self) -> Option<()> {
        let (mut marked, mut rooted) = (false, false);
        while let Some(column) = self.next_content() {
            if column == 0 && self.is_marker() {
                if marked && !rooted {
                    return None;
                }
                self.close_all();
                self.at += 3;
                self.skip_spaces();
                if !self.is_line_end(self.at) {
                    return None;
                }
                self.at = self.next_line(self.at);
                (marked, rooted) = (true, false);
                continue;
            }
            let dash = self.is_dash();
            self.close_to(column, dash);
            if !self.open.is_empty() {
                self.line(column, dash)?;
            } else if rooted {
                return None;
            } else {
                rooted = true;
                self.node(column)?;
            }
        }
        self.close_all();
        rooted.then_some(())
    }

    /// Moves to the first byte of the next line with content other than spaces and a comment. Returns its column.
    fn next_content(&mut self) -> Option<usize> {
        loop {
            self.line = self.at;
            self.skip_spaces();
            match self.peek()? {
                b'\n' => self.at += 1,
                b'\r' => self.at += 2,
                b'#' => self.at = self.next_line(self.at),
                _ => return Some(self.at - self.line),
            }
        }
    }

    /// Returns whether `---` begins a document at the current position.
    fn is_marker(&self) -> bool {
        self.bytes[self.at..].starts_with(b"---") && self.is_blank_or_line_end(self.at + 3)
    }

    /// Returns whether the dash of an item is at the current position.
    fn is_dash(&self) -> bool {
        self.peek() == Some(b'-') && self.is_blank_or_line_end(self.at + 1)
    }

    /// Closes the collections that cannot contain a line at `column`.
    fn close_to(&mut self, column: usize, dash: bool) {
        while let Some(&Open { kind, column: own, colon, .. }) = self.open.last() {
            if own < column || (own == column && kind == OpenKind::Mapping && (colon.is_none() || dash)) {
                break; // a value, the next key, or an unindented item
            }
            if own == column && kind == OpenKind::Mapping {
                self.missing();
                break;
            }
            if own == column && (kind == OpenKind::Sequence || dash) {
                break;
            }
            self.close();
        }
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
    }

    /// Closes the innermost block collection, which ends with its last child.
    fn close(&mut self) {
        self.missing();
        if let Some(open) = self.open.pop() {
            self.finish(open.index);
        }
    }

    /// Adds a missing value at the colon if the last key has no value.
    fn missing(&mut self) {
        if let Some(colon) = self.open.last_mut().and_then(|open| open.colon.take()) {
            self.tree.push(NodeKind::Scalar(Style::Missing), colon, colon, 0);
            self.ended = colon;
        }
    }

    /// Reads the child of the innermost collection that begins on this line.
    fn line(&mut self, column: usize, dash: bool) -> Option<()> {
        let open = self.open.last_mut()?;
        let own = open.column;
        match open.kind {
            OpenKind::Mapping if open.colon.is_some() => {
                open.colon = None;
                if column > own {
                    return self.node(column);
                }
                self.after_dash()?;
                // The span of an unindented sequence begins with its first item, not with the dash.
                self.begin(OpenKind::Unindented, self.at, own, None)?;
                self.node(self.at - self.line)
            }
            OpenKind::Mapping if column == own => {
                let mut previous = open.previous;
                let known = self.known_block_key(&mut previous);
                if let Some(repeated) = known {
                    self.open.last_mut()?.previous = previous;
                    self.push_repeated_key(repeated);
                    self.value(repeated.colon)?;
                    return self.known_lines();
                }
                let (key, colon) = self.key()?;
                self.push(key)?;
                self.value(colon)
            }
            OpenKind::Sequence | OpenKind::Unindented if column == own && dash => {
                self.after_dash()?;
                self.node(self.at - self.line)
            }
            _ => None,
        }
    }

    /// Moves past a dash to its item. An item on the next line is not supported.
    fn after_dash(&mut self) -> Option<()> {
        self.at += 1;
        self.skip_spaces();
        (!self.is_line_end(self.at) && self.peek() != Some(b'#')).then_some(())
    }

    /// Reads a node that takes the rest of its line: an item, the value below a key, or the root.
    fn node(&mut self, mut column: usize) -> Option<()> {
        while self.is_dash() {
            self.begin(OpenKind::Sequence, self.at, column, None)?;
            self.after_dash()?;
            column = self.at - self.line;
        }
        if matches!(self.peek()?, b'{' | b'[' | b'|' | b'>') {
            return self.inline();
        }
        let begin = self.at;
        let mut previous = self.previous_of_item();
        if let Some(repeated) = self.known_block_key(&mut previous) {
            self.begin(OpenKind::Mapping, begin, column, previous)?;
            self.push_repeated_key(repeated);
            self.value(repeated.colon)?;
            return self.known_lines();
        }
        if let Some((key, colon)) = self.key() {
            self.begin(OpenKind::Mapping, begin, column, previous)?;
            self.push(key)?;
            return self.value(colon);
        }
        self.at = begin;
        self.inline()
    }

    /// Returns the current key if the previous row has the same key.
    fn known_block_key(&self, previous: &mut Option<PreviousRow>) -> Option<RepeatedKey> {
        let mut next = *previous;
        let repeated = self.known_key(&mut next).filter(|repeated| self.is_blank_or_line_end(repeated.colon + 1))?;
        *previous = next;
        Some(repeated)
    }

    /// Reads a key up to its colon. Returns the key and the offset of the colon.
    fn key(&mut self) -> Option<(Scalar, usize)> {
        let key = match self.peek()? {
            b'"' | b'\'' => {
                let key = self.quoted()?;
                self.skip_spaces();
                key
            }
            _ => self.plain_key()?,
        };
        let colon = self.at;
        let follows = self.peek() == Some(b':') && self.is_blank_or_line_end(colon + 1);
        // A key must be on one line.
        let fits = colon - key.start <= MAX_KEY_LENGTH && !self.spans_lines(&key);
        (follows && fits).then_some((key, colon))
    }

    pub(super) fn spans_lines(&self, key: &Scalar) -> bool {
        key.decoded.is_some() && memchr::memchr(b'\n', &self.bytes[key.start..key.end]).is_some()
    }

    /// Reads the value of the key whose colon is at `colon`, if it begins on the same line.
    pub(super) fn value(&mut self, colon: usize) -> Option<()> {
        self.at = colon + 1;
        self.skip_spaces();
        if !self.is_line_end(self.at) && self.peek() != Some(b'#') {
            return self.inline();
        }
        self.open.last_mut()?.colon = Some(colon);
        self.at = self.next_line(self.at);
        Some(())
    }

    /// Reads a node that is not a block collection, and the rest of its last line.
    fn inline(&mut self) -> Option<()> {
        match self.peek()? {
            b'{' | b'[' => self.flow()?,
            b'|' | b'>' => return self.block_scalar(),
            b'"' | b'\'' => {
                self.open.last()?; // a scalar as root is not supported
                let scalar = self.quoted()?;
                self.push(scalar)?;
            }
            _ => return self.plain(),
        }
        self.finish_line()
    }
}
