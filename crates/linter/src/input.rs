//! Organizations in memory.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::settings::effective::Settings;

/// An organization to lint.
#[derive(Debug, Clone)]
pub struct OrganizationInput<'a> {
    /// Its name in every output and in fingerprints.
    pub name: &'a str,
    /// Its files, in the order of their paths.
    pub files: &'a [InputFile<'a>],
    /// The settings that hold for it.
    pub settings: Arc<Settings>,
    /// Report only what touches these files, by their numbers; `None` for all of it.
    pub only: Option<BTreeSet<u32>>,
}

impl<'a> OrganizationInput<'a> {
    /// An organization without settings, all of which is reported.
    pub fn new(name: &'a str, files: &'a [InputFile<'a>]) -> Self {
        Self { name, files, settings: Arc::default(), only: None }
    }
}

/// A file of an organization.
#[derive(Debug, Clone)]
pub struct InputFile<'a> {
    /// Its path in outputs.
    pub(crate) shown: Arc<str>,
    /// Where in `shown` its path below the organization begins.
    pub(crate) below: usize,
    /// Its bytes, or why they could not be read.
    pub(crate) bytes: Result<&'a [u8], String>,
}

impl<'a> InputFile<'a> {
    /// A file by its path below the organization, with `/` between parts: the path tells the format, and the table of rows that
    /// do not say it.
    pub fn new(path: &str, bytes: &'a [u8]) -> Self {
        Self { shown: path.into(), below: 0, bytes: Ok(bytes) }
    }

    /// A file whose path in outputs is `shown`; its path below the organization begins at the byte `below`. `bytes` may be the
    /// reason why it could not be read.
    pub fn shown_as(shown: Arc<str>, below: usize, bytes: Result<&'a [u8], String>) -> Self {
        Self { shown, below, bytes }
    }

    /// Its path below the organization.
    pub(crate) fn path(&self) -> &str {
        &self.shown[self.below..]
    }
}
