//! The result of linting one organization, which does not borrow from the input.

use std::collections::BTreeSet;
use std::sync::Arc;

use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::findings::LeftOut;
use synclint_diagnostic::inventory::Inventory;
use synclint_diagnostic::span::FileId;
use synclint_report::{File, Unread};
use synclint_rules::entry::CrossOrgEntry;
use synclint_rules::facts::named_records::NamedRecords;

use crate::comments::directive::Comment;
use crate::settings::effective::Settings;
use crate::settings::mistake::BrokenFile;

/// The result of linting one organization. Spans refer to its own files.
#[derive(Debug, Default)]
pub struct Part {
    /// The name of the organization.
    pub name: String,
    /// The files, indexed by file ID, with excerpts of the lines that findings, entries, and comments point at.
    pub files: Vec<File>,
    /// The findings.
    pub findings: Vec<Finding>,
    /// Findings beyond the limits, which are only counted.
    pub left_out: Vec<LeftOut>,
    /// The tables that were exported, and the core tables that were not.
    pub inventory: Inventory,
    /// The records that facts of the settings name.
    pub(crate) named_records: Vec<NamedRecords>,
    /// Which rules were checked.
    pub coverage: Arc<Coverage>,
    /// The entries that rules across organizations compare.
    pub entries: Vec<CrossOrgEntry>,
    /// The sorted digests of the keys of entries that were not kept.
    pub(crate) digests: Vec<u64>,
    /// The `synclint:` comments in the files.
    pub comments: Vec<Comment>,
    /// The number of records.
    pub records: u64,
    /// Files without a record of a table that synclint reads.
    pub skipped: Vec<FileId>,
    /// Files that could not be opened.
    pub unread: Vec<Unread>,
    /// The number of files that were opened but could not be read completely.
    pub broken_files: u64,
    /// Whether the input contains an organization.
    pub is_present: bool,
    /// The effective settings.
    pub(crate) settings: Option<Arc<Settings>>,
    /// The invalid settings or waiver file because of which the organization was not linted.
    pub(crate) broken_settings: Option<Arc<BrokenFile>>,
    /// The files to report findings of; `None` for all files.
    pub(crate) only: Option<BTreeSet<u32>>,
}

impl Part {
    /// Creates the part of an organization that was not linted because of a settings or waiver file with mistakes.
    pub fn not_linted(name: &str, broken: Arc<BrokenFile>) -> Self {
        Self { name: name.to_owned(), broken_settings: Some(broken), is_present: true, ..Self::default() }
    }

    /// Returns whether every file was read completely.
    pub fn is_complete(&self) -> bool {
        self.unread.is_empty() && self.broken_files == 0
    }
}
