//! Limits on what is read and kept, so that the time and memory for an input stay in proportion to its size.
//!
//! Only the user sets limits, never the input: settings files in an export cannot change them.

use std::sync::LazyLock;

use synclint_model::limits::RECORDS_PER_FILE;
use synclint_model::schema::Table;
use synclint_reader::limits::{ALIAS_EXPANSION, DEPTH, FILE_SIZE, SCALAR_LENGTH};

/// Limits on what is read and kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The maximum file size, in bytes; below 4 GiB, because offsets have 32 bits.
    pub file_size: u64,
    /// The maximum nesting depth of mappings and sequences.
    pub depth: usize,
    /// The maximum length of a scalar, in bytes.
    pub scalar: usize,
    /// The maximum number of bytes that aliases expand to in one file, counted at each use of an alias.
    pub alias_expansion: u64,
    /// The maximum number of records in one file.
    pub records: u64,
    /// The maximum number of rules in the comments of one file; a comment without rules counts as one.
    pub comments: u64,
    /// The maximum number of findings of one file, and of one rule in it.
    pub findings_per_file: u64,
    /// The maximum number of findings of a run.
    pub findings_per_run: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_size: 1 << 30,
            depth: 64,
            scalar: 64 << 20,
            alias_expansion: 64 << 20,
            records: 1_000_000,
            comments: 10_000,
            findings_per_file: 10_000,
            findings_per_run: 100_000,
        }
    }
}

/// A limit by its user-visible name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The name.
    pub key: &'static str,
    /// What it limits.
    pub what: &'static str,
    /// The value.
    pub value: u64,
    /// The maximum value; the minimum is 1.
    pub most: u64,
}

/// Why a limit cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitError {
    /// There is no limit with this name.
    Unknown,
    /// The value is not between 1 and this maximum.
    OutOfRange(u64),
}

/// Name of [`Limits::comments`].
pub const COMMENTS_PER_FILE: &str = "comments-per-file";
/// Name of [`Limits::findings_per_file`].
pub const FINDINGS_PER_FILE: &str = "findings-per-file";
/// Name of [`Limits::findings_per_run`].
pub const FINDINGS_PER_RUN: &str = "findings-per-run";

/// The maximum of limits that are file offsets or counts, which have 32 bits.
const MAX_SIZE: u64 = u32::MAX as u64;
/// The maximum nesting depth: each level uses stack space when documents are traversed.
const MAX_DEPTH: u64 = 1000;

/// The names of the tables that are read.
static TABLES: LazyLock<Vec<&str>> = LazyLock::new(|| Table::ALL.map(Table::logical_name).to_vec());

impl Limits {
    /// Returns the limits of the reader.
    pub(crate) fn reading(&self) -> synclint_reader::Limits {
        let Self { file_size, depth, scalar, alias_expansion, .. } = *self;
        synclint_reader::Limits { file_size, depth, scalar, alias_expansion, entities: Some(&TABLES) }
    }

    /// Returns the limits of lowering.
    pub(crate) fn lowering(&self) -> synclint_model::limits::Limits {
        synclint_model::limits::Limits { records: self.records, findings: self.findings_per_file }
    }

    /// Returns all limits with their values.
    pub fn all(&self) -> [Limit; 8] {
        let limit = |key, what, value, most| Limit { key, what, value, most };
        [
            limit(FILE_SIZE, "bytes per file", self.file_size, MAX_SIZE),
            limit(DEPTH, "nesting depth", self.depth as u64, MAX_DEPTH),
            limit(SCALAR_LENGTH, "bytes per value", self.scalar as u64, MAX_SIZE),
            limit(ALIAS_EXPANSION, "bytes from expanded YAML aliases per file", self.alias_expansion, u64::MAX),
            limit(RECORDS_PER_FILE, "records per file", self.records, MAX_SIZE),
            limit(COMMENTS_PER_FILE, "rules in the comments of one file", self.comments, MAX_SIZE),
            limit(FINDINGS_PER_FILE, "findings per file, and per rule in a file", self.findings_per_file, MAX_SIZE),
            limit(FINDINGS_PER_RUN, "findings per run", self.findings_per_run, MAX_SIZE),
        ]
    }

    /// Sets the limit `key`.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such limit or the value is out of range.
    pub fn set(&mut self, key: &str, value: u64) -> Result<(), LimitError> {
        let limit = self.all().into_iter().find(|limit| limit.key == key).ok_or(LimitError::Unknown)?;
        let error = LimitError::OutOfRange(limit.most);
        if value == 0 || value > limit.most {
            return Err(error);
        }
        let size = usize::try_from(value).map_err(|_| error);
        match limit.key {
            FILE_SIZE => self.file_size = value,
            DEPTH => self.depth = size?,
            SCALAR_LENGTH => self.scalar = size?,
            ALIAS_EXPANSION => self.alias_expansion = value,
            RECORDS_PER_FILE => self.records = value,
            COMMENTS_PER_FILE => self.comments = value,
            FINDINGS_PER_FILE => self.findings_per_file = value,
            _ => self.findings_per_run = value,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_limit_is_set_by_its_name() {
        for (number, limit) in (0..).zip(Limits::default().all()) {
            let mut limits = Limits::default();
            assert_eq!(limits.set(limit.key, limit.value - 1), Ok(()));
            let set = limits.all();
            assert_eq!(set[number].value, limit.value - 1, "{}", limit.key);
            assert_eq!(set.iter().filter(|set| !Limits::default().all().contains(set)).count(), 1, "{}", limit.key);
            assert_eq!(limits.set(limit.key, 0), Err(LimitError::OutOfRange(limit.most)));
        }
        assert_eq!(Limits::default().set(DEPTH, MAX_DEPTH + 1), Err(LimitError::OutOfRange(MAX_DEPTH)));
        assert_eq!(Limits::default().set("width", 1), Err(LimitError::Unknown));
    }
}
