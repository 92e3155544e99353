//! Links between records: the profile and the owner of a mailbox, and the mailboxes of a profile.

use synclint_diagnostic::need::{Need, Stop, only_if};

use crate::cell::Data;
use crate::lookup::Lookup;
use crate::record::Record;
use crate::records::{Owner, Records};
use crate::schema::Table;
use crate::typed::{Mailbox, Profile, Queue, User};
use crate::view::View;

impl<'o> Mailbox<'o> {
    /// Returns the profile that the mailbox uses, or `None` if the column was exported empty.
    ///
    /// # Errors
    ///
    /// Returns [`Stop::MissingData`] if the column, or the profile that it refers to, was not exported.
    pub fn profile(self) -> Result<Option<Profile<'o>>, Stop> {
        if self.emailserverprofile().known()?.is_none() {
            return Ok(None);
        }
        match self.0.view.records.links.profiles[self.0.row as usize] {
            Some(row) => Ok(Some(Profile(self.0.other(Table::EmailServerProfile, row)))),
            None => Err(Stop::MissingData(Need::Table(Table::EmailServerProfile.name()))),
        }
    }

    /// Returns the table of the owner, a user or a queue, or `None` for a mailbox without an owner.
    ///
    /// # Errors
    ///
    /// Returns [`Stop::MissingData`] if the table cannot be determined from the export.
    pub fn regarding_table(self) -> Result<Option<Table>, Stop> {
        self.owner().table
    }

    fn owner(self) -> Owner {
        if self.0.view.trace.is_some() {
            let _ = self.regardingobjectid(); // traces the column that the link is based on
        }
        self.0.view.records.links.owners[self.0.row as usize]
    }

    /// Returns the user that owns the mailbox.
    ///
    /// # Errors
    ///
    /// Returns [`Stop::NotApplicable`] if the mailbox belongs to a queue or has no owner, and [`Stop::MissingData`] if the
    /// table of the owner cannot be determined or the user was not exported.
    pub fn user(self) -> Result<User<'o>, Stop> {
        self.regarding(Table::SystemUser).map(User)
    }

    /// Returns the queue that owns the mailbox.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`Mailbox::user`], with queue and user exchanged.
    pub fn queue(self) -> Result<Queue<'o>, Stop> {
        self.regarding(Table::Queue).map(Queue)
    }

    fn regarding(self, table: Table) -> Result<Record<'o>, Stop> {
        let owner = self.owner();
        only_if(owner.table? == Some(table))?;
        owner.row.map(|row| self.0.other(table, row)).ok_or(Stop::MissingData(Need::Table(table.name())))
    }
}

impl<'o> Profile<'o> {
    /// Returns the mailboxes that use the profile.
    pub fn mailboxes(self) -> impl ExactSizeIterator<Item = Mailbox<'o>> {
        let rows = &self.0.view.records.links.mailboxes[self.0.row as usize];
        rows.iter().map(move |&row| Mailbox(self.0.other(Table::Mailbox, row)))
    }
}

/// Resolves the links between records. Must be called once, after all rows were added.
pub(crate) fn connect(records: &mut Records<'_>) {
    let names = name_slot(Table::EmailServerProfile);
    let rows = &records.tables[Table::EmailServerProfile as usize];
    let n_profiles = rows.len();
    for number in (0..).take(n_profiles) {
        if let Data::Text(name) = rows.cell(number, names).data {
            records.links.profile_by_name.entry(name).and_modify(|known| *known = None).or_insert(Some(number));
        }
    }
    let mut mailboxes = vec![Vec::new(); n_profiles];
    let n_mailboxes = records.rows(Table::Mailbox).len();
    let (mut profiles, mut owners) = (Vec::with_capacity(n_mailboxes), Vec::with_capacity(n_mailboxes));
    let view = View { records, trace: None };
    for row in (0..).take(n_mailboxes) {
        let mailbox = Mailbox(Record { view: &view, table: Table::Mailbox, row });
        let lookup = mailbox.emailserverprofile().get();
        let profile = lookup.and_then(|lookup| view.records.find(Table::EmailServerProfile, lookup));
        if let Some(profile) = profile {
            mailboxes[profile as usize].push(row);
        }
        profiles.push(profile);
        owners.push(owner_of(mailbox));
    }
    let links = &mut records.links;
    (links.mailboxes, links.profiles, links.owners) = (mailboxes, profiles, owners);
}

fn name_slot(table: Table) -> u8 {
    table.column("name").and_then(|column| column.slot).unwrap_or_default()
}

fn owner_of(mailbox: Mailbox<'_>) -> Owner {
    let field = mailbox.regardingobjectid();
    let without_row = |table| Owner { table, row: None };
    let lookup = match field.known() {
        Ok(Some(lookup)) => lookup,
        Ok(None) => return without_row(Ok(None)),
        Err(stop) => return without_row(Err(stop)),
    };
    let Lookup::Id(_, written) = lookup else { return without_row(Err(Stop::MissingData(field.need()))) };
    let row = |table| mailbox.record().view.records.find(table, lookup);
    let found = || [Table::SystemUser, Table::Queue].into_iter().find(|&table| row(table).is_some());
    match written.or_else(found) {
        Some(table) => Owner { table: Ok(Some(table)), row: row(table) },
        None => without_row(Err(Stop::MissingData(Need::Table(Table::SystemUser.name())))),
    }
}
