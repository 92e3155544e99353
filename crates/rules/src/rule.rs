//! A rule is a value: what is known about it, and its check.

use synclint_diagnostic::need::Outcome;
use synclint_diagnostic::rule::RuleInfo;
use synclint_model::Organization;
use synclint_model::schema::Table;
use synclint_model::typed::{Mailbox, Profile, Queue, User};

use crate::across::Across;
use crate::cx::Cx;
use crate::entry::Compared;

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
    /// Entries of each organization, then each group of entries with one key.
    Across {
        /// Collects the entries of one organization.
        map: fn(&Organization<'_>, &mut Cx<'_>) -> Outcome,
        /// Looks at the entries of one key, in the order of organizations and of the ids of records.
        reduce: fn(&[Compared], &mut Across<'_>),
    },
    /// Entries of each active mailbox, then each group of entries with one key from several organizations.
    AcrossMailboxes {
        /// Collects the entries of one mailbox.
        map: fn(Mailbox<'_>, &mut Cx<'_>) -> Outcome,
        /// Looks at the entries of one key, in the order of organizations and of the ids of records.
        reduce: fn(&[Compared], &mut Across<'_>),
    },
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
    pub fn reduce(self) -> Option<fn(&[Compared], &mut Across<'_>)> {
        match self {
            Self::Across { reduce, .. } | Self::AcrossMailboxes { reduce, .. } => Some(reduce),
            Self::Organization(_) | Self::Profile(_) | Self::Mailbox(_) | Self::Queue(_) | Self::User(_) => None,
        }
    }
}
