//! The data that reports are rendered from.

use std::cmp::Reverse;
use std::sync::Arc;
use synclint_diagnostic::text::Arg;

use jiff::civil::Date;
use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::inventory::{FileState, Inventory};
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::run::{FileSet, Location, OrganizationId, RunFinding};
use synclint_diagnostic::span::FileId;

use crate::excerpt::{Excerpt, Position};
use crate::gap::Gap;

/// The results of a run.
#[derive(Debug)]
pub struct Run {
    /// The version of synclint.
    pub tool_version: &'static str,
    /// The as-of date.
    pub as_of: Date,
    /// The paths given on the command line. Distinguishes runs over different sets of organizations.
    pub estate: String,
    /// All rules, sorted by ID, including those that did not run.
    pub rules: &'static [&'static RuleInfo],
    /// The organizations, indexed by [`OrganizationId`].
    pub organizations: Vec<Organization>,
    /// The settings and waiver files that findings point into, indexed by the number in [`FileSet::Settings`].
    pub settings_files: Vec<File>,
    /// The findings, sorted by path, start, and rule.
    pub findings: Vec<RunFinding>,
    /// Findings that were suppressed, waived, or in the baseline, in the same order. They are counted, but have no effect on the
    /// outcome of the run.
    pub set_aside: Vec<SetAside>,
    /// The number of records read.
    pub records: u64,
    /// The number of files without records.
    pub skipped_files: u64,
    /// The number of inputs that could not be read completely.
    pub unread_files: u64,
    /// The inputs among them that could not be opened. No finding points into them.
    pub unread: Vec<Unread>,
    /// The reasons why the run as a whole is not whole. Those of one organization are in [`Organization::gaps`].
    pub gaps: Vec<Gap>,
    /// Whether rules that compare organizations saw only the organizations of selected files.
    pub compares_part: bool,
}

/// An input that could not be opened.
#[derive(Debug, Clone)]
pub struct Unread {
    /// The path as shown in output.
    pub path: String,
    /// The error message of the operating system.
    pub reason: Arg,
    /// The organization that it belongs to, if it is known.
    pub organization: Option<OrganizationId>,
}

/// A finding that is not reported because it was suppressed, waived, or in the baseline.
#[derive(Debug, Clone)]
pub struct SetAside {
    /// The finding.
    pub finding: RunFinding,
    /// Why it is not reported.
    pub by: Aside,
}

/// Why a finding is not reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aside {
    /// A comment in the file.
    Comment {
        /// The reason given in the comment.
        reason: Box<str>,
    },
    /// An entry of the waiver file.
    Waiver {
        /// The reason.
        reason: Box<str>,
        /// The person or team responsible for the waiver.
        owner: Box<str>,
        /// The last day on which the waiver is valid.
        expires: Option<Date>,
    },
    /// An entry of the baseline.
    Baseline,
}

/// The number of findings that are not reported, by cause.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AsideCounts {
    /// Suppressed by comments.
    pub suppressed: usize,
    /// Waived.
    pub waived: usize,
    /// In the baseline.
    pub baselined: usize,
}

/// An organization, or a directory that turned out not to be one.
#[derive(Debug, Default)]
pub struct Organization {
    /// The name.
    pub name: String,
    /// The files, indexed by [`FileId`].
    pub files: Vec<File>,
    /// Which rules were checked.
    pub coverage: Arc<Coverage>,
    /// The tables that were exported, and the core tables that were not.
    pub inventory: Inventory,
    /// The reasons why it is not whole, including those that are allowed.
    pub gaps: Vec<Gap>,
    /// If the export is stated to be partial, the stated reasons.
    pub partial: Option<Box<[Box<str>]>>,
    /// Whether the directory contains an organization. If not, no report lists it, but its files are counted.
    pub is_present: bool,
}

/// A file of a run.
#[derive(Debug, Default)]
pub struct File {
    /// The path as shown in output, with `/` as the separator.
    pub path: Arc<str>,
    /// The source lines that findings point at.
    pub excerpt: Excerpt,
    /// What became of the file.
    pub state: FileState,
}

impl Run {
    /// Returns the number of reported findings of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Returns the number of findings that are not reported, by cause.
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

    /// Returns the organizations that reports list, with their IDs.
    pub fn present(&self) -> impl Iterator<Item = (OrganizationId, &Organization)> {
        (0..).map(OrganizationId).zip(&self.organizations).filter(|(_, organization)| organization.is_present)
    }

    /// Returns the number of organizations that reports list.
    pub fn n_present(&self) -> usize {
        self.present().count()
    }

    /// Returns whether there was no organization to check.
    pub fn is_empty(&self) -> bool {
        self.present().next().is_none()
    }

    /// Returns all files: those of the organizations, then the settings and waiver files that findings point into.
    pub fn files(&self) -> impl Iterator<Item = ((FileSet, FileId), &File)> {
        let numbered = |files: FileSet, list| (0..).map(move |number| (files, FileId(number))).zip(list);
        let organizations = (0..).map(OrganizationId).zip(&self.organizations);
        let exports = organizations.flat_map(move |(id, it)| numbered(FileSet::Organization(id), it.files.iter()));
        let settings =
            (0..).zip(&self.settings_files).map(|(number, file)| ((FileSet::Settings(number), FileId(0)), file));
        exports.chain(settings)
    }

    /// Returns the number of files.
    pub fn n_files(&self) -> usize {
        self.organizations.iter().map(|it| it.files.len()).sum::<usize>() + self.settings_files.len()
    }

    /// Returns the reported findings, most severe first.
    pub(crate) fn most_severe_first(&self) -> Vec<&RunFinding> {
        let mut findings: Vec<_> = self.findings.iter().collect();
        findings.sort_by_key(|finding| Reverse(finding.severity));
        findings
    }

    /// Returns all findings: the reported ones, then the others with the reason why they are not reported.
    pub(crate) fn all_findings(&self) -> impl Iterator<Item = (&RunFinding, Option<&Aside>)> {
        let aside = self.set_aside.iter().map(|aside| (&aside.finding, Some(&aside.by)));
        self.findings.iter().map(|finding| (finding, None)).chain(aside)
    }

    /// Returns the organization that a finding belongs to.
    pub fn organization(&self, finding: &RunFinding) -> &Organization {
        &self.organizations[finding.organization.0 as usize]
    }

    /// Returns the file of a location.
    pub fn file(&self, location: Location) -> &File {
        match location.files {
            FileSet::Organization(id) => &self.organizations[id.0 as usize].files[location.span.file.0 as usize],
            FileSet::Settings(number) => &self.settings_files[number as usize],
        }
    }

    /// Returns the positions of the start and the end of a location.
    pub(crate) fn positions(&self, location: Location) -> (Position, Position) {
        let excerpt = &self.file(location).excerpt;
        (excerpt.position(location.span.start), excerpt.position(location.span.end))
    }
}
