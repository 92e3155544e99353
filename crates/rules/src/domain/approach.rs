//! How a mailbox gets its mail: whether server-side synchronization is what a value means.

use synclint_diagnostic::need::{Stop, only_if};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;
use synclint_model::Organization;
use synclint_model::field::Field;
use synclint_model::schema::{
    ActDelivery, EmailConnectionChannel, EmailStatus, IncomingDelivery, OutgoingDelivery, StateCode, Table,
};
use synclint_model::typed::Mailbox;

/// Whether the organization has chosen the Email Router, so that delivery method 2 means that.
pub fn uses_email_router(org: &Organization<'_>) -> bool {
    org.email_connection_channel() == Some(EmailConnectionChannel::EmailRouter)
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
    // Asked by most rules about mailboxes: so first what mostly decides, and no more of it than that takes.
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

/// Lets a rule go on only for a mailbox whose e-mail server-side synchronization works on, in either direction.
///
/// # Errors
///
/// As [`only_synchronized`].
pub fn only_e_mail_synchronized(mailbox: Mailbox<'_>, org: &Organization<'_>) -> Result<(), Stop> {
    only_if(!uses_email_router(org))?;
    let (incoming, outgoing) = (mailbox.incomingemaildeliverymethod(), mailbox.outgoingemaildeliverymethod());
    if incoming.is(&IncomingDelivery::ServerSide) || outgoing.is(&OutgoingDelivery::ServerSide) {
        return Ok(());
    }
    incoming.known()?;
    outgoing.known()?;
    Err(Stop::NotApplicable)
}

/// Whether the organization processes e-mail of the mailbox only once its address is approved.
///
/// # Errors
///
/// [`Stop::NotApplicable`] for a mailbox of nobody, [`Stop::NotJudged`] where the export does not tell.
pub fn needs_approval(mailbox: Mailbox<'_>, org: &Organization<'_>) -> Result<bool, Stop> {
    let row = org.need_row()?;
    match mailbox.regarding_table()? {
        Some(Table::SystemUser) => row.requireapprovalforuseremail().present(),
        Some(Table::Queue) => row.requireapprovalforqueueemail().present(),
        _ => Err(Stop::NotApplicable),
    }
}

/// A direction in which server-side synchronization is asked to work on a mailbox.
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
    /// What it is called.
    pub fn title(self) -> Text {
        match self.way {
            Way::Incoming => text!("incoming e-mail", "受信電子メール"),
            Way::Outgoing => text!("outgoing e-mail", "送信電子メール"),
            Way::Act => text!("appointments, contacts, and tasks", "予定、取引先担当者、およびタスク"),
        }
    }

    /// Whether the server works on it.
    pub fn enabled(self) -> Field<bool> {
        match self.way {
            Way::Incoming => self.mailbox.enabledforincomingemail(),
            Way::Outgoing => self.mailbox.enabledforoutgoingemail(),
            Way::Act => self.mailbox.enabledforact(),
        }
    }

    /// What came of the last test.
    pub fn status(self) -> Field<EmailStatus> {
        match self.way {
            Way::Incoming => self.mailbox.incomingemailstatus(),
            Way::Outgoing => self.mailbox.outgoingemailstatus(),
            Way::Act => self.mailbox.actstatus(),
        }
    }
}

/// The directions in which server-side synchronization is asked to work on a mailbox, one at least.
///
/// # Errors
///
/// As [`only_synchronized`].
pub fn directions<'o>(mailbox: Mailbox<'o>, org: &Organization<'_>) -> Result<Vec<Direction<'o>>, Stop> {
    only_synchronized(mailbox, org)?;
    let ways = [
        (Way::Incoming, mailbox.incomingemaildeliverymethod().is(&IncomingDelivery::ServerSide)),
        (Way::Outgoing, mailbox.outgoingemaildeliverymethod().is(&OutgoingDelivery::ServerSide)),
        (Way::Act, mailbox.actdeliverymethod().is(&ActDelivery::ServerSide)),
    ];
    Ok(ways.into_iter().filter(|(_, asked)| *asked).map(|(way, _)| Direction { mailbox, way }).collect())
}

/// The directions of which `field` is `value`.
///
/// # Errors
///
/// [`Stop::NotJudged`] when it is so for none that is known, and one is not known.
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

/// Lets a rule across organizations go on only for a mailbox that Exchange synchronizes with one organization: no
/// forward mailbox, and none on POP3 or IMAP.
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

/// Whether the organization is marked as the one that Exchange synchronizes the mailbox with.
pub fn is_primary(mailbox: Mailbox<'_>) -> bool {
    mailbox.orgmarkedasprimaryforexchangesync().is(&true) || mailbox.isactsyncorgflagset().is(&true)
}
