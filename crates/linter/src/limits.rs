//! Limits on what is read and kept, so that no input takes more time or memory than its size warrants.
//!
//! They are set by the user and never by the input: no settings file beside an export can raise them.

use synclint_model::limits::RECORDS_PER_FILE;
use synclint_reader::limits::{ALIAS_EXPANSION, DEPTH, FILE_SIZE, SCALAR_LENGTH};

/// The limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes; below 4 GiB, because offsets have 32 bits.
    pub file_size: u64,
    /// How deep mappings and sequences may stand in each other.
    pub depth: usize,
    /// The longest scalar, in bytes.
    pub scalar: usize,
    /// How many bytes aliases may stand for in one file, counted each time one is followed.
    pub alias_expansion: u64,
    /// How many records one file may hold.
    pub records: u64,
    /// How many rules the comments of one file may name; a comment that names none counts as one.
    pub comments: u64,
    /// How many findings of one file, and of one rule in it, are kept.
    pub findings_per_file: u64,
    /// How many findings of a run are kept.
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

/// One of the limits, as users name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Its name.
    pub key: &'static str,
    /// What it bounds.
    pub what: &'static str,
    /// Its value.
    pub value: u64,
    /// The largest value it can have; the smallest is 1.
    pub most: u64,
}

/// Why a limit was not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// No limit has this name.
    Unknown,
    /// The value is not from 1 to this one.
    OutOfRange(u64),
}

/// Name of [`Limits::comments`].
pub const COMMENTS_PER_FILE: &str = "comments-per-file";
/// Name of [`Limits::findings_per_file`].
pub const FINDINGS_PER_FILE: &str = "findings-per-file";
/// Name of [`Limits::findings_per_run`].
pub const FINDINGS_PER_RUN: &str = "findings-per-run";

/// Offsets in files have 32 bits.
const LARGEST: u64 = u32::MAX as u64;
/// Each level takes a piece of the stack where documents are walked.
const DEEPEST: u64 = 1000;

impl Limits {
    /// Those of reading.
    pub(crate) fn reading(&self) -> synclint_reader::Limits {
        let Self { file_size, depth, scalar, alias_expansion, .. } = *self;
        synclint_reader::Limits { file_size, depth, scalar, alias_expansion }
    }

    /// Those of lowering.
    pub(crate) fn lowering(&self) -> synclint_model::limits::Limits {
        synclint_model::limits::Limits { records: self.records, findings: self.findings_per_file }
    }

    /// Every limit with its value.
    pub fn all(&self) -> [Limit; 8] {
        let limit = |key, what, value, most| Limit { key, what, value, most };
        [
            limit(FILE_SIZE, "bytes of one file", self.file_size, LARGEST),
            limit(DEPTH, "levels of mappings and sequences in each other", self.depth as u64, DEEPEST),
            limit(SCALAR_LENGTH, "bytes of one value", self.scalar as u64, LARGEST),
            limit(ALIAS_EXPANSION, "bytes that the aliases of one file stand for", self.alias_expansion, u64::MAX),
            limit(RECORDS_PER_FILE, "records of one file", self.records, LARGEST),
            limit(COMMENTS_PER_FILE, "rules that the comments of one file name", self.comments, LARGEST),
            limit(FINDINGS_PER_FILE, "findings of one file, and of one rule in it", self.findings_per_file, LARGEST),
            limit(FINDINGS_PER_RUN, "findings of a run", self.findings_per_run, LARGEST),
        ]
    }

    /// Sets the limit `key`.
    ///
    /// # Errors
    ///
    /// When there is no such limit, or it cannot have the value.
    pub fn set(&mut self, key: &str, value: u64) -> Result<(), Refused> {
        let limit = self.all().into_iter().find(|limit| limit.key == key).ok_or(Refused::Unknown)?;
        let refused = Refused::OutOfRange(limit.most);
        if value == 0 || value > limit.most {
            return Err(refused);
        }
        let size = usize::try_from(value).map_err(|_| refused);
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
            assert_eq!(limits.set(limit.key, 0), Err(Refused::OutOfRange(limit.most)));
        }
        assert_eq!(Limits::default().set(DEPTH, DEEPEST + 1), Err(Refused::OutOfRange(DEEPEST)));
        assert_eq!(Limits::default().set("width", 1), Err(Refused::Unknown));
    }
}
