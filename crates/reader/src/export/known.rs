//! Keys that the row before has too: rows of one table mostly have the same keys in the same order, and comparing a key with
//! one that was read is less than reading it.
//!
//! Nearly everything in an export is such a key with a short value, and is read by [`Reader::known_lines`], or in JSON by
//! [`Reader::known_pairs`], alone.

use super::previous::PreviousRow;
use super::reader::{Open, OpenKind, Reader};
use crate::tree::{NodeKind, Style};

/// A key that stands here again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Again {
    /// The node of the same key in the row before.
    node: u32,
    /// How both are written.
    style: Style,
    /// Where its colon is.
    pub(super) colon: usize,
}

impl Reader<'_> {
    /// The previous of the item that begins next in the innermost collection: the item before it.
    pub(super) fn previous_of_item(&self) -> Option<PreviousRow> {
        let item = self.open.last().and_then(|open| open.last_item)?;
        let (next, end) = (item + 1, self.tree.after(item));
        (next < end).then_some(PreviousRow { next, end })
    }

    /// Says that an item which is a mapping has begun in the innermost collection.
    pub(super) fn begin_item(&mut self, index: u32) {
        if let Some(Open { kind: OpenKind::Sequence | OpenKind::Unindented | OpenKind::Array, last_item, .. }) =
            self.open.last_mut()
        {
            *last_item = Some(index);
        }
    }

    /// The key at hand, where it is the one that `previous` expects, or the one behind that: what was read as a key up to its colon
    /// is a key again where the same bytes and a colon stand. `previous` expects the next one then.
    pub(super) fn known_key(&self, previous: &mut Option<PreviousRow>) -> Option<Again> {
        let expected = (*previous)?;
        let (found, again) = match self.is_again(expected) {
            Some(again) => (expected, again),
            None => {
                let behind = expected.after(self.tree)?;
                (behind, self.is_again(behind)?)
            }
        };
        *previous = found.after(self.tree);
        Some(again)
    }

    /// Reads further lines of the innermost mapping, from the begin of one on, as long as each has the key that is expected and
    /// a blank behind its colon, as the row before has there.
    pub(super) fn known_lines(&mut self) -> Option<()> {
        let &Open { column, colon, mut previous, .. } = self.open.last()?;
        if colon.is_some() {
            return Some(()); // what is below a key comes first
        }
        while let Some(expected) = previous
            && let Some(again) = self.is_line_again(column, expected)
        {
            previous = expected.after(self.tree);
            self.line = self.at;
            self.at += column;
            self.push_again(again);
            if !self.short_plain(again.colon + 2, column) {
                self.value(again.colon)?;
                if self.open.last()?.colon.is_some() {
                    break;
                }
            }
        }
        self.open.last_mut()?.previous = previous;
        Some(())
    }

    /// The key of the line that begins here, where that is such a line: indented to `column`, the key, the colon, the blank.
    #[inline]
    fn is_line_again(&self, column: usize, PreviousRow { next, .. }: PreviousRow) -> Option<Again> {
        let (style, start, end) = self.tree.literal(next)?;
        let known = self.bytes.get(start..end + 2)?;
        let (indent, rest) = self.bytes.get(self.at..)?.split_at_checked(column)?;
        let again = known.ends_with(b": ") && rest.starts_with(known) && indent.iter().all(|byte| *byte == b' ');
        again.then_some(Again { node: next, style, colon: self.at + column + end - start })
    }

    /// Reads further pairs of the innermost object, as long as each has the key that is expected, a scalar that stands for
    /// itself, and a comma right behind that.
    pub(super) fn known_pairs(&mut self) -> Option<()> {
        let mut previous = self.open.last()?.previous;
        while let Some(expected) = previous
            && let Some(again) = self.is_again(expected).filter(|again| again.style == Style::DoubleQuoted)
            && let Some(scalar) = self.short_scalar(self.after_white(again.colon + 1))
            && self.bytes.get(scalar.end) == Some(&b',')
        {
            previous = expected.after(self.tree);
            self.push_again(again);
            self.push(scalar)?;
            self.at = self.after_white(scalar.end + 1);
        }
        self.open.last_mut()?.previous = previous;
        Some(())
    }

    #[inline]
    fn is_again(&self, PreviousRow { next, .. }: PreviousRow) -> Option<Again> {
        let (style, start, end) = self.tree.literal(next)?;
        let known = &self.bytes[start..end];
        let rest = self.bytes.get(self.at..)?;
        let again = rest.get(known.len()) == Some(&b':') && rest.starts_with(known);
        again.then_some(Again { node: next, style, colon: self.at + known.len() })
    }

    /// Adds a key that stands here again, and goes to its colon.
    #[inline]
    pub(super) fn push_again(&mut self, Again { node, style, colon }: Again) {
        self.tree.push(NodeKind::Repeated(style), self.at, colon, node);
        (self.at, self.ended) = (colon, colon);
    }
}
