//! Values of lookup columns.

use crate::guid::Guid;
use crate::schema::Table;

/// The reference to a record in a lookup column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lookup<'o> {
    /// The primary key of the record, and its table if the export contains it.
    Id(Guid, Option<Table>),
    /// The name of the record, which is all that some exporters write.
    Name(&'o str),
}
