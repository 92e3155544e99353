//! What lookup columns say.

use crate::guid::Guid;
use crate::schema::Table;

/// What a lookup column says about the record it points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lookup<'o> {
    /// Its primary key, and its table where the export says it.
    Id(Guid, Option<Table>),
    /// Its name: some exporters write nothing else.
    Name(&'o str),
}
