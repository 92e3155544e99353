//! Recognizes keys that the previous row also has. Rows of one table mostly have the same keys in the same order, and comparing a
//! key with a known one is faster than parsing it.
//!
//! Most of an export consists of such keys with short values. They are read by [`Reader::known_lines`] in YAML and by
//! [`Reader::known_pairs`] in JSON.

use super::reader::{Open, OpenKind, Reader};
use crate::previous::PreviousRow;
use crate::tree::{NodeKind, Style};

/// A repeated key at the current position.
#[derive(Debug, Clone, Copy)]
pub(super) struct RepeatedKey {
    /// The node of the same key in the previous row.
    node: u32,
    /// The style of both keys.
    style: Style,
    /// The offset of its colon.
    pub(super) colon: usize,
}

impl Reader<'_> {
    /// Returns the previous row for the item that begins next in the innermost collection.
    pub(super) fn previous_of_item(&self) -> Option<PreviousRow> {
        let item = self.open.last().and_then(|open| open.last_item)?;
        PreviousRow::of(self.tree, item)
    }

    /// Records the start of a mapping that is an item of the innermost collection.
    pub(super) fn begin_item(&mut self, index: u32) {
        if let Some(Open { kind: OpenKind::Sequence | OpenKind::Unindented | OpenKind::Array, last_item, .. }) =
            self.open.last_mut()
        {
            *last_item = Some(index);
        }
    }

    /// Returns the current key if it is the one that `previous` expects, or the one after that, and advances `previous`. The
    /// bytes of a known key, followed by a colon, are always a key.
    pub(super) fn known_key(&self, previous: &mut Option<PreviousRow>) -> Option<RepeatedKey> {
        let expected = (*previous)?;
        let (found, repeated) = match self.repeated_key(expected) {
            Some(repeated) => (expected, repeated),
            None => {
                let behind = expected.after(self.tree)?;
                (behind, self.repeated_key(behind)?)
            }
        };
        *previous = found.after(self.tree);
        Some(repeated)
    }

    /// Reads lines of the innermost mapping as long as each has the expected key, followed by a colon and a space as in the
    /// previous row. The current position must be the start of a line.
    pub(super) fn known_lines(&mut self) -> Option<()> {
        let &Open { column, colon, mut previous, .. } = self.open.last()?;
        if colon.is_some() {
            return Some(()); // the value is on the lines below its key
        }
        while let Some(expected) = previous
            && let Some(repeated) = self.repeated_line_key(column, expected)
        {
            previous = expected.after(self.tree);
            self.line = self.at;
            self.at += column;
            self.push_repeated_key(repeated);
            if !self.short_plain(repeated.colon + 2, column) {
                self.value(repeated.colon)?;
                if self.open.last()?.colon.is_some() {
                    break;
                }
            }
        }
        self.open.last_mut()?.previous = previous;
        Some(())
    }

    /// Returns the expected key if the current line begins with it: `column` spaces, the key, a colon and a space.
    #[inline]
    fn repeated_line_key(&self, column: usize, PreviousRow { next, .. }: PreviousRow) -> Option<RepeatedKey> {
        let (style, start, end) = self.tree.literal(next)?;
        let known = self.bytes.get(start..end + 2)?;
        let (indent, rest) = self.bytes.get(self.at..)?.split_at_checked(column)?;
        let repeated = known.ends_with(b": ") && rest.starts_with(known) && indent.iter().all(|byte| *byte == b' ');
        repeated.then_some(RepeatedKey { node: next, style, colon: self.at + column + end - start })
    }

    /// Reads pairs of the innermost object as long as each has the expected key, a scalar without escapes, and a comma directly
    /// after the scalar.
    pub(super) fn known_pairs(&mut self) -> Option<()> {
        let mut previous = self.open.last()?.previous;
        while let Some(expected) = previous
            && let Some(repeated) = self.repeated_key(expected).filter(|repeated| repeated.style == Style::DoubleQuoted)
            && let Some(scalar) = self.short_scalar(self.after_white(repeated.colon + 1))
            && self.bytes.get(scalar.end) == Some(&b',')
        {
            previous = expected.after(self.tree);
            self.push_repeated_key(repeated);
            self.push(scalar)?;
            self.at = self.after_white(scalar.end + 1);
        }
        self.open.last_mut()?.previous = previous;
        Some(())
    }

    #[inline]
    fn repeated_key(&self, PreviousRow { next, .. }: PreviousRow) -> Option<RepeatedKey> {
        let (style, start, end) = self.tree.literal(next)?;
        let known = &self.bytes[start..end];
        let rest = self.bytes.get(self.at..)?;
        let repeated = rest.get(known.len()) == Some(&b':') && rest.starts_with(known);
        repeated.then_some(RepeatedKey { node: next, style, colon: self.at + known.len() })
    }

    /// Adds a repeated key and moves to its colon.
    #[inline]
    pub(super) fn push_repeated_key(&mut self, RepeatedKey { node, style, colon }: RepeatedKey) {
        self.tree.push(NodeKind::Repeated(style), self.at, colon, node);
        (self.at, self.ended) = (colon, colon);
    }
}
