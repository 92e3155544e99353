//! Read access to records, optionally traced.

use synclint_diagnostic::trace::Trace;

use crate::records::Records;
use crate::rows::Rows;
use crate::schema::Table;

/// Records, and the trace of what is read of them. Every handle of a record points to a view.
#[derive(Debug)]
pub(crate) struct View<'a> {
    pub(crate) records: &'a Records<'a>,
    /// `None` unless the result of a rule is being explained.
    pub(crate) trace: Option<&'a Trace>,
}

impl<'a> View<'a> {
    /// Returns the rows of `table`.
    #[inline]
    pub(crate) fn rows(&self, table: Table) -> &'a Rows<'a> {
        self.records.rows(table)
    }
}
