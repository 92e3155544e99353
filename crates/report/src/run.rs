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
    /// How many records were read.
    pub records: u64,
    /// How many files hold no record.
    pub skipped_files: u64,
    /// How many inputs could not be read whole.
    pub unread_files: u64,
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

    pub(crate) fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The lines and columns where a span begins and ends.
    pub(crate) fn positions(&self, span: Span) -> (Position, Position) {
        let excerpt = &self.file(span.file).excerpt;
        (excerpt.position(span.start), excerpt.position(span.end))
    }
}
