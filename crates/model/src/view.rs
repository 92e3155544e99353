//! Records as somebody reads them: plain, or watched.

use synclint_diagnostic::look::Trace;

use crate::records::Records;
use crate::rows::Rows;
use crate::schema::Table;

/// Records, and where what is read of them is recorded. Every handle of a record points here.
#[derive(Debug)]
pub(crate) struct View<'a> {
    pub(crate) records: &'a Records<'a>,
    /// `None` unless somebody asks why a rule decided as it did.
    pub(crate) trace: Option<&'a Trace>,
}

impl<'a> View<'a> {
    /// The rows of `table`.
    #[inline]
    pub(crate) fn rows(&self, table: Table) -> &'a Rows<'a> {
        self.records.rows(table)
    }
}
