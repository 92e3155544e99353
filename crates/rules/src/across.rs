//! The second half of rules across organizations: what they see, and where their findings go.

use synclint_diagnostic::finding::{Finding, Subject};
use synclint_diagnostic::place::Place;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::run::{Elsewhere, FileSet, Location, OrganizationId, RunFinding};
use synclint_diagnostic::text::{Arg, Message};

use crate::entry::Compared;

/// How many other organizations a finding names.
const MOST_NAMES: usize = 3;

/// The context of the second half of a rule across organizations.
#[derive(Debug)]
pub struct Across<'a> {
    pub(crate) rule: &'static RuleInfo,
    pub(crate) names: &'a [&'a str],
    pub(crate) findings: Vec<RunFinding>,
}

impl Across<'_> {
    /// The name of an organization.
    pub fn name(&self, organization: OrganizationId) -> &str {
        self.names[organization.0 as usize]
    }

    /// The names of organizations without one of them: of many the first three.
    pub fn others(&self, organizations: &[OrganizationId], but: OrganizationId) -> Arg {
        let others = || organizations.iter().filter(|other| **other != but);
        let named = others().take(MOST_NAMES).map(|other| Arg::from(self.name(*other)));
        let more = others().nth(MOST_NAMES).map(|_| Arg::from("…"));
        named.chain(more).collect()
    }

    /// Reports a finding at an entry. Its message may use `{record}`, the display name of the record.
    pub fn report(&mut self, at: &Compared) -> AcrossReport<'_> {
        let Compared { organization, entry } = at;
        let mut finding = Finding::new(self.rule, entry.place.span).arg("record", entry.title.clone());
        let Place { table, column, .. } = entry.place;
        let name = if let Arg::Str(name) = &entry.title { Some(name.clone()) } else { None };
        finding.subject = Some(Subject { table, record: entry.record.clone(), name, column });
        finding.about.push(entry.place);
        self.findings.push(RunFinding::of(*organization, finding));
        AcrossReport { finding: self.findings.last_mut().expect("just pushed") }
    }
}

/// A finding across organizations while a rule adds to it.
#[derive(Debug)]
pub struct AcrossReport<'c> {
    finding: &'c mut RunFinding,
}

impl AcrossReport<'_> {
    /// Gives an argument of the message and of the help.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn arg(self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.finding.finding.message.set(name, value);
        self
    }

    /// Tells it apart from other findings of the rule about the same column: by a key or a name, never by a position.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn detail(self, detail: &str) -> Self {
        self.finding.finding.detail = Some(detail.into());
        self
    }

    /// Points at an entry of another organization too.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is reported already")]
    pub fn label(self, at: &Compared, message: impl Into<Message>) -> Self {
        let location = Location { files: FileSet::Organization(at.organization), span: at.entry.place.span };
        self.finding.elsewhere.push(Elsewhere { location, message: message.into() });
        self
    }
}
