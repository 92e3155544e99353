//! What was read of an organization: the state of each file, and the rows of each table.

use crate::table::TableName;

/// What became of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileState {
    /// It contains data that synclint reads.
    #[default]
    Read,
    /// It was parsed and contains nothing that synclint reads.
    NotOurs,
    /// It was not read. A finding says why.
    Refused,
}

impl FileState {
    /// All states, in the order of reports.
    pub const ALL: [Self; 3] = [Self::Read, Self::NotOurs, Self::Refused];

    /// Returns the name in machine-readable output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::NotOurs => "not_ours",
            Self::Refused => "refused",
        }
    }
}

/// The tables in the export of an organization.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inventory {
    /// The exported tables with their numbers of rows, in the order of the schema. A table can be exported without rows.
    pub tables: Vec<(TableName, u64)>,
    /// The core tables that were not exported, in the order of the schema.
    pub missing: Vec<TableName>,
}
