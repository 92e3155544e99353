//! A record as a compact row of cells. Which cell holds which column is generated; see `typed`.

use jiff::civil::{Date, DateTime};
use synclint_diagnostic::look::{Look, Trace};
use synclint_diagnostic::place::Place;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::state::State;
use synclint_diagnostic::text::Arg;

use crate::cell::{Cell, Data};
use crate::field::Field;
use crate::guid::Guid;
use crate::lookup::Lookup;
use crate::rows::Row;
use crate::schema::{Choice, Table};
use crate::shown::Shown;
use crate::view::View;

/// What the product stores in a date that is not set.
const NEVER: Date = jiff::civil::date(1900, 1, 1);

/// A column that rules read: its number among those of its table, and its name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot(pub(crate) u8, pub(crate) &'static str);

/// A record of any table; the typed records are thin wrappers with one method a column.
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

    /// Another record of the same organization.
    pub(crate) fn other(self, table: Table, row: u32) -> Self {
        Self { table, row, ..self }
    }

    /// The table it is a row of.
    pub fn table(self) -> Table {
        self.table
    }

    /// Its primary key, where the export has it.
    pub fn id(self) -> Option<Guid> {
        self.header().id
    }

    /// The record itself: its first key.
    pub fn place(self) -> Place {
        let Row { file, anchor, .. } = *self.header();
        Place { span: Span::new(file, anchor.0, anchor.1), table: self.table.name(), row: self.row, column: None }
    }

    /// Its display name: its name, else its address.
    pub fn name(self) -> Option<&'o str> {
        ["name", "fullname", "emailaddress", "internalemailaddress", "domainname"]
            .into_iter()
            .filter_map(|column| self.column_by_name(column))
            .find(|name| !name.is_empty())
    }

    /// For a message: its display name, else its id.
    pub fn title(self) -> Arg {
        match (self.name(), self.id()) {
            (Some(name), _) => Arg::from(name),
            (None, Some(id)) => Arg::Str(id.to_string().into()),
            (None, None) => Arg::Str("?".into()),
        }
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

    /// What a cell says, in full. A rule uses a part of it, and only where this is inlined the rest is not made.
    #[expect(clippy::inline_always, reason = "a tenth of the instructions of a lint")]
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
            self.watched(trace, field);
        }
        field
    }

    #[cold]
    #[inline(never)]
    fn watched<T: Shown>(self, trace: &Trace, field: Field<T>) {
        trace.add(field.look(self, None));
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

    /// A date and time, in UTC where the export says so. The product writes the first of January 1900 for "never", so that
    /// day is null.
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
    /// A look at this field of a record, or at a setting inside it.
    pub(crate) fn look(self, record: Record<'_>, setting: Option<&str>) -> Look {
        let state = match self.state {
            State::Absent => State::Absent,
            State::Null => State::Null,
            State::Invalid => State::Invalid,
            State::Present(value) => State::Present(value.shown()),
        };
        Look::Column { place: self.place, record: record.title(), setting: setting.map(Into::into), state }
    }
}
