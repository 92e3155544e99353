//! Incoming e-mail by way of a forward mailbox: who forwards, and to where.

use synclint_model::field::{Need, Stop};
use synclint_model::organization::Organization;
use synclint_model::schema::{IncomingDelivery, Mailbox, StateCode, Table};
use synclint_model::text;
use synclint_model::text::Message;

use crate::cx::Report;

/// How many of the mailboxes that forward a finding points at.
const MOST_LABELS: usize = 3;

/// The active mailboxes of an organization, as far as they forward or are forwarded to.
#[derive(Debug)]
pub struct Forwarding<'o> {
    /// The forward mailboxes.
    pub to: Vec<Mailbox<'o>>,
    /// The mailboxes that receive through one.
    pub from: Vec<Mailbox<'o>>,
    /// What keeps from knowing whether there is another forward mailbox.
    pub unknown: Option<Need>,
}

/// Who forwards in an organization.
///
/// # Errors
///
/// [`Stop::NotJudged`] when the export has no mailbox.
pub fn of<'o>(org: &'o Organization<'o>) -> Result<Forwarding<'o>, Stop> {
    org.need(Table::Mailbox)?;
    let mut forwarding = Forwarding { to: Vec::new(), from: Vec::new(), unknown: None };
    for mailbox in org.mailboxes().filter(|mailbox| !mailbox.statecode().is(&StateCode::Inactive)) {
        let forward = mailbox.isforwardmailbox();
        match forward.known() {
            Ok(Some(true)) => {
                forwarding.to.push(mailbox);
                continue;
            }
            Ok(_) => {}
            Err(_) => forwarding.unknown = Some(forward.need()),
        }
        if mailbox.incomingemaildeliverymethod().is(&IncomingDelivery::ForwardMailbox) {
            forwarding.from.push(mailbox);
        }
    }
    Ok(forwarding)
}

/// Points at the first of the mailboxes that forward.
pub fn point_at<'r>(report: Report<'r>, from: &[Mailbox<'_>]) -> Report<'r> {
    let label =
        text!("{mailbox} receives through a forward mailbox", "{mailbox} は転送用メールボックス経由で受信します");
    from.iter().take(MOST_LABELS).fold(report, |report, mailbox| {
        let message = Message::new(label).arg("mailbox", mailbox.title());
        report.label(mailbox.incomingemaildeliverymethod().place.span, message)
    })
}
