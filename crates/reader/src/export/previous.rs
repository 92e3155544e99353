//! The keys of the previous row. Rows of one table mostly have the same keys in the same order.

use crate::tree::Tree;

/// The keys of the previous row, starting with the one that is expected next.
#[derive(Debug, Clone, Copy)]
pub(super) struct PreviousRow {
    /// The node of the expected key.
    pub(super) next: u32,
    /// The node after the row.
    pub(super) end: u32,
}

impl PreviousRow {
    /// Returns the keys after the expected one, or `None` at the end of the row.
    pub(super) fn after(self, tree: &Tree) -> Option<Self> {
        let next = tree.after(self.next + 1); // skips the key and its value
        (next < self.end).then_some(Self { next, ..self })
    }
}
