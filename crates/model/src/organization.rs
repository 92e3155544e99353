//! The records of one organization and how they hang together. Borrowed from the text: it never leaves the task that
//! read the files.

use std::any::Any;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::OnceLock;

use foldhash::fast::RandomState;

use crate::directory::Directory;
use crate::field::{Field, Need, Place, State, Stop, only_if};
use crate::guid::Guid;
use crate::product::Version;
use crate::record::{Cell, Choice, Data, Lookup, Record};
use crate::rows::Rows;
use crate::schema::{
    ActDelivery, EmailConnectionChannel, IncomingDelivery, Mailbox, OrganizationRow, OutgoingDelivery, Profile, Queue,
    Table, User,
};
use crate::span::Span;
use crate::trace::Trace;

/// What the documents about the environment say, and the addresses that records came from.
#[derive(Debug, Default, Clone)]
pub struct Environment<'a> {
    /// The version of the product.
    pub version: Option<(Version, Span)>,
    /// The tenant.
    pub tenant: Option<(Guid, Span)>,
    /// A member that only organizations online have.
    pub online: Option<Span>,
    /// The first `@odata.context` with a host.
    pub host: Option<(&'a str, Span)>,
}

/// A setting in `orgdborgsettings`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OrgSettingEntry<'a> {
    pub(crate) name: &'a str,
    pub(crate) value: &'a str,
    pub(crate) span: Span,
}

/// The default delivery methods for new users and queues, out of `defaultemailsettings`.
#[derive(Debug, Clone, Copy)]
pub struct EmailSettings {
    /// Incoming e-mail.
    pub incoming: Field<IncomingDelivery>,
    /// Outgoing e-mail.
    pub outgoing: Field<OutgoingDelivery>,
    /// Appointments, contacts and tasks.
    pub act: Field<ActDelivery>,
}

/// Everything that was exported of one organization.
#[derive(Debug, Default)]
pub struct Organization<'a> {
    pub(crate) tables: [Rows<'a>; Table::ALL.len()],
    pub(crate) email_settings: [Cell<'a>; 3],
    pub(crate) org_settings: Vec<OrgSettingEntry<'a>>,
    /// What is known about where the records come from.
    pub environment: Environment<'a>,
    /// What Exchange says about addresses.
    pub directory: Directory<'a>,
    /// Who asks what is looked at; nobody, unless [`watch`](Self::watch) was called.
    pub(crate) trace: Trace,
    index: Index<'a>,
}

/// Ways from one record to another.
#[derive(Debug, Default)]
struct Index<'a> {
    by_id: [HashMap<Guid, u32, RandomState>; Table::ALL.len()],
    /// Profiles by name; of a name that occurs twice, nothing is known.
    profile_by_name: HashMap<&'a str, Option<u32>, RandomState>,
    /// The profile of each mailbox, where it is there.
    profiles: Vec<Option<u32>>,
    /// The mailboxes of each profile.
    mailboxes: Vec<Vec<u32>>,
    /// What was found out about each profile and will be asked again.
    answers: Vec<OnceLock<Box<dyn Any + Send + Sync>>>,
    /// Whom each mailbox belongs to.
    regarding: Vec<Regarding>,
    /// What the organization's own row says about how e-mail is processed.
    email_connection_channel: Option<EmailConnectionChannel>,
}

/// Whom a mailbox belongs to, as far as the export tells.
#[derive(Debug, Clone, Copy)]
struct Regarding {
    /// The table of the record: none for a mailbox that belongs to nobody.
    table: Result<Option<Table>, Stop>,
    /// The record, where it is there.
    row: Option<u32>,
}

