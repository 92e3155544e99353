//! The keys of the previous row. Rows of one table mostly have the same keys in the same order.

use crate::tree::Tree;

/// The keys of the previous row, starting with the one that is expected next.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PreviousRow {
    /// The node of the expected key.
    pub(crate) next: u32,
    /// The node after the row.
    pub(crate) end: u32,
}

impl PreviousRow {
    /// Returns the keys of a mapping, or `None` if it has none.
    pub(crate) fn of(tree: &Tree, mapping: u32) -> Option<Self> {
        let (next, end) = (mapping + 1, tree.after(mapping));
        (next < end).then_some(Self { next, end })
    }

    /// Returns the keys after the expected one, or `None` at the end of the row.
    pub(crate) fn after(self, tree: &Tree) -> Option<Self> {
        let next = tree.after(self.next + 1); // skips the key and its value
        (next < self.end).then_some(Self { next, ..self })
    }
}
