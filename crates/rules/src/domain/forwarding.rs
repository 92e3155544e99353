//! Incoming e-mail by way of a forward mailbox: who forwards, and to where.

use synclint_diagnostic::need::{Stop, only_if};
use synclint_diagnostic::text;
use synclint_model::Organization;
use synclint_model::schema::{IncomingDelivery, StateCode, Table};
use synclint_model::typed::Mailbox;

use crate::order;
use crate::records::{self, Gathered};
use crate::report::Report;

/// The active mailboxes of an organization, as far as they forward or are forwarded to; both in a stable order.
#[derive(Debug)]
pub struct Forwarding<'o> {
    /// The forward mailboxes, and what is lacking to know whether there is another one.
    pub to: Gathered<Mailbox<'o>>,
    /// The mailboxes that receive through one, and what is lacking to know whether there is another one.
    pub from: Gathered<Mailbox<'o>>,
}

/// Who forwards in an organization.
///
/// # Errors
///
/// [`Stop::NotJudged`] when the export has no mailbox.
pub fn of<'o>(org: &'o Organization<'o>) -> Result<Forwarding<'o>, Stop> {
    org.need(Table::Mailbox)?;
    let active = || org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive));
    let mut to = records::that(active(), |mailbox| mailbox.isforwardmailbox().present());
    let mut from = records::that(active(), |mailbox| {
        only_if(!mailbox.isforwardmailbox().is(&true))?;
        Ok(mailbox.incomingemaildeliverymethod().present()? == IncomingDelivery::ForwardMailbox)
    });
    order::sort(&mut to.found);
    order::sort(&mut from.found);
    Ok(Forwarding { to, from })
}

/// Points at some of the mailboxes that forward.
pub fn point_at<'r>(report: Report<'r>, from: &[Mailbox<'_>]) -> Report<'r> {
    let label =
        text!("{mailbox} receives through a forward mailbox", "{mailbox} は転送用メールボックス経由で受信します");
    report.point_at(from.iter().copied(), |mailbox| mailbox.incomingemaildeliverymethod().place, label).0
}
