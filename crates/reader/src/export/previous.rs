//! The keys of the row before: rows of one table mostly have the same keys in the same order.

use crate::tree::Tree;

/// Where the keys of the row before are, from the one that is expected next.
#[derive(Debug, Clone, Copy)]
pub(super) struct PreviousRow {
    /// The node of that key.
    pub(super) next: u32,
    /// The node after the row.
    pub(super) end: u32,
}

impl PreviousRow {
    /// The previous row for the key behind the one that is expected; none at the end of the row.
    pub(super) fn after(self, tree: &Tree) -> Option<Self> {
        let next = tree.after(self.next + 1); // the value stands behind the key
        (next < self.end).then_some(Self { next, ..self })
    }
}
