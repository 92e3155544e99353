//! One column of one record: absent, null, invalid or present. Absent is not null, and neither is the column's default.

use crate::schema::Table;
use crate::span::Span;

/// What a rule would have to know, and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// A column that the export does not have, or has with a value that cannot be read.
    Column(Table, &'static str),
    /// A table of which the export has no row.
    Table(Table),
    /// A fact that no export holds; the key in `synclint.yaml`.
    Fact(&'static str),
    /// A property of a recipient that no recipients file has for its address.
    Recipient(&'static str),
}

/// Why a rule stopped before its verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// It has nothing to say about this record.
    NotApplicable,
    /// It cannot know.
    NotJudged(Need),
}

/// Where something is and which record and column it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The value; where there is none, the first key of the record.
    pub span: Span,
    /// The table of the record.
    pub table: Table,
    /// The number of the record among those of its table in its organization.
    pub row: u32,
    /// The column; none for the record itself.
    pub column: Option<&'static str>,
}

impl Place {
    /// Whether both are in one record.
    pub fn same_record(&self, other: &Place) -> bool {
        self.table == other.table && self.row == other.row
    }
}

/// What a record says in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State<T> {
    /// The export does not have the column.
    Absent,
    /// The column was exported and is empty.
    Null,
    /// Something is there that the column cannot hold; it has been reported.
    Invalid,
    /// A value.
    Present(T),
}

/// One column of one record.
#[derive(Debug, Clone, Copy)]
pub struct Field<T> {
    /// Where it is.
    pub place: Place,
    /// The key, where the column was exported.
    pub key: Option<Span>,
    /// What it says.
    pub state: State<T>,
}

impl<T> Field<T> {
    /// What has to be exported for this field to be known.
    #[inline]
    pub fn need(&self) -> Need {
        Need::Column(self.place.table, self.place.column.unwrap_or_default())
    }

    /// The value, where there is one: for looks on the side that no verdict rests on.
    #[inline]
    pub fn get(self) -> Option<T> {
        match self.state {
            State::Present(value) => Some(value),
            State::Absent | State::Null | State::Invalid => None,
        }
    }

    /// The value, or none where the column was exported empty.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when the column was not exported or cannot be read.
    #[inline]
    pub fn known(self) -> Result<Option<T>, Stop> {
        let need = self.need();
        match self.state {
            State::Present(value) => Ok(Some(value)),
            State::Null => Ok(None),
            State::Absent | State::Invalid => Err(Stop::NotJudged(need)),
        }
    }

    /// The value.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when the column was not exported or cannot be read, [`Stop::NotApplicable`] when it is empty.
    #[inline]
    pub fn present(self) -> Result<T, Stop> {
        self.known()?.ok_or(Stop::NotApplicable)
    }
}

impl<T: PartialEq> Field<T> {
    /// Whether the value is known to be `value`: for looks on the side that no verdict rests on.
    #[inline]
    pub fn is(self, value: &T) -> bool {
        self.get().as_ref() == Some(value)
    }
}

/// Lets a rule go on only where `condition` holds.
///
/// # Errors
///
/// [`Stop::NotApplicable`] otherwise.
#[inline]
pub fn only_if(condition: bool) -> Result<(), Stop> {
    if condition { Ok(()) } else { Err(Stop::NotApplicable) }
}
