//! Folder-level tracking: which folders of which mailboxes.

use std::collections::BTreeMap;

use synclint_model::field::{Need, Stop};
use synclint_model::organization::Organization;
use synclint_model::schema::{Mailbox, StateCode, Table, TrackingFolder};

/// The tracked folders of each active mailbox, in the order of the rows.
///
/// # Errors
///
/// [`Stop::NotJudged`] when the export has no tracked folder, or not the mailbox of one.
pub fn by_mailbox<'o>(
    org: &'o Organization<'o>,
) -> Result<impl Iterator<Item = (Mailbox<'o>, Vec<TrackingFolder<'o>>)>, Stop> {
    if !org.has(Table::MailboxTrackingFolder) {
        return Err(Stop::NotJudged(Need::Table(Table::MailboxTrackingFolder)));
    }
    let mut found: BTreeMap<u32, (Mailbox<'o>, Vec<TrackingFolder<'o>>)> = BTreeMap::new();
    for folder in org.records(Table::MailboxTrackingFolder).map(TrackingFolder::of) {
        let Some(lookup) = folder.mailboxid().known()? else { continue };
        let Some(mailbox) = org.find(Table::Mailbox, lookup).map(Mailbox::of) else {
            return Err(Stop::NotJudged(Need::Table(Table::Mailbox)));
        };
        if !mailbox.statecode().is(&StateCode::Inactive) {
            found.entry(mailbox.place().row).or_insert_with(|| (mailbox, Vec::new())).1.push(folder);
        }
    }
    Ok(found.into_values())
}
