//! How a mailbox sends and receives email, and whether that is server-side synchronization.

use synclint_diagnostic::need::{Stop, only_if};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Arg;
use synclint_model::Organization;
use synclint_model::field::Field;
use synclint_model::schema::{
    ActDelivery, EmailConnectionChannel, EmailStatus, IncomingDelivery, OutgoingDelivery, StateCode, Table,
};
use synclint_model::typed::Mailbox;

/// Returns whether the organization uses the Email Router, so that delivery method 2 means the Email Router.
pub fn uses_email_router(org: &Organization<'_>) -> bool {
    org.email_connection_channel() == Some(EmailConnectionChannel::EmailRouter)
}

/// Continues only for a mailbox that uses server-side synchronization: for incoming or outgoing email, or for appointments,
/// contacts, and tasks.
///
/// # Errors
///
/// [`Stop::NotApplicable`] for other mailboxes, and if the organization uses the Email Router; [`Stop::MissingData`] if no
/// known direction is synchronized and another is unknown.
pub fn only_synchronized(mailbox: Mailbox<'_>, org: &Organization<'_>) -> Result<(), Stop> {
    only_if(!uses_email_router(org))?;
    // Most rules about mailboxes call this, so the common case comes first and reads as little as possible.
    if mailbox.incomingemaildeliverymethod().is(&IncomingDelivery::ServerSide)
        || mailbox.outgoingemaildeliverymethod().is(&OutgoingDelivery::ServerSide)
        || mailbox.actdeliverymethod().is(&ActDelivery::ServerSide)
    {
        return Ok(());
    }
    mailbox.incomingemaildeliverymethod().known()?;
    mailbox.outgoingemaildeliverymethod().known()?;
    mailbox.actdeliverymethod().known()?;
    Err(Stop::NotApplicable)
}

/// Returns whether a mailbox uses server-side synchronization for incoming email.
///
/// # Errors
///
/// [`Stop::MissingData`] if the delivery method was not exported.
pub fn is_received(mailbox: Mailbox<'_>) -> Result<bool, Stop> {
    Ok(mailbox.incomingemaildeliverymethod().known()? == Some(IncomingDelivery::ServerSide))
}

/// Returns whether the mailbox is active and uses Dynamics 365 for Outlook in any direction.
pub fn uses_outlook_client(mailbox: Mailbox<'_>) -> bool {
    !mailbox.statecode().is(&StateCode::Inactive)
        && (mailbox.incomingemaildeliverymethod().is(&IncomingDelivery::Outlook)
            || mailbox.outgoingemaildeliverymethod().is(&OutgoingDelivery::Outlook)
            || mailbox.actdeliverymethod().is(&ActDelivery::Outlook))
}

/// Continues only for a mailbox that uses server-side synchronization for incoming or outgoing email.
///
/// # Errors
///
/// Same as [`only_synchronized`].
pub fn only_email_synchronized(mailbox: Mailbox<'_>, org: &Organization<'_>) -> Result<(), Stop> {
    only_if(!uses_email_router(org))?;
    let (incoming, outgoing) = (mailbox.incomingemaildeliverymethod(), mailbox.outgoingemaildeliverymethod());
    if incoming.is(&IncomingDelivery::ServerSide) || outgoing.is(&OutgoingDelivery::ServerSide) {
        return Ok(());
    }
    incoming.known()?;
    outgoing.known()?;
    Err(Stop::NotApplicable)
}

/// Returns whether the organization processes email of the mailbox only after its address is approved.
///
/// # Errors
///
/// [`Stop::NotApplicable`] for a mailbox that belongs to neither a user nor a queue, [`Stop::MissingData`] if the export does
/// not contain the answer.
pub fn needs_approval(mailbox: Mailbox<'_>, org: &Organization<'_>) -> Result<bool, Stop> {
    let row = org.need_row()?;
    match mailbox.regarding_table()? {
        Some(Table::SystemUser) => row.requireapprovalforuseremail().present(),
        Some(Table::Queue) => row.requireapprovalforqueueemail().present(),
        _ => Err(Stop::NotApplicable),
    }
}

