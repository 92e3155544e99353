//! Limits on what is kept of the files of one organization.

/// The limits of lowering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many records one file may hold.
    pub records: u64,
    /// How many findings of one rule in one file are kept.
    pub findings: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { records: 1_000_000, findings: 10_000 }
    }
}

/// The name of [`Limits::records`] in messages and options.
pub const RECORDS_PER_FILE: &str = "records-per-file";
