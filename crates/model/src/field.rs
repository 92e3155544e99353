//! One column of one record: absent, null, invalid or present.

use synclint_diagnostic::need::{Need, Stop};
use synclint_diagnostic::place::Place;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::state::State;

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
