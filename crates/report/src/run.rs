//! Everything that a report is made of, as plain data.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::civil::Date;
use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::run::{FileSet, Location, OrganizationId, RunFinding};
use synclint_diagnostic::span::FileId;

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
    /// Every rule there is, by id, whether it ran or not.
    pub rules: &'static [&'static RuleInfo],
    /// What was examined, by number.
    pub organizations: Vec<Organization>,
    /// The settings and waiver files that findings point into, by number.
    pub settings_files: Vec<File>,
    /// What is wrong, in the order of path, start and rule.
    pub findings: Vec<RunFinding>,
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

/// An input that could not be opened.
#[derive(Debug, Clone)]
pub struct Unread {
    /// As outputs show it.
    pub path: String,
    /// Why, in the words of the system.
    pub reason: String,
}

/// A finding that was set aside before the report.
#[derive(Debug, Clone)]
pub struct SetAside {
    /// What was found.
    pub finding: RunFinding,
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

/// Something that was examined: an organization, or a directory that turned out not to be one.
#[derive(Debug, Default)]
pub struct Organization {
    /// Its name.
    pub name: String,
    /// Its files, by number.
    pub files: Vec<File>,
    /// What was judged.
    pub coverage: Arc<Coverage>,
    /// Whether there is anything of an organization; what is none is named in no report, but its files are counted.
    pub is_present: bool,
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

    /// The organizations that are named in reports, with their numbers.
    pub fn present(&self) -> impl Iterator<Item = (OrganizationId, &Organization)> {
        (0..).map(OrganizationId).zip(&self.organizations).filter(|(_, organization)| organization.is_present)
    }

    /// How many there are.
    pub fn n_present(&self) -> usize {
        self.present().count()
    }

    /// Whether there was nothing to examine.
    pub fn is_empty(&self) -> bool {
        self.present().next().is_none()
    }

    /// Whether there was something to examine and all of it could be read.
    pub fn is_whole(&self) -> bool {
        !self.is_empty() && self.unread_files == 0
    }

    /// Every file: those of the organizations, then those of settings and waivers that findings point into.
    pub fn files(&self) -> impl Iterator<Item = ((FileSet, FileId), &File)> {
        let numbered = |files: FileSet, list| (0..).map(move |number| (files, FileId(number))).zip(list);
        let organizations = (0..).map(OrganizationId).zip(&self.organizations);
        let exports = organizations.flat_map(move |(id, it)| numbered(FileSet::Organization(id), it.files.iter()));
        let settings =
            (0..).zip(&self.settings_files).map(|(number, file)| ((FileSet::Settings(number), FileId(0)), file));
        exports.chain(settings)
    }

    /// How many files there are.
    pub fn n_files(&self) -> usize {
        self.organizations.iter().map(|it| it.files.len()).sum::<usize>() + self.settings_files.len()
    }

    /// The findings that count, the worst first.
    pub(crate) fn worst_first(&self) -> Vec<&RunFinding> {
        let mut findings: Vec<_> = self.findings.iter().collect();
        findings.sort_by_key(|finding| Reverse(finding.severity));
        findings
    }

    /// Everything that was found: what counts, then what was set aside and by what.
    pub(crate) fn found(&self) -> impl Iterator<Item = (&RunFinding, Option<&Aside>)> {
        let aside = self.set_aside.iter().map(|aside| (&aside.finding, Some(&aside.by)));
        self.findings.iter().map(|finding| (finding, None)).chain(aside)
    }

    /// The organization that a finding counts for.
    pub fn organization(&self, finding: &RunFinding) -> &Organization {
        &self.organizations[finding.organization.0 as usize]
    }

    /// The file of a place.
    pub fn file(&self, location: Location) -> &File {
        match location.files {
            FileSet::Organization(id) => &self.organizations[id.0 as usize].files[location.span.file.0 as usize],
            FileSet::Settings(number) => &self.settings_files[number as usize],
        }
    }

    /// The lines and columns where a place begins and ends.
    pub(crate) fn positions(&self, location: Location) -> (Position, Position) {
        let excerpt = &self.file(location).excerpt;
        (excerpt.position(location.span.start), excerpt.position(location.span.end))
    }
}
