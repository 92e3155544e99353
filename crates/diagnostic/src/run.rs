//! Findings of a run over one or more organizations.

use std::ops::Deref;

use crate::finding::Finding;
use crate::span::Span;
use crate::text::Message;

/// The zero-based index of an organization in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganizationId(pub u32);

/// The files that the file IDs in spans refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileSet {
    /// The export of one organization.
    Organization(OrganizationId),
    /// A settings or waiver file, which may apply to many organizations. It is the only file of its set.
    Settings(u32),
}

/// A location in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Location {
    /// The files that the file ID refers to.
    pub files: FileSet,
    /// The file and the byte range.
    pub span: Span,
}

/// A label in a file outside the file set of its finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The location.
    pub location: Location,
    /// The text of the label.
    pub message: Message,
}

/// A finding in a run, with its organization and its files.
#[derive(Debug, Clone)]
pub struct RunFinding {
    /// The organization that it counts for.
    pub organization: OrganizationId,
    /// The files that its spans refer to.
    pub files: FileSet,
    /// The finding.
    pub finding: Finding,
    /// Labels in other organizations, or in settings or waiver files.
    pub elsewhere: Vec<Elsewhere>,
}

impl RunFinding {
    /// Creates a finding in the export of an organization.
    pub fn of(organization: OrganizationId, finding: Finding) -> Self {
        Self { organization, files: FileSet::Organization(organization), finding, elsewhere: Vec::new() }
    }

    /// Creates a finding in the settings or waiver file `number`, which applies to an organization.
    pub fn in_settings(organization: OrganizationId, number: u32, finding: Finding) -> Self {
        Self { organization, files: FileSet::Settings(number), finding, elsewhere: Vec::new() }
    }

    /// Returns the sort key of findings with the same path: start, rule, end.
    pub fn order(&self) -> impl Ord + use<> {
        let Finding { span, rule, .. } = &self.finding;
        (self.files, span.file, span.start, rule.id, span.end)
    }

    /// Returns its location.
    pub fn location(&self) -> Location {
        Location { files: self.files, span: self.finding.span }
    }

    /// Returns its labels, followed by the labels elsewhere.
    pub fn labels(&self) -> impl Iterator<Item = (Location, &Message)> {
        let own = self.finding.labels.iter();
        let own = own.map(|label| (Location { files: self.files, span: label.span }, &label.message));
        own.chain(self.elsewhere.iter().map(|elsewhere| (elsewhere.location, &elsewhere.message)))
    }

    /// Returns the same without labels that repeat what an earlier label shows.
    pub fn labels_without_repeats(&self) -> impl Iterator<Item = (Location, &Message)> {
        let repeats = self.finding.labels.iter().map(|label| label.is_repeat).chain(std::iter::repeat(false));
        self.labels().zip(repeats).filter(|(_, is_repeat)| !is_repeat).map(|(label, _)| label)
    }
}

/// Gives access to the finding, which does not depend on the run.
impl Deref for RunFinding {
    type Target = Finding;

    fn deref(&self) -> &Finding {
        &self.finding
    }
}
