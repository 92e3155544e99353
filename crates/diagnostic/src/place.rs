//! A location in an organization: a span, and the record and column that it belongs to.

use crate::span::Span;
use crate::table::TableName;

/// A span with the record and the column that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The value, or the first key of the record if there is no value.
    pub span: Span,
    /// The table of the record.
    pub table: TableName,
    /// The zero-based index of the record in its table in its organization.
    pub row: u32,
    /// The column; `None` for the record itself.
    pub column: Option<&'static str>,
}

impl Place {
    /// Returns whether both are in the same record.
    pub fn same_record(&self, other: &Place) -> bool {
        self.row == other.row && self.table == other.table
    }
}
