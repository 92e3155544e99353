//! The type of rules: a description and a check.

use synclint_diagnostic::need::Outcome;
use synclint_diagnostic::rule::RuleInfo;
use synclint_model::Organization;
use synclint_model::schema::Table;
use synclint_model::typed::{Mailbox, Profile, Queue, User};

use crate::across::Across;
use crate::cx::Cx;
use crate::entry::Compared;

/// A rule: its description and its check.
#[derive(Debug)]
pub struct Rule {
    /// The description.
    pub info: RuleInfo,
    /// The check.
    pub check: Check,
}

/// What a rule checks. The engine passes to the function what the variant names.
///
/// Inactive profiles, mailboxes, and queues, and disabled users are not passed to checks of single records.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One organization as a whole.
    Organization(fn(&mut Cx<'_>) -> Outcome),
    /// Each active email server profile.
    Profile(fn(Profile<'_>, &mut Cx<'_>) -> Outcome),
    /// Each active mailbox.
    Mailbox(fn(Mailbox<'_>, &mut Cx<'_>) -> Outcome),
    /// Each active queue.
    Queue(fn(Queue<'_>, &mut Cx<'_>) -> Outcome),
    /// Each enabled user.
    User(fn(User<'_>, &mut Cx<'_>) -> Outcome),
    /// Collects entries from each organization, then checks each group of entries with the same key.
    Across {
        /// Collects the entries of one organization.
        map: fn(&Organization<'_>, &mut Cx<'_>) -> Outcome,
        /// Checks the entries of one key, ordered by organization and record ID.
        reduce: fn(&[Compared], &mut Across<'_>),
    },
    /// Collects entries from each active mailbox, then checks each group of entries with the same key from several organizations.
    AcrossMailboxes {
        /// Collects the entries of one mailbox.
        map: fn(Mailbox<'_>, &mut Cx<'_>) -> Outcome,
        /// Checks the entries of one key, ordered by organization and record ID.
        reduce: fn(&[Compared], &mut Across<'_>),
    },
}

impl Check {
    /// Returns the table whose records it checks one by one; `None` if it checks organizations.
    pub fn table(self) -> Option<Table> {
        match self {
            Self::Organization(_) | Self::Across { .. } => None,
            Self::Profile(_) => Some(Table::EmailServerProfile),
            Self::Mailbox(_) | Self::AcrossMailboxes { .. } => Some(Table::Mailbox),
            Self::Queue(_) => Some(Table::Queue),
            Self::User(_) => Some(Table::SystemUser),
        }
    }

    /// Returns the `reduce` function of a rule across organizations; `None` for other rules.
    pub fn reduce(self) -> Option<fn(&[Compared], &mut Across<'_>)> {
        match self {
            Self::Across { reduce, .. } | Self::AcrossMailboxes { reduce, .. } => Some(reduce),
            Self::Organization(_) | Self::Profile(_) | Self::Mailbox(_) | Self::Queue(_) | Self::User(_) => None,
        }
    }
}
