//! Incoming email through a forward mailbox: which mailboxes forward, and to which.

use synclint_diagnostic::need::{Stop, only_if};
use synclint_diagnostic::text;
use synclint_model::Organization;
use synclint_model::schema::{IncomingDelivery, StateCode, Table};
use synclint_model::typed::Mailbox;

use crate::order;
use crate::records::{self, Gathered};
use crate::report::Report;

/// The active mailboxes of an organization that are forward mailboxes or use one, each in a stable order.
#[derive(Debug)]
pub struct Forwarding<'o> {
    /// The forward mailboxes, and the missing data that could reveal another one.
    pub to: Gathered<Mailbox<'o>>,
    /// The mailboxes that receive through a forward mailbox, and the missing data that could reveal another one.
    pub from: Gathered<Mailbox<'o>>,
}

/// Returns the mailboxes of an organization that take part in forwarding.
///
/// # Errors
///
/// [`Stop::MissingData`] if the export has no mailbox.
pub fn of<'o>(org: &'o Organization<'o>) -> Result<Forwarding<'o>, Stop> {
    org.need(Table::Mailbox)?;
    let active = || org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive));
    let mut to = records::matching(active(), |mailbox| mailbox.isforwardmailbox().present());
    let mut from = records::matching(active(), |mailbox| {
        only_if(!mailbox.isforwardmailbox().is(&true))?;
        Ok(mailbox.incomingemaildeliverymethod().present()? == IncomingDelivery::ForwardMailbox)
    });
    order::sort(&mut to.found);
    order::sort(&mut from.found);
    Ok(Forwarding { to, from })
}

/// Adds labels at some of the mailboxes that forward.
pub fn point_at<'r>(report: Report<'r>, from: &[Mailbox<'_>]) -> Report<'r> {
    let label = text!(
        "mailbox {mailbox} receives email through a forward mailbox",
        "転送用メールボックス経由で受信するメールボックス{mailbox}"
    );
    report.point_at(from.iter().copied(), |mailbox| mailbox.incomingemaildeliverymethod().place, label).0
}
