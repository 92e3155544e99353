//! What an export says in a column: absent, null, invalid or present.

/// What a record says in a column. Absent is not null, and neither is the column's default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State<T> {
    /// The export does not have the column.
    Absent,
    /// The column was exported and is empty.
    Null,
    /// The value is none that the column can hold; it has been reported.
    Invalid,
    /// A value.
    Present(T),
}
