//! The input of the linter: organizations in memory.

use std::collections::BTreeSet;
use std::sync::Arc;
use synclint_diagnostic::text::Arg;

use crate::settings::effective::Settings;

/// An organization to lint.
#[derive(Debug, Clone)]
pub struct OrganizationInput<'a> {
    /// The name in output and in fingerprints.
    pub name: &'a str,
    /// The files, sorted by path.
    pub files: &'a [InputFile<'a>],
    /// The effective settings.
    pub settings: Arc<Settings>,
    /// Report only findings that touch these files, by index in `files`; `None` for all findings.
    pub only: Option<BTreeSet<u32>>,
}

impl<'a> OrganizationInput<'a> {
    /// Creates an organization without settings, of which everything is reported.
    pub fn new(name: &'a str, files: &'a [InputFile<'a>]) -> Self {
        Self { name, files, settings: Arc::default(), only: None }
    }
}

/// A file of an organization.
#[derive(Debug, Clone)]
pub struct InputFile<'a> {
    /// The path as shown in output.
    pub(crate) shown: Arc<str>,
    /// The byte offset in `shown` of the path relative to the organization.
    pub(crate) below: usize,
    /// The content, or why the file could not be read.
    pub(crate) bytes: Result<&'a [u8], Arg>,
}

impl<'a> InputFile<'a> {
    /// Creates a file from its path relative to the organization, with `/` as the separator. The path determines the format, and
    /// the table of rows that do not specify one.
    pub fn new(path: &str, bytes: &'a [u8]) -> Self {
        Self { shown: path.into(), below: 0, bytes: Ok(bytes) }
    }

    /// Returns the path relative to the organization.
    pub(crate) fn relative(&self) -> &str {
        &self.shown[self.below..]
    }

    /// Creates a file that output shows as `shown`. Its path relative to the organization starts at the byte `below` of `shown`.
    /// `bytes` is the content, or the reason why the file could not be read.
    pub fn shown_as(shown: Arc<str>, below: usize, bytes: Result<&'a [u8], Arg>) -> Self {
        Self { shown, below, bytes }
    }
}