impl<'a> Organization<'a> {
    #[inline]
    pub(crate) fn rows(&self, table: Table) -> &Rows<'a> {
        &self.tables[table as usize]
    }

    /// From now on, keeps in `trace` what is looked at.
    pub fn watch(&mut self, trace: Trace) {
        self.directory.trace = trace.clone();
        self.trace = trace;
    }

    /// How many records it has.
    pub fn len(&self) -> usize {
        self.tables.iter().map(Rows::len).sum()
    }

    /// Whether it has no record at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many rows of `table` the export has.
    pub fn count(&self, table: Table) -> u32 {
        u32::try_from(self.rows(table).len()).unwrap_or(u32::MAX)
    }

    /// Whether the export has a row of `table`.
    pub fn has(&self, table: Table) -> bool {
        self.rows(table).len() > 0
    }

    /// Lets a rule go on only where the export has a row of `table`.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] otherwise.
    pub fn need(&self, table: Table) -> Result<(), Stop> {
        if self.has(table) { Ok(()) } else { Err(Stop::NotJudged(Need::Table(table))) }
    }

    /// The records of `table`, in the order of files and lines.
    pub fn records(&self, table: Table) -> impl Iterator<Item = Record<'_>> {
        (0..).take(self.rows(table).len()).map(move |row| self.record(table, row))
    }

    /// The record with this number.
    pub fn record(&self, table: Table, row: u32) -> Record<'_> {
        Record { org: self, table, row }
    }

    /// The organization's own row; a second one is a mistake that is reported elsewhere.
    pub fn row(&self) -> Option<OrganizationRow<'_>> {
        self.has(Table::Organization).then(|| OrganizationRow(self.record(Table::Organization, 0)))
    }

    /// The organization's own row.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when the export does not have it.
    pub fn need_row(&self) -> Result<OrganizationRow<'_>, Stop> {
        self.row().ok_or(Stop::NotJudged(Need::Table(Table::Organization)))
    }

    /// How e-mail is processed, where the organization's own row says it: most rules about mailboxes ask.
    pub fn email_connection_channel(&self) -> Option<EmailConnectionChannel> {
        if self.trace.is_on() {
            let _ = self.row().map(OrganizationRow::emailconnectionchannel); // which is what was looked at
        }
        self.index.email_connection_channel
    }

    /// The e-mail server profiles.
    pub fn profiles(&self) -> impl Iterator<Item = Profile<'_>> {
        self.records(Table::EmailServerProfile).map(Profile)
    }

    /// The mailboxes.
    pub fn mailboxes(&self) -> impl Iterator<Item = Mailbox<'_>> {
        self.records(Table::Mailbox).map(Mailbox)
    }

    /// The queues.
    pub fn queues(&self) -> impl Iterator<Item = Queue<'_>> {
        self.records(Table::Queue).map(Queue)
    }

    /// The users.
    pub fn users(&self) -> impl Iterator<Item = User<'_>> {
        self.records(Table::SystemUser).map(User)
    }

    /// The default delivery methods. Absent fields when there is no organization row, or none that has them.
    pub fn email_settings(&self) -> Option<EmailSettings> {
        let row = self.row()?;
        Some(EmailSettings {
            incoming: self.email_setting(row, 0, "IncomingEmailDeliveryMethod"),
            outgoing: self.email_setting(row, 1, "OutgoingEmailDeliveryMethod"),
            act: self.email_setting(row, 2, "ACTDeliveryMethod"),
        })
    }

    fn email_setting<T: Choice>(&self, row: OrganizationRow<'_>, index: usize, name: &str) -> Field<T> {
        let cell = &self.email_settings[index];
        let mut place = row.place();
        place.column = Some("defaultemailsettings");
        let span = |(start, end)| Span::new(place.span.file, start, end);
        let state = match cell.data {
            Data::Absent => State::Absent,
            Data::Null => State::Null,
            Data::Int(value) => T::from_value(value).map_or(State::Invalid, State::Present),
            _ => State::Invalid,
        };
        let key = (!matches!(cell.data, Data::Absent)).then(|| span(cell.key));
        if key.is_some() {
            place.span = span(cell.value);
        }
        let field = Field { place, key, state };
        self.trace.add(|| field.look(row.record(), Some(name)));
        field
    }

    /// A setting of `orgdborgsettings`: null where the column was exported and does not set it.
    pub fn org_setting(&self, name: &str) -> Option<Field<&'a str>> {
        let row = self.row()?;
        let column = row.orgdborgsettings();
        let entry = self.org_settings.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
        let field = match entry {
            Some(entry) => {
                let place = Place { span: entry.span, ..column.place };
                Field { place, key: column.key, state: State::Present(entry.value) }
            }
            None => {
                let state = match column.state {
                    State::Absent => State::Absent,
                    State::Invalid => State::Invalid,
                    State::Null | State::Present(_) => State::Null,
                };
                Field { place: column.place, key: column.key, state }
            }
        };
        self.trace.add(|| field.look(row.record(), Some(name)));
        Some(field)
    }

    /// The record of `table` that a lookup points at, where the export has it.
    pub fn find(&self, table: Table, lookup: Lookup<'_>) -> Option<Record<'_>> {
        let row = match lookup {
            Lookup::Id(id, _) => *self.index.by_id[table as usize].get(&id)?,
            Lookup::Name(name) if table == Table::EmailServerProfile => (*self.index.profile_by_name.get(name)?)?,
            Lookup::Name(_) => return None,
        };
        Some(self.record(table, row))
    }

    /// The mailboxes that are on a profile.
    pub fn mailboxes_of<'o>(&'o self, profile: Profile<'_>) -> impl ExactSizeIterator<Item = Mailbox<'o>> {
        self.index.mailboxes[profile.0.row as usize].iter().map(|&row| Mailbox(self.record(Table::Mailbox, row)))
    }

    /// Enters the id of the row that `table` gets next.
    ///
    /// # Errors
    ///
    /// The row that has the id already.
    pub(crate) fn enter(&mut self, table: Table, id: Guid) -> Result<(), u32> {
        let next = u32::try_from(self.rows(table).len()).unwrap_or(u32::MAX);
        match self.index.by_id[table as usize].entry(id) {
            Entry::Vacant(entry) => {
                entry.insert(next);
                Ok(())
            }
            Entry::Occupied(entry) => Err(*entry.get()),
        }
    }

    /// Fills the rest of the index; to be called once, when all rows are there.
    pub(crate) fn connect(&mut self) {
        let names = name_slot(Table::EmailServerProfile);
        let rows = &self.tables[Table::EmailServerProfile as usize];
        for number in (0..).take(rows.len()) {
            if let Data::Text(name) = rows.cell(number, names).data {
                self.index.profile_by_name.entry(name).and_modify(|known| *known = None).or_insert(Some(number));
            }
        }
        let mut mailboxes = vec![Vec::new(); rows.len()];
        let mut profiles = Vec::with_capacity(self.rows(Table::Mailbox).len());
        for mailbox in self.mailboxes() {
            let lookup = mailbox.emailserverprofile().get();
            let profile = lookup.and_then(|lookup| self.find(Table::EmailServerProfile, lookup)).map(|found| found.row);
            if let Some(profile) = profile {
                mailboxes[profile as usize].push(mailbox.0.row);
            }
            profiles.push(profile);
        }
        let regarding = self.mailboxes().map(Mailbox::look_for_owner).collect();
        self.index.answers = mailboxes.iter().map(|_| OnceLock::new()).collect();
        self.index.mailboxes = mailboxes;
        self.index.profiles = profiles;
        self.index.regarding = regarding;
        self.index.email_connection_channel = self.row().and_then(|row| row.emailconnectionchannel().get());
    }
}

