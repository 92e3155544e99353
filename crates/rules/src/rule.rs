//! A rule is a value.

use synclint_model::field::{Place, Stop};
use synclint_model::finding::OrganizationId;
use synclint_model::organization::Organization;
use synclint_model::rule::RuleInfo;
use synclint_model::schema::{Mailbox, Profile, Queue, Table, User};
use synclint_model::text::Arg;

use crate::cx::{Across, Cx};

/// What a check comes to: findings go to the context, and this says whether there was a verdict.
pub type Outcome = Result<(), Stop>;

/// A rule: what is known about it, and its check.
#[derive(Debug)]
pub struct Rule {
    /// What is known about it.
    pub info: RuleInfo,
    /// Its check.
    pub check: Check,
}

/// What a rule looks at. The variant is its subscription.
///
/// Inactive profiles, mailboxes and queues and disabled users are not shown to the checks of one record.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// Everything of one organization at once.
    Organization(fn(&mut Cx<'_>) -> Outcome),
    /// Each active e-mail server profile.
    Profile(fn(Profile<'_>, &mut Cx<'_>) -> Outcome),
    /// Each active mailbox.
    Mailbox(fn(Mailbox<'_>, &mut Cx<'_>) -> Outcome),
    /// Each active queue.
    Queue(fn(Queue<'_>, &mut Cx<'_>) -> Outcome),
    /// Each enabled user.
    User(fn(User<'_>, &mut Cx<'_>) -> Outcome),
    /// Facts of each organization, then each group of facts with one key.
    Across {
        /// Collects the facts of one organization.
        map: fn(&Organization<'_>, &mut Cx<'_>) -> Outcome,
        /// Looks at the facts of one key, in the order of organizations and of the ids of records.
        reduce: fn(&[Fact], &mut Across<'_>),
    },
    /// Facts of each active mailbox, then each group of facts with one key from several organizations.
    AcrossMailboxes {
        /// Collects the facts of one mailbox.
        map: fn(Mailbox<'_>, &mut Cx<'_>) -> Outcome,
        /// Looks at the facts of one key, in the order of organizations and of the ids of records.
        reduce: fn(&[Fact], &mut Across<'_>),
    },
}

/// Something about a record that a rule across organizations compares. It outlives the organization.
#[derive(Debug, Clone)]
pub struct Fact {
    /// The rule that collected it.
    pub rule: &'static Rule,
    /// What facts are grouped by.
    pub key: Box<str>,
    /// The organization of the record.
    pub organization: OrganizationId,
    /// Where the fact stands.
    pub place: Place,
    /// The id of the record.
    pub record: Option<Box<str>>,
    /// What people call the record.
    pub title: Arg,
    /// Whether the record is marked, in whatever way the rule means.
    pub marked: bool,
    /// What the record says, where the rule compares more than keys.
    pub value: Option<Arg>,
}

impl Check {
    /// The table whose records it looks at, one by one; none where it looks at organizations.
    pub fn table(self) -> Option<Table> {
        match self {
            Self::Organization(_) | Self::Across { .. } => None,
            Self::Profile(_) => Some(Table::EmailServerProfile),
            Self::Mailbox(_) | Self::AcrossMailboxes { .. } => Some(Table::Mailbox),
            Self::Queue(_) => Some(Table::Queue),
            Self::User(_) => Some(Table::SystemUser),
        }
    }

    /// The second half of a rule across organizations; none of another.
    pub fn reduce(self) -> Option<fn(&[Fact], &mut Across<'_>)> {
        match self {
            Self::Across { reduce, .. } | Self::AcrossMailboxes { reduce, .. } => Some(reduce),
            Self::Organization(_) | Self::Profile(_) | Self::Mailbox(_) | Self::Queue(_) | Self::User(_) => None,
        }
    }
}

impl Fact {
    /// What facts of one organization are ordered by: the id of the record, then what people call it; never the row, unless
    /// both have neither.
    pub(crate) fn in_organization(&self) -> impl Ord + '_ {
        let title = if let Arg::Str(title) = &self.title { Some(title) } else { None };
        (self.record.is_none(), &self.record, title, self.place.span)
    }

    /// The organizations of facts that are in their order, each once.
    pub fn organizations(group: &[Self]) -> Vec<OrganizationId> {
        let mut organizations: Vec<_> = group.iter().map(|fact| fact.organization).collect();
        organizations.dedup();
        organizations
    }
}
