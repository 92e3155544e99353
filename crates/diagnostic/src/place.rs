//! Where in an organization something is: a span, and the record and column that it belongs to.

use crate::span::Span;
use crate::table::TableName;

/// A span with the record and the column that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The value; where there is none, the first key of the record.
    pub span: Span,
    /// The table of the record.
    pub table: TableName,
    /// The number of the record among those of its table in its organization.
    pub row: u32,
    /// The column; none for the record itself.
    pub column: Option<&'static str>,
}

impl Place {
    /// Whether both are in one record.
    pub fn same_record(&self, other: &Place) -> bool {
        self.row == other.row && self.table == other.table
    }
}
