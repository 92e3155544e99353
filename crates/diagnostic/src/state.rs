//! The state of a column in an export: absent, null, invalid, or present.

/// The state of a column in a record. Absent differs from null, and neither means that the column has its default value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State<T> {
    /// The column was not exported.
    Absent,
    /// The column was exported and is empty.
    Null,
    /// The value is not valid for the column. A finding has been reported.
    Invalid,
    /// A valid value.
    Present(T),
}
