//! Findings of a run, which may be of many organizations.

use std::ops::Deref;

use crate::finding::Finding;
use crate::span::Span;
use crate::text::Message;

/// The number of an organization in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganizationId(pub u32);

/// Which files the numbers of files in spans are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileSet {
    /// The export of one organization.
    Organization(OrganizationId),
    /// A settings or waiver file of the run, which may govern many organizations: the only file of its set.
    Settings(u32),
}

/// A place in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Location {
    /// The files that the number of the file is about.
    pub files: FileSet,
    /// The file and the bytes.
    pub span: Span,
}

/// A place in other files than those of the finding that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Where.
    pub location: Location,
    /// What is there.
    pub message: Message,
}

/// A finding in a run: what was found, in which organization, and where.
#[derive(Debug, Clone)]
pub struct RunFinding {
    /// The organization that it counts for.
    pub organization: OrganizationId,
    /// The files that its spans are in.
    pub files: FileSet,
    /// What was found.
    pub finding: Finding,
    /// Places that belong to it in other organizations, or in files that govern organizations.
    pub elsewhere: Vec<Elsewhere>,
}

impl RunFinding {
    /// A finding in the export of an organization.
    pub fn of(organization: OrganizationId, finding: Finding) -> Self {
        Self { organization, files: FileSet::Organization(organization), finding, elsewhere: Vec::new() }
    }

    /// A finding in the settings or waiver file `number`, which governs an organization.
    pub fn in_settings(organization: OrganizationId, number: u32, finding: Finding) -> Self {
        Self { organization, files: FileSet::Settings(number), finding, elsewhere: Vec::new() }
    }

    /// What findings are ordered by within one path: start, rule, end.
    pub fn order(&self) -> impl Ord + use<> {
        let Finding { span, rule, .. } = &self.finding;
        (self.files, span.file, span.start, rule.id, span.end)
    }

    /// Where it is.
    pub fn location(&self) -> Location {
        Location { files: self.files, span: self.finding.span }
    }

    /// Its labels, and the places elsewhere, with what is there.
    pub fn labels(&self) -> impl Iterator<Item = (Location, &Message)> {
        let own = self.finding.labels.iter();
        let own = own.map(|label| (Location { files: self.files, span: label.span }, &label.message));
        own.chain(self.elsewhere.iter().map(|elsewhere| (elsewhere.location, &elsewhere.message)))
    }
}

/// What was found does not depend on the run.
impl Deref for RunFinding {
    type Target = Finding;

    fn deref(&self) -> &Finding {
        &self.finding
    }
}
