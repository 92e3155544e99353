//! Directory data for synchronization: where a mailbox is.

use synclint_diagnostic::need::{Stop, only_if};
use synclint_model::Organization;
use synclint_model::recipients::{Directory, Property, Recipient, RecipientKind};
use synclint_model::typed::{Mailbox, Profile};

use super::servers::Servers;
use super::{profile, sync_method};
use crate::facts::{TracedFacts, stated};

/// Where the mailbox of an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// In Exchange Online.
    ExchangeOnline,
    /// In Exchange Server on-premises.
    OnPremises,
    /// On another mail server.
    Outside,
}

/// Returns the recipient with the address of a mailbox that uses server-side synchronization.
///
/// # Errors
///
/// [`Stop::NotApplicable`] for other mailboxes; [`Stop::MissingData`] if the recipients file does not contain the address.
pub fn of_synchronized<'o>(mailbox: Mailbox<'o>, org: &'o Organization<'o>) -> Result<Recipient<'o>, Stop> {
    sync_method::only_synchronized(mailbox, org)?;
    org.directory().recipient(mailbox.emailaddress().present()?)
}

/// Returns the same for a mailbox that uses a profile for Exchange Online, with the profile.
///
/// # Errors
///
/// Same as [`of_synchronized`]; [`Stop::NotApplicable`] also for mailboxes that use other profiles.
pub fn on_exchange_online<'o>(
    mailbox: Mailbox<'o>,
    org: &'o Organization<'o>,
    servers: Servers<'_>,
) -> Result<(Recipient<'o>, Profile<'o>), Stop> {
    let profile = mailbox.profile()?.ok_or(Stop::NotApplicable)?;
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?) && servers.is_exchange_online(profile)?)?;
    Ok((of_synchronized(mailbox, org)?, profile))
}

/// Returns where the mailbox of a recipient is; `None` if it has no mailbox, or if the location is unclear.
///
/// # Errors
///
/// [`Stop::MissingData`] if a property that shows it, or the Exchange system that the file comes from, is unknown.
pub fn home(recipient: Recipient<'_>, directory: Directory<'_>, facts: TracedFacts<'_>) -> Result<Option<Home>, Stop> {
    Ok(Some(match recipient.kind().present()? {
        RecipientKind::RemoteMailbox => Home::ExchangeOnline,
        RecipientKind::UserMailbox | RecipientKind::SharedMailbox => {
            if facts.word(stated::RECIPIENTS_FROM)? == stated::EXCHANGE_ONLINE {
                Home::ExchangeOnline
            } else {
                Home::OnPremises
            }
        }
        RecipientKind::MailUser if facts.word(stated::RECIPIENTS_FROM)? == stated::EXCHANGE_ONLINE => {
            // Exchange Online forwards email for an on-premises mailbox to another address of the same recipient.
            let Some(target) = recipient.text(Property::ExternalEmailAddress).known()? else { return Ok(None) };
            match directory.recipient(target) {
                Ok(found) if found.is(recipient) => Home::OnPremises,
                // An address in a known domain that is missing from the file, or another recipient: unclear.
                _ if directory.knows_domain_of(target) => return Ok(None),
                _ => Home::Outside,
            }
        }
        RecipientKind::MailUser | RecipientKind::MailContact => Home::Outside,
        RecipientKind::DistributionGroup => return Ok(None),
    }))
}
