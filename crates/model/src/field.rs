//! The value of a column of a record: absent, null, invalid or present.

use synclint_diagnostic::need::{Need, Stop};
use synclint_diagnostic::place::Place;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::state::State;

/// The value of a column of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field<T> {
    /// The location.
    pub place: Place,
    /// The span of the key, if the column was exported.
    pub key: Option<Span>,
    /// The value.
    pub state: State<T>,
}

impl<T> Field<T> {
    /// Returns the column that must be exported for this field to be known.
    #[inline]
    pub fn need(&self) -> Need {
        Need::Column(self.place.table, self.place.column.unwrap_or_default())
    }

    /// Returns the value, if present. Use it only for details that do not affect the result of a rule.
    #[inline]
    pub fn get(self) -> Option<T> {
        match self.state {
            State::Present(value) => Some(value),
            State::Absent | State::Null | State::Invalid => None,
        }
    }

    /// Returns the value, or `None` if the column was exported empty.
    ///
    /// # Errors
    ///
    /// Returns [`Stop::MissingData`] if the column was not exported or has an invalid value.
    #[inline]
    pub fn known(self) -> Result<Option<T>, Stop> {
        let need = self.need();
        match self.state {
            State::Present(value) => Ok(Some(value)),
            State::Null => Ok(None),
            State::Absent | State::Invalid => Err(Stop::MissingData(need)),
        }
    }

    /// Returns the value.
    ///
    /// # Errors
    ///
    /// Returns [`Stop::MissingData`] if the column was not exported or has an invalid value, and [`Stop::NotApplicable`] if it
    /// is empty.
    #[inline]
    pub fn present(self) -> Result<T, Stop> {
        self.known()?.ok_or(Stop::NotApplicable)
    }
}

impl<T: PartialEq> Field<T> {
    /// Returns whether the value is present and equals `value`. Use it only for details that do not affect the result of a rule.
    #[inline]
    pub fn is(self, value: &T) -> bool {
        self.get().as_ref() == Some(value)
    }
}