/// A direction in which a mailbox is set to use server-side synchronization.
#[derive(Debug, Clone, Copy)]
pub struct Direction<'o> {
    mailbox: Mailbox<'o>,
    way: Way,
}

#[derive(Debug, Clone, Copy)]
enum Way {
    Incoming,
    Outgoing,
    Act,
}

impl Direction<'_> {
    /// Returns its label in the mailbox form.
    pub fn label(self) -> Arg {
        Arg::Label(match self.way {
            Way::Incoming => text!("Incoming Email", "受信電子メール"),
            Way::Outgoing => text!("Outgoing Email", "送信電子メール"),
            Way::Act => text!("Appointments, Contacts, and Tasks", "予定、取引先担当者、およびタスク"),
        })
    }

    /// Returns the column that shows whether it is enabled.
    pub fn enabled(self) -> Field<bool> {
        match self.way {
            Way::Incoming => self.mailbox.enabledforincomingemail(),
            Way::Outgoing => self.mailbox.enabledforoutgoingemail(),
            Way::Act => self.mailbox.enabledforact(),
        }
    }

    /// Returns the column that shows the result of the last test.
    pub fn status(self) -> Field<EmailStatus> {
        match self.way {
            Way::Incoming => self.mailbox.incomingemailstatus(),
            Way::Outgoing => self.mailbox.outgoingemailstatus(),
            Way::Act => self.mailbox.actstatus(),
        }
    }
}

/// Returns the directions in which a mailbox is set to use server-side synchronization, at least one.
///
/// # Errors
///
/// Same as [`only_synchronized`].
pub fn directions<'o>(mailbox: Mailbox<'o>, org: &Organization<'_>) -> Result<Vec<Direction<'o>>, Stop> {
    only_synchronized(mailbox, org)?;
    let ways = [
        (Way::Incoming, mailbox.incomingemaildeliverymethod().is(&IncomingDelivery::ServerSide)),
        (Way::Outgoing, mailbox.outgoingemaildeliverymethod().is(&OutgoingDelivery::ServerSide)),
        (Way::Act, mailbox.actdeliverymethod().is(&ActDelivery::ServerSide)),
    ];
    Ok(ways.into_iter().filter(|(_, requested)| *requested).map(|(way, _)| Direction { mailbox, way }).collect())
}

/// Returns the directions for which `field` is `value`.
///
/// # Errors
///
/// [`Stop::MissingData`] if no known direction matches and another is unknown.
pub fn with<'o, T: PartialEq + Copy>(
    directions: &[Direction<'o>],
    field: impl Fn(Direction<'o>) -> Field<T>,
    value: T,
) -> Result<Vec<Direction<'o>>, Stop> {
    let found: Vec<_> = directions.iter().copied().filter(|direction| field(*direction).is(&value)).collect();
    if found.is_empty() {
        for &direction in directions {
            field(direction).known()?;
        }
    }
    Ok(found)
}

/// Continues only for a mailbox that Exchange synchronizes with one organization: not a forward mailbox, and not on POP3 or IMAP.
/// For rules across organizations.
///
/// # Errors
///
/// [`Stop::NotApplicable`] for other mailboxes.
pub fn only_own_exchange_mailbox(mailbox: Mailbox<'_>) -> Result<(), Stop> {
    only_if(!mailbox.isforwardmailbox().is(&true))?;
    let pop_or_imap = match mailbox.profile() {
        Ok(Some(profile)) => profile.servertype().get().is_some_and(super::server_type::is_pop_or_imap),
        Ok(None) | Err(_) => false,
    };
    only_if(!pop_or_imap)
}

/// Returns whether the organization is marked as the one that Exchange synchronizes the mailbox with.
pub fn is_primary(mailbox: Mailbox<'_>) -> bool {
    mailbox.orgmarkedasprimaryforexchangesync().is(&true) || mailbox.isactsyncorgflagset().is(&true)
}
