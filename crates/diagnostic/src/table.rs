//! Names of tables. This crate does not define which tables exist.

use std::fmt;

/// The logical name of a table, such as `mailbox`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableName(&'static str);

impl TableName {
    /// Creates the name of a table from its logical name.
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// Returns the logical name.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for TableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
