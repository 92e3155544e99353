//! What rules across organizations compare.

use synclint_diagnostic::place::Place;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::run::OrganizationId;
use synclint_diagnostic::text::Arg;

/// Something about a record that a rule across organizations compares. It outlives the organization.
#[derive(Debug, Clone)]
pub struct CrossOrgEntry {
    /// The rule that collected it.
    pub rule: &'static RuleInfo,
    /// What entries are grouped by.
    pub key: Box<str>,
    /// Where it is.
    pub place: Place,
    /// The id of the record.
    pub record: Option<Box<str>>,
    /// The display name of the record.
    pub title: Arg,
    /// Whether the record is marked, in whatever way the rule means.
    pub marked: bool,
    /// What the record says, where the rule compares more than keys.
    pub value: Option<Arg>,
}

impl CrossOrgEntry {
    /// What entries of one organization are ordered by: the id of the record, then its display name; never the row, unless both
    /// have neither.
    pub(crate) fn in_organization(&self) -> impl Ord + '_ {
        let title = if let Arg::Str(title) = &self.title { Some(title) } else { None };
        (self.record.is_none(), &self.record, title, self.place.span)
    }
}

/// An entry of an organization of a run.
#[derive(Debug)]
pub struct Compared {
    /// The organization.
    pub organization: OrganizationId,
    /// Its entry.
    pub entry: CrossOrgEntry,
}

impl Compared {
    /// The organizations of entries that are in their order, each once.
    pub fn organizations(group: &[Self]) -> Vec<OrganizationId> {
        let mut organizations: Vec<_> = group.iter().map(|compared| compared.organization).collect();
        organizations.dedup();
        organizations
    }
}
