//! The second phase of rules across organizations: their input, and the destination of their findings.

use synclint_diagnostic::finding::{Finding, Subject};
use synclint_diagnostic::place::Place;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::run::{Elsewhere, FileSet, Location, OrganizationId, RunFinding};
use synclint_diagnostic::text::{Arg, Message, noun};

use crate::entry::Compared;

/// The context of the second phase of a rule across organizations.
#[derive(Debug)]
pub struct Across<'a> {
    pub(crate) rule: &'static RuleInfo,
    pub(crate) names: &'a [&'a str],
    pub(crate) findings: Vec<RunFinding>,
}

impl Across<'_> {
    /// Returns the name of an organization.
    pub fn name(&self, organization: OrganizationId) -> &str {
        self.names[organization.0 as usize]
    }

    /// Returns an organization as an argument of a message.
    pub fn named(&self, organization: OrganizationId) -> Arg {
        noun::ORGANIZATIONS.named(self.name(organization))
    }

    /// Returns all organizations except `but` as an argument of a message.
    pub fn others(&self, organizations: &[OrganizationId], but: OrganizationId) -> Arg {
        let others = organizations.iter().filter(|other| **other != but);
        noun::ORGANIZATIONS.named_all(others.map(|other| self.name(*other)))
    }

    /// Reports a finding at an entry. Its message may use `{record}`, the display name of the record.
    pub fn report(&mut self, at: &Compared) -> AcrossReport<'_> {
        let Compared { organization, entry } = at;
        let mut finding = Finding::new(self.rule, entry.place.span).arg("record", entry.title.clone());
        let Place { table, column, .. } = entry.place;
        let name = if let Arg::Name(name) = &entry.title { Some(name.clone()) } else { None };
        finding.subject = Some(Subject { table, record: entry.record.clone(), name, row: entry.row, column });
        finding.about.push(entry.place);
        finding.caption.clone_from(&entry.caption);
        self.findings.push(RunFinding::of(*organization, finding));
        AcrossReport { finding: self.findings.last_mut().expect("a finding was just pushed") }
    }
}

/// A finding across organizations, to which a rule adds details.
#[derive(Debug)]
pub struct AcrossReport<'c> {
    finding: &'c mut RunFinding,
}

impl AcrossReport<'_> {
    /// Sets an argument of the message and the help.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn arg(self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.finding.finding.message.set(name, value);
        self
    }

    /// Distinguishes it from other findings of the rule about the same column: a key or a name, never a position.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn detail(self, detail: &str) -> Self {
        self.finding.finding.detail = Some(detail.into());
        self
    }

    /// Adds a label at an entry of another organization.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn label(self, at: &Compared, message: impl Into<Message>) -> Self {
        let location = Location { files: FileSet::Organization(at.organization), span: at.entry.place.span };
        self.finding.elsewhere.push(Elsewhere { location, message: message.into() });
        self
    }
}
