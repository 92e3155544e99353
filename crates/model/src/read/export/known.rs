//! Keys that the row before has too: rows of one table mostly have the same keys in the same order, and comparing a key with
//! one that was read is less than reading it.

use super::{Open, OpenKind, Reader, Scalar};
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
        let next = tree.after(tree.after(self.next));
        (next < self.end).then_some(Self { next, ..self })
    }
}

/// A key that has been read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub(super) scalar: Scalar,
    /// Where its colon is.
    pub(super) colon: usize,
    /// The node of the same key in the row before.
    pub(super) repeats: Option<u32>,
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
    pub(super) fn known_key(&mut self, twin: &mut Option<Twin>) -> Option<Key> {
        let expected = (*twin)?;
        let (twin_here, key) = match self.is_again(expected) {
            Some(key) => (expected, key),
            None => {
                let behind = expected.after(self.tree)?;
                (behind, self.is_again(behind)?)
            }
        };
        *twin = twin_here.after(self.tree);
        self.at = key.colon;
        Some(key)
    }

    fn is_again(&self, Twin { next, .. }: Twin) -> Option<Key> {
        let (style, start, end) = self.tree.literal(next)?;
        let known = &self.bytes[start..end];
        let rest = &self.bytes[self.at..];
        let again = rest.starts_with(known) && rest.get(known.len()) == Some(&b':');
        let colon = self.at + known.len();
        let scalar = Scalar { style, start: self.at, end: colon, decoded: None };
        again.then_some(Key { scalar, colon, repeats: Some(next) })
    }
}