fn name_slot(table: Table) -> u8 {
    table.column("name").and_then(|column| column.slot).unwrap_or_default()
}

impl<'o> Mailbox<'o> {
    /// The profile it is on: none where the column was exported empty.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when the column, or the profile that it names, was not exported.
    pub fn profile(self) -> Result<Option<Profile<'o>>, Stop> {
        if self.emailserverprofile().known()?.is_none() {
            return Ok(None);
        }
        let org = self.0.org;
        match org.index.profiles[self.0.row as usize] {
            Some(profile) => Ok(Some(Profile(org.record(Table::EmailServerProfile, profile)))),
            None => Err(Stop::NotJudged(Need::Table(Table::EmailServerProfile))),
        }
    }

    /// The table of the record it belongs to, a user or a queue: none for a mailbox that belongs to nobody.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when the export does not tell.
    pub fn regarding_table(self) -> Result<Option<Table>, Stop> {
        self.owner().table
    }

    fn owner(self) -> Regarding {
        if self.0.org.trace.is_on() {
            let _ = self.regardingobjectid(); // which is what was looked at
        }
        self.0.org.index.regarding[self.0.row as usize]
    }

    fn look_for_owner(self) -> Regarding {
        let field = self.regardingobjectid();
        let nobody = |table| Regarding { table, row: None };
        let lookup = match field.known() {
            Ok(Some(lookup)) => lookup,
            Ok(None) => return nobody(Ok(None)),
            Err(stop) => return nobody(Err(stop)),
        };
        let Lookup::Id(_, written) = lookup else { return nobody(Err(Stop::NotJudged(field.need()))) };
        let row = |table| self.0.org.find(table, lookup).map(|found| found.row);
        let found = || [Table::SystemUser, Table::Queue].into_iter().find(|&table| row(table).is_some());
        match written.or_else(found) {
            Some(table) => Regarding { table: Ok(Some(table)), row: row(table) },
            None => nobody(Err(Stop::NotJudged(Need::Table(Table::SystemUser)))),
        }
    }

    /// The user it belongs to.
    ///
    /// # Errors
    ///
    /// [`Stop::NotApplicable`] when it belongs to a queue or to nobody, [`Stop::NotJudged`] when the export does not tell or does
    /// not have the user.
    pub fn user(self) -> Result<User<'o>, Stop> {
        self.regarding(Table::SystemUser).map(User)
    }

    /// The queue it belongs to.
    ///
    /// # Errors
    ///
    /// As [`Mailbox::user`].
    pub fn queue(self) -> Result<Queue<'o>, Stop> {
        self.regarding(Table::Queue).map(Queue)
    }

    fn regarding(self, table: Table) -> Result<Record<'o>, Stop> {
        let owner = self.owner();
        only_if(owner.table? == Some(table))?;
        owner.row.map(|row| self.0.org.record(table, row)).ok_or(Stop::NotJudged(Need::Table(table)))
    }
}

impl<'o> Profile<'o> {
    /// The mailboxes that are on it.
    pub fn mailboxes(self) -> impl ExactSizeIterator<Item = Mailbox<'o>> {
        self.0.org.mailboxes_of(self)
    }

    /// What `find_out` says about this profile, asked once for all who ask; none where somebody watches, who wants to see what is
    /// looked at each time. There is one question: the answer to another would be of another type.
    ///
    /// # Panics
    ///
    /// When it is not.
    pub fn once<T: Copy + Send + Sync + 'static>(self, find_out: impl FnOnce() -> T) -> Option<T> {
        let org = self.0.org;
        let answer = &org.index.answers[self.0.row as usize];
        let find_out = || Box::new(find_out()) as Box<dyn Any + Send + Sync>;
        (!org.trace.is_on()).then(|| *answer.get_or_init(find_out).downcast_ref().expect("one question, one type"))
    }
}
