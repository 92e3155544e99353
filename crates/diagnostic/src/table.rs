//! The names of tables. Which tables there are is not known here.

use std::fmt;

/// The logical name of a table, such as `mailbox`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableName(&'static str);

impl TableName {
    /// The table with this logical name.
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The logical name.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for TableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
