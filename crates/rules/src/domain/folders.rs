//! Folder-level tracking: the tracked folders of mailboxes.

use std::collections::BTreeMap;

use synclint_diagnostic::need::{Need, Stop};
use synclint_model::schema::{StateCode, Table};
use synclint_model::typed::{Mailbox, TrackingFolder};

use crate::cx::Cx;
use crate::{order, records};

/// Returns the active mailboxes with tracked folders, and for each the folders in a stable order. A folder whose mailbox is
/// unknown is recorded as a need, because any mailbox may have more folders.
///
/// # Errors
///
/// [`Stop::MissingData`] if the export has no tracked folder.
pub fn by_mailbox<'o>(
    cx: &mut Cx<'o>,
) -> Result<impl Iterator<Item = (Mailbox<'o>, Vec<TrackingFolder<'o>>)> + use<'o>, Stop> {
    let org = cx.org;
    org.need(Table::MailboxTrackingFolder)?;
    let folders = org.records(Table::MailboxTrackingFolder).map(TrackingFolder::of);
    let folders = records::gather(folders, |folder| {
        let lookup = folder.mailboxid().present()?;
        let found = org.find(Table::Mailbox, lookup).map(Mailbox::of);
        let mailbox = found.ok_or(Stop::MissingData(Need::Table(Table::Mailbox.name())))?;
        Ok((!mailbox.statecode().is(&StateCode::Inactive)).then_some((mailbox, folder)))
    });
    let mut found: BTreeMap<u32, (Mailbox<'o>, Vec<TrackingFolder<'o>>)> = BTreeMap::new();
    for (mailbox, folder) in folders.record_needs(cx) {
        found.entry(mailbox.place().row).or_insert_with(|| (mailbox, Vec::new())).1.push(folder);
    }
    Ok(found.into_values().map(|(mailbox, mut folders)| {
        order::sort(&mut folders);
        (mailbox, folders)
    }))
}
