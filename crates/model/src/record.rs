//! A record as a compact row of cells. The mapping from columns to cells is generated; see `typed`.

use std::borrow::Cow;

use jiff::civil::{Date, DateTime};
use synclint_diagnostic::place::Place;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::state::State;
use synclint_diagnostic::text::Arg;
use synclint_diagnostic::trace::{Trace, TracedRead};

use crate::cell::{Cell, Data};
use crate::field::Field;
use crate::guid::Guid;
use crate::identity;
use crate::lookup::Lookup;
use crate::rows::Row;
use crate::schema::{Choice, Table};
use crate::shown::Shown;
use crate::view::View;

/// The date that the product stores for a date that is not set.
const NEVER: Date = jiff::civil::date(1900, 1, 1);

/// A column that rules read: the number of its cell, and its name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot(pub(crate) u8, pub(crate) &'static str);

/// A record of any table. The typed records are thin wrappers with one method per column.
#[derive(Debug, Clone, Copy)]
pub struct Record<'o> {
    pub(crate) view: &'o View<'o>,
    pub(crate) table: Table,
    pub(crate) row: u32,
}

impl<'o> Record<'o> {
    #[inline]
    fn header(self) -> &'o Row {
        self.view.rows(self.table).row(self.row)
    }

    /// Returns another record of the same organization.
    pub(crate) fn other(self, table: Table, row: u32) -> Self {
        Self { table, row, ..self }
    }

    /// Returns the table.
    pub fn table(self) -> Table {
        self.table
    }

    /// Returns the primary key, if it was exported.
    pub fn id(self) -> Option<Guid> {
        self.header().id
    }

    /// Returns a digest of the values that identify the record, if it has no primary key.
    pub fn identity(self) -> Option<u64> {
        self.id().is_none().then(|| identity::digest(self.table, |slot| self.cell(slot).data))
    }

    /// Returns the place of the record as a whole: its name, or its first key if it has no name.
    pub fn place(self) -> Place {
        let Row { file, anchor, .. } = *self.header();
        Place { span: Span::new(file, anchor.0, anchor.1), table: self.table.name(), row: self.row, column: None }
    }

    /// Returns the display name: the name, or else the address.
    pub fn name(self) -> Option<&'o str> {
        ["name", "fullname", "emailaddress", "internalemailaddress", "domainname"]
            .into_iter()
            .filter_map(|column| self.column_by_name(column))
            .find(|name| !name.is_empty())
    }

    /// Returns the display name, or else the ID, or else `?`.
    pub fn display_name(self) -> Cow<'o, str> {
        match (self.name(), self.id()) {
            (Some(name), _) => Cow::Borrowed(name),
            (None, Some(id)) => Cow::Owned(id.to_string()),
            (None, None) => Cow::Borrowed("?"),
        }
    }

    /// Returns the display name or ID in quotes, for a message.
    pub fn title(self) -> Arg {
        Arg::name(&self.display_name())
    }

    /// Returns the title after the kind of record, for a message.
    pub fn named(self) -> Arg {
        self.table.info().noun.named(&self.display_name())
    }

    fn column_by_name(self, name: &str) -> Option<&'o str> {
        let info = self.table.column(name)?;
        match self.cell(info.slot?).data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    #[inline]
    pub(crate) fn cell(self, slot: u8) -> &'o Cell<'o> {
        self.view.rows(self.table).cell(self.row, slot)
    }

    /// Returns a cell as a field. Inlined, so that the compiler removes the parts of the field that the caller does not use.
    #[expect(clippy::inline_always, reason = "saves a tenth of the instructions of a lint")]
    #[inline(always)]
    fn field<T: Shown>(self, Slot(slot, column): Slot, read: impl FnOnce(Data<'o>) -> Option<T>) -> Field<T> {
        let cell = self.cell(slot);
        let &Row { file, anchor, .. } = self.header();
        let is_exported = !matches!(cell.data, Data::Absent);
        let (start, end) = if is_exported { cell.value } else { anchor };
        let place =
            Place { span: Span::new(file, start, end), table: self.table.name(), row: self.row, column: Some(column) };
        let key = is_exported.then(|| Span::new(file, cell.key.0, cell.key.1));
        let state = match cell.data {
            Data::Absent => State::Absent,
            Data::Null => State::Null,
            data => read(data).map_or(State::Invalid, State::Present),
        };
        let field = Field { place, key, state };
        if let Some(trace) = self.view.trace {
            self.record_read(trace, field);
        }
        field
    }

    #[cold]
    #[inline(never)]
    fn record_read<T: Shown>(self, trace: &Trace, field: Field<T>) {
        trace.add(field.traced_read(self, None));
    }

    #[expect(clippy::inline_always, reason = "see `field`")]
    #[inline(always)]
    pub(crate) fn bool(self, slot: Slot) -> Field<bool> {
        self.field(slot, |data| if let Data::Bool(value) = data { Some(value) } else { None })
    }

    #[expect(clippy::inline_always, reason = "see `field`")]
    #[inline(always)]
    pub(crate) fn int(self, slot: Slot) -> Field<i64> {
        self.field(slot, |data| if let Data::Int(value) = data { Some(value) } else { None })
    }

    #[expect(clippy::inline_always, reason = "see `field`")]
    #[inline(always)]
    pub(crate) fn text(self, slot: Slot) -> Field<&'o str> {
        self.field(slot, |data| if let Data::Text(value) = data { Some(value) } else { None })
    }

    #[expect(clippy::inline_always, reason = "see `field`")]
    #[inline(always)]
    pub(crate) fn lookup(self, slot: Slot) -> Field<Lookup<'o>> {
        self.field(slot, |data| match data {
            Data::Link(id, table) => Some(Lookup::Id(id, table)),
            Data::Text(name) => Some(Lookup::Name(name)),
            _ => None,
        })
    }

    #[expect(clippy::inline_always, reason = "see `field`")]
    #[inline(always)]
    pub(crate) fn guid(self, slot: Slot) -> Field<Guid> {
        self.field(slot, |data| if let Data::Guid(value) = data { Some(value) } else { None })
    }

    /// Returns a date and time, in UTC if the export specifies a time zone. The product writes January 1, 1900 for "never", so
    /// that day is null.
    #[inline]
    pub(crate) fn date(self, slot: Slot) -> Field<DateTime> {
        let field = self.field(slot, |data| if let Data::Date(value) = data { Some(value) } else { None });
        match field.state {
            State::Present(value) if value.date() == NEVER => Field { state: State::Null, ..field },
            _ => field,
        }
    }

    #[expect(clippy::inline_always, reason = "see `field`")]
    #[inline(always)]
    pub(crate) fn option<T: Choice>(self, slot: Slot) -> Field<T> {
        self.field(slot, |data| if let Data::Int(value) = data { T::from_value(value) } else { None })
    }
}

impl<T: Shown> Field<T> {
    /// Returns the trace entry for this field of a record, or for a setting inside it.
    pub(crate) fn traced_read(self, record: Record<'_>, setting: Option<&str>) -> TracedRead {
        let state = match self.state {
            State::Absent => State::Absent,
            State::Null => State::Null,
            State::Invalid => State::Invalid,
            State::Present(value) => State::Present(value.shown()),
        };
        TracedRead::Column { place: self.place, record: record.named(), setting: setting.map(Into::into), state }
    }
}
