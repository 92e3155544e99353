//! How a mailbox gets its mail: whether server-side synchronization is what a value means.

use synclint_model::field::{Stop, only_if};
use synclint_model::organization::Organization;
use synclint_model::schema::{
    ActDelivery, EmailConnectionChannel, IncomingDelivery, Mailbox, OutgoingDelivery, StateCode,
};

/// Whether the organization has chosen the Email Router, so that delivery method 2 means that.
pub fn uses_email_router(org: &Organization<'_>) -> bool {
    org.row().is_some_and(|row| row.emailconnectionchannel().is(&EmailConnectionChannel::EmailRouter))
}

/// Lets a rule go on only for a mailbox that server-side synchronization works on: incoming or outgoing e-mail, or
/// appointments, contacts and tasks.
///
/// # Errors
///
/// [`Stop::NotApplicable`] for other mailboxes and where the Email Router is chosen; [`Stop::NotJudged`] where no known
/// direction is synchronized and another is not known.
pub fn only_synchronized(mailbox: Mailbox<'_>, org: &Organization<'_>) -> Result<(), Stop> {
    only_if(!uses_email_router(org))?;
    let (incoming, outgoing, act) =
        (mailbox.incomingemaildeliverymethod(), mailbox.outgoingemaildeliverymethod(), mailbox.actdeliverymethod());
    if incoming.is(&IncomingDelivery::ServerSide)
        || outgoing.is(&OutgoingDelivery::ServerSide)
        || act.is(&ActDelivery::ServerSide)
    {
        return Ok(());
    }
    incoming.known()?;
    outgoing.known()?;
    act.known()?;
    Err(Stop::NotApplicable)
}

/// Whether server-side synchronization collects the e-mail of a mailbox.
///
/// # Errors
///
/// [`Stop::NotJudged`] when the delivery method was not exported.
pub fn is_received(mailbox: Mailbox<'_>) -> Result<bool, Stop> {
    Ok(mailbox.incomingemaildeliverymethod().known()? == Some(IncomingDelivery::ServerSide))
}

/// Whether Dynamics 365 for Outlook synchronizes anything of an active mailbox.
pub fn uses_outlook_client(mailbox: Mailbox<'_>) -> bool {
    !mailbox.statecode().is(&StateCode::Inactive)
        && (mailbox.incomingemaildeliverymethod().is(&IncomingDelivery::Outlook)
            || mailbox.outgoingemaildeliverymethod().is(&OutgoingDelivery::Outlook)
            || mailbox.actdeliverymethod().is(&ActDelivery::Outlook))
}
