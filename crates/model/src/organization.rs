//! The interface through which rules read an organization: its records by table and its settings.

use synclint_diagnostic::need::{Need, Stop};
use synclint_diagnostic::place::Place;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::state::State;
use synclint_diagnostic::trace::Trace;

use crate::cell::Data;
use crate::field::Field;
use crate::lookup::Lookup;
use crate::recipients::Directory;
use crate::record::Record;
use crate::records::{Environment, Records};
use crate::schema::{ActDelivery, Choice, EmailConnectionChannel, IncomingDelivery, OutgoingDelivery, Table};
use crate::typed::{Mailbox, OrganizationRow, Profile, Queue, User};
use crate::view::View;

/// The default synchronization methods for new users and queues, from `defaultemailsettings`.
#[derive(Debug, Clone, Copy)]
pub struct EmailSettings {
    /// Incoming email.
    pub incoming: Field<IncomingDelivery>,
    /// Outgoing email.
    pub outgoing: Field<OutgoingDelivery>,
    /// Appointments, contacts, and tasks.
    pub act: Field<ActDelivery>,
}

/// The records and settings of an organization, as read by rules.
#[derive(Debug)]
pub struct Organization<'a> {
    view: View<'a>,
    /// The cache of [`Organization::email_connection_channel`]. Not used while tracing.
    channel: Option<EmailConnectionChannel>,
}

impl<'a> Organization<'a> {
    /// Returns an organization with these records.
    pub fn new(records: &'a Records<'a>) -> Self {
        let mut organization = Self { view: View { records, trace: None }, channel: None };
        organization.channel = organization.read_channel();
        organization
    }

    /// Like [`new`](Self::new), and records everything that is read in `trace`.
    pub fn traced(records: &'a Records<'a>, trace: &'a Trace) -> Self {
        Self { view: View { records, trace: Some(trace) }, channel: None }
    }

    /// Returns how email is processed, if the organization row contains it. Cached, because most rules need it for each mailbox
    /// (2 % of a lint), but read each time while tracing.
    pub fn email_connection_channel(&self) -> Option<EmailConnectionChannel> {
        if self.view.trace.is_some() { self.read_channel() } else { self.channel }
    }

    fn read_channel(&self) -> Option<EmailConnectionChannel> {
        self.row().and_then(|row| row.emailconnectionchannel().get())
    }

    /// Returns the known data about the environment of the records.
    pub fn environment(&self) -> &Environment<'a> {
        &self.view.records.environment
    }

    /// Returns the number of records.
    pub fn len(&self) -> usize {
        self.view.records.len()
    }

    /// Returns whether there are no records.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the number of exported rows of `table`.
    pub fn count(&self, table: Table) -> u32 {
        u32::try_from(self.view.rows(table).len()).unwrap_or(u32::MAX)
    }

    /// Returns whether the export contains a row of `table`.
    pub fn has(&self, table: Table) -> bool {
        self.view.rows(table).len() > 0
    }

    /// Checks that the export contains a row of `table`.
    ///
    /// # Errors
    ///
    /// Returns [`Stop::MissingData`] otherwise.
    pub fn need(&self, table: Table) -> Result<(), Stop> {
        if self.has(table) { Ok(()) } else { Err(Stop::MissingData(Need::Table(table.name()))) }
    }

    /// Returns the records of `table`, in the order of files and lines.
    pub fn records(&self, table: Table) -> impl Iterator<Item = Record<'_>> {
        (0..self.count(table)).map(move |row| self.record(table, row))
    }

    /// Returns the record that contains a place.
    pub fn record_at(&self, place: Place) -> Record<'_> {
        self.record(Table::named(place.table), place.row)
    }

    /// Returns the record with this row number.
    pub fn record(&self, table: Table, row: u32) -> Record<'_> {
        Record { view: &self.view, table, row }
    }

    /// Returns the first organization row. Other organization rows are ignored.
    pub fn row(&self) -> Option<OrganizationRow<'_>> {
        self.has(Table::Organization).then(|| OrganizationRow(self.record(Table::Organization, 0)))
    }

    /// Returns the first organization row.
    ///
    /// # Errors
    ///
    /// Returns [`Stop::MissingData`] if it was not exported.
    pub fn need_row(&self) -> Result<OrganizationRow<'_>, Stop> {
        self.row().ok_or(Stop::MissingData(Need::Table(Table::Organization.name())))
    }

    /// Returns the email server profiles.
    pub fn profiles(&self) -> impl Iterator<Item = Profile<'_>> {
        self.records(Table::EmailServerProfile).map(Profile)
    }

    /// Returns the mailboxes.
    pub fn mailboxes(&self) -> impl Iterator<Item = Mailbox<'_>> {
        self.records(Table::Mailbox).map(Mailbox)
    }

    /// Returns the queues.
    pub fn queues(&self) -> impl Iterator<Item = Queue<'_>> {
        self.records(Table::Queue).map(Queue)
    }

    /// Returns the users.
    pub fn users(&self) -> impl Iterator<Item = User<'_>> {
        self.records(Table::SystemUser).map(User)
    }

    /// Returns the default synchronization methods, or `None` if there is no organization row. The fields are absent if the row
    /// does not contain them.
    pub fn email_settings(&self) -> Option<EmailSettings> {
        let row = self.row()?;
        Some(EmailSettings {
            incoming: self.email_setting(row, 0, "IncomingEmailDeliveryMethod"),
            outgoing: self.email_setting(row, 1, "OutgoingEmailDeliveryMethod"),
            act: self.email_setting(row, 2, "ACTDeliveryMethod"),
        })
    }

    fn email_setting<T: Choice>(&self, row: OrganizationRow<'_>, index: usize, name: &str) -> Field<T> {
        let cell = &self.view.records.email_settings[index];
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
        if let Some(trace) = self.view.trace {
            trace.add(field.traced_read(row.record(), Some(name)));
        }
        field
    }

    /// Returns a setting of `orgdborgsettings`, or `None` if there is no organization row. The setting is null if the column was
    /// exported without it.
    pub fn org_setting(&self, name: &str) -> Option<Field<&'a str>> {
        let row = self.row()?;
        let column = row.orgdborgsettings();
        let entry = self.view.records.org_settings.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
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
        if let Some(trace) = self.view.trace {
            trace.add(field.traced_read(row.record(), Some(name)));
        }
        Some(field)
    }

    /// Returns the record of `table` that a lookup refers to, if it was exported.
    pub fn find(&self, table: Table, lookup: Lookup<'_>) -> Option<Record<'_>> {
        self.view.records.find(table, lookup).map(|row| self.record(table, row))
    }

    /// Returns the data of the recipients file.
    pub fn directory(&self) -> Directory<'_> {
        Directory::new(&self.view.records.recipients, self.view.trace)
    }

    /// Returns the mailboxes that use a profile.
    pub fn mailboxes_of<'o>(&'o self, profile: Profile<'_>) -> impl ExactSizeIterator<Item = Mailbox<'o>> {
        let rows = &self.view.records.links.mailboxes[profile.record().row as usize];
        rows.iter().map(|&row| Mailbox(self.record(Table::Mailbox, row)))
    }
}
