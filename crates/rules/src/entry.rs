//! The entries that rules across organizations compare.

use synclint_diagnostic::place::Place;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::run::OrganizationId;
use synclint_diagnostic::secret::Values;
use synclint_diagnostic::text::{Arg, Message};

/// Data about a record that a rule across organizations compares. It outlives the organization.
#[derive(Debug, Clone)]
pub struct CrossOrgEntry {
    /// The rule that collected it.
    pub rule: &'static RuleInfo,
    /// The key that entries are grouped by.
    pub key: Box<str>,
    /// The location.
    pub place: Place,
    /// The ID of the record.
    pub record: Option<Box<str>>,
    /// A digest of the values that identify the record, if it has no ID.
    pub row: Option<u64>,
    /// What the product's form shows at that place.
    pub caption: Option<Message>,
    /// The display name of the record.
    pub title: Arg,
    /// Whether the record is marked. The meaning depends on the rule.
    pub marked: bool,
    /// The value of the record, if the rule compares more than keys.
    pub value: Option<Arg>,
}

impl CrossOrgEntry {
    /// Masks every text that contains the value of a secret.
    pub fn mask(&mut self, secrets: &Values) {
        if let Some(caption) = &mut self.caption {
            caption.mask(secrets);
        }
        self.title.mask(secrets);
        if let Some(value) = &mut self.value {
            value.mask(secrets);
        }
    }

    /// Returns the sort key within one organization: the ID of the record, then its display name. The location only breaks ties.
    pub(crate) fn in_organization(&self) -> impl Ord + '_ {
        let title = if let Arg::Name(title) = &self.title { Some(title) } else { None };
        (self.record.is_none(), &self.record, title, self.place.span)
    }
}

/// An entry with its organization in a run.
#[derive(Debug)]
pub struct Compared {
    /// The organization.
    pub organization: OrganizationId,
    /// The entry.
    pub entry: CrossOrgEntry,
}

impl Compared {
    /// Returns the organizations of `group` without duplicates. The entries must be sorted by organization.
    pub fn organizations(group: &[Self]) -> Vec<OrganizationId> {
        let mut organizations: Vec<_> = group.iter().map(|compared| compared.organization).collect();
        organizations.dedup();
        organizations
    }
}
