//! Everything that a report is made of, as plain data.

use jiff::civil::Date;
use synclint_model::coverage::Coverage;
use synclint_model::finding::Finding;
use synclint_model::rule::Severity;
use synclint_model::span::{FileId, Span};

use crate::excerpt::{Excerpt, Position};

/// A run.
#[derive(Debug)]
pub struct Run {
    /// The version of synclint.
    pub tool_version: &'static str,
    /// The day that was judged at.
    pub as_of: Date,
    /// The organizations, by number.
    pub organizations: Vec<Organization>,
    /// The files, by number.
    pub files: Vec<File>,
    /// What is wrong, in the order of path, start and rule.
    pub findings: Vec<Finding>,
    /// What was found and set aside, in the same order: it decides nothing and is counted.
    pub set_aside: Vec<SetAside>,
    /// How many records were read.
    pub records: u64,
    /// How many files hold no record.
    pub skipped_files: u64,
    /// How many inputs could not be read whole.
    pub unread_files: u64,
}

/// A finding that someone set aside before the run was told.
#[derive(Debug, Clone)]
pub struct SetAside {
    /// What was found.
    pub finding: Finding,
    /// By what it was set aside.
    pub by: Aside,
}

/// What sets a finding aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aside {
    /// A comment in the file.
    Comment {
        /// Why, in the words of the comment.
        reason: Box<str>,
    },
    /// An entry of the waiver file.
    Waiver {
        /// Why.
        reason: Box<str>,
        /// Who answers for it.
        owner: Box<str>,
        /// The last day that it holds.
        expires: Option<Date>,
    },
    /// The baseline: it was there before.
    Baseline,
}

/// How many findings were set aside, by what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AsideCounts {
    /// By comments.
    pub suppressed: usize,
    /// By waivers.
    pub waived: usize,
    /// By the baseline.
    pub baselined: usize,
}

/// An organization of a run.
#[derive(Debug, Default)]
pub struct Organization {
    /// Its name.
    pub name: String,
    /// What was judged.
    pub coverage: Coverage,
}

/// A file of a run.
#[derive(Debug, Default)]
pub struct File {
    /// As outputs show it, `/` between parts.
    pub path: String,
    /// The lines that findings point at.
    pub excerpt: Excerpt,
}

impl Run {
    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// How many findings were set aside.
    pub fn count_aside(&self) -> AsideCounts {
        let mut counts = AsideCounts::default();
        for aside in &self.set_aside {
            *match aside.by {
                Aside::Comment { .. } => &mut counts.suppressed,
                Aside::Waiver { .. } => &mut counts.waived,
                Aside::Baseline => &mut counts.baselined,
            } += 1;
        }
        counts
    }

    pub(crate) fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The lines and columns where a span begins and ends.
    pub(crate) fn positions(&self, span: Span) -> (Position, Position) {
        let excerpt = &self.file(span.file).excerpt;
        (excerpt.position(span.start), excerpt.position(span.end))
    }
}
