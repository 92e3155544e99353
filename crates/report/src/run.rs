//! Everything that a report is made of, as plain data.

use std::cmp::Reverse;
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use synclint_model::coverage::Coverage;
use synclint_model::finding::Finding;
use synclint_model::rule::{RuleInfo, Severity};
use synclint_model::span::{FileId, Span};
use synclint_model::text::Text;

use crate::excerpt::{Excerpt, Position};

/// A run.
#[derive(Debug)]
pub struct Run {
    /// The version of synclint.
    pub tool_version: &'static str,
    /// The day that was judged at.
    pub as_of: Date,
    /// What was looked at, in the words of the command line: tells runs about different estates apart.
    pub estate: String,
    /// Every rule there is, by id, whether it ran or not. Only some formats ask, and the manual is long.
    pub rules: LazyLock<Vec<Rule>>,
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
    /// Those among them that could not be opened: no finding points into them.
    pub unread: Vec<Unread>,
}

/// A rule, and what its manual says.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// What is known about it.
    pub info: &'static RuleInfo,
    /// The prose of its manual page, in Markdown; no template.
    pub page: Text,
    /// For a rule about security, how grave it is: from 0.1 to 10.0, on the scale of CVSS.
    pub security: Option<&'static str>,
}

/// An input that could not be opened.
#[derive(Debug, Clone)]
pub struct Unread {
    /// As outputs show it.
    pub path: String,
    /// Why, in the words of the system.
    pub reason: String,
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
    pub coverage: Arc<Coverage>,
}

/// A file of a run.
#[derive(Debug, Default)]
pub struct File {
    /// As outputs show it, `/` between parts.
    pub path: Arc<str>,
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

    /// Whether there was something to examine and all of it could be read.
    pub fn is_whole(&self) -> bool {
        !self.organizations.is_empty() && self.unread_files == 0
    }

    /// The findings that count, the worst first.
    pub(crate) fn worst_first(&self) -> Vec<&Finding> {
        let mut findings: Vec<_> = self.findings.iter().collect();
        findings.sort_by_key(|finding| Reverse(finding.severity));
        findings
    }

    /// Everything that was found: what counts, then what was set aside and by what.
    pub(crate) fn found(&self) -> impl Iterator<Item = (&Finding, Option<&Aside>)> {
        let aside = self.set_aside.iter().map(|aside| (&aside.finding, Some(&aside.by)));
        self.findings.iter().map(|finding| (finding, None)).chain(aside)
    }

    pub(crate) fn organization(&self, finding: &Finding) -> &Organization {
        &self.organizations[finding.organization.0 as usize]
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
