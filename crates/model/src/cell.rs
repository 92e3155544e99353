//! A lowered value of a row.

use jiff::civil::DateTime;

use crate::guid::Guid;
use crate::schema::Table;

/// A lowered value.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) enum Data<'a> {
    #[default]
    Absent,
    Null,
    Invalid,
    Bool(bool),
    Int(i64),
    Text(&'a str),
    Guid(Guid),
    Link(Guid, Option<Table>),
    Date(DateTime),
}

/// A lowered value with the byte ranges of its key and its value.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cell<'a> {
    pub(crate) key: (u32, u32),
    pub(crate) value: (u32, u32),
    pub(crate) data: Data<'a>,
}
