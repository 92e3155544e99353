//! Limits on the data that is kept of the files of one organization.

/// The limits of lowering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The maximum number of records per file.
    pub records: u64,
    /// The maximum number of findings kept per rule and file.
    pub findings: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { records: 1_000_000, findings: 10_000 }
    }
}

/// The name of [`Limits::records`] in messages and options.
pub const RECORDS_PER_FILE: &str = "records-per-file";
