//! What linting one organization comes to: data that outlives the bytes it was made from.

use std::collections::BTreeSet;
use std::sync::Arc;

use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::findings::LeftOut;
use synclint_diagnostic::span::FileId;
use synclint_report::{File, Unread};
use synclint_rules::entry::CrossOrgEntry;

use crate::comments::directive::Comment;
use crate::settings::effective::Settings;
use crate::settings::mistake::BrokenFile;

/// What linting one organization came to. Spans are in its own files.
#[derive(Debug, Default)]
pub struct Part {
    /// The name of the organization.
    pub name: String,
    /// Its files, by number, with the lines that findings, entries and comments point at.
    pub files: Vec<File>,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What is wrong too, in a number that is not kept.
    pub left_out: Vec<LeftOut>,
    /// What was judged.
    pub coverage: Arc<Coverage>,
    /// What rules across organizations compare.
    pub entries: Vec<CrossOrgEntry>,
    /// The digests of the keys of entries that were not kept, sorted.
    pub(crate) digests: Vec<u64>,
    /// The comments for synclint in its files.
    pub comments: Vec<Comment>,
    /// How many records it has.
    pub records: u64,
    /// Files without a record of a table that synclint reads.
    pub skipped: Vec<FileId>,
    /// Files that could not be opened.
    pub unread: Vec<Unread>,
    /// How many files were opened and could not be read whole.
    pub broken_files: u64,
    /// Whether there is anything of an organization.
    pub is_present: bool,
    /// The settings that hold for it.
    pub(crate) settings: Option<Arc<Settings>>,
    /// The settings or waiver file that kept it from being linted.
    pub(crate) broken_settings: Option<Arc<BrokenFile>>,
    /// Which of its files are reported; `None` for all of it.
    pub(crate) only: Option<BTreeSet<u32>>,
}

impl Part {
    /// An organization that was not linted, because a file that governs it has mistakes.
    pub fn not_linted(name: &str, broken: Arc<BrokenFile>) -> Self {
        Self { name: name.to_owned(), broken_settings: Some(broken), is_present: true, ..Self::default() }
    }

    /// Whether every file was read whole.
    pub fn is_whole(&self) -> bool {
        self.unread.is_empty() && self.broken_files == 0
    }
}
