//! Keys that the row before has too: rows of one table mostly have the same keys in the same order, and comparing a key with
//! one that was read is less than reading it.

use super::{Open, OpenKind, Reader};
use crate::tree::Tree;

/// Where the keys of the row before are, from the one that is expected next.
#[derive(Debug, Clone, Copy)]
pub(super) struct Twin {
    /// The node of that key.
    next: u32,
    /// The node after the row.
    end: u32,
}

impl Twin {
    /// The twin for the key behind the one that is expected; none at the end of the row.
    fn after(self, tree: &Tree) -> Option<Self> {
        let next = tree.after(self.next + 1); // the value stands behind the key
        (next < self.end).then_some(Self { next, ..self })
    }
}

/// A key that stands here again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Again {
    /// The node of the same key in the row before.
    node: u32,
    /// Where its colon is.
    pub(super) colon: usize,
}

impl Reader<'_> {
    /// The twin of the item that begins next in the innermost collection: the item before it.
    pub(super) fn twin_of_item(&self) -> Option<Twin> {
        let item = self.open.last().and_then(|open| open.last_item)?;
        let (next, end) = (item + 1, self.tree.after(item));
        (next < end).then_some(Twin { next, end })
    }

    /// Says that an item which is a mapping has begun in the innermost collection.
    pub(super) fn begin_item(&mut self, index: u32) {
        if let Some(Open { kind: OpenKind::Sequence | OpenKind::Unindented | OpenKind::Array, last_item, .. }) =
            self.open.last_mut()
        {
            *last_item = Some(index);
        }
    }

    /// The key at hand, where it is the one that `twin` expects, or the one behind that: what was read as a key up to its colon
    /// is a key again where the same bytes and a colon stand. `twin` expects the next one then.
    pub(super) fn known_key(&self, twin: &mut Option<Twin>) -> Option<Again> {
        let expected = (*twin)?;
        let (found, again) = match self.is_again(expected) {
            Some(again) => (expected, again),
            None => {
                let behind = expected.after(self.tree)?;
                (behind, self.is_again(behind)?)
            }
        };
        *twin = found.after(self.tree);
        Some(again)
    }

    #[inline]
    fn is_again(&self, Twin { next, .. }: Twin) -> Option<Again> {
        let (_, start, end) = self.tree.literal(next)?;
        let known = &self.bytes[start..end];
        let rest = &self.bytes[self.at..];
        let again = rest.get(known.len()) == Some(&b':') && rest.starts_with(known);
        again.then_some(Again { node: next, colon: self.at + known.len() })
    }

    /// Adds a key that stands here again, and goes to its colon.
    pub(super) fn push_again(&mut self, Again { node, colon }: Again) -> Option<()> {
        let (style, ..) = self.tree.literal(node)?;
        self.tree.push_scalar(style, self.at, colon, Some(node));
        (self.at, self.ended) = (colon, colon);
        Some(())
    }
}
