//! The location of a finding: a column, a record, or any other place.

use synclint_diagnostic::place::Place;
use synclint_diagnostic::text::Arg;
use synclint_model::field::Field;
use synclint_model::record::Record;
use synclint_model::shown::Shown;
use synclint_model::typed::{Mailbox, OrganizationRow, Profile, Queue, User};

/// The location of a finding.
pub trait Target {
    /// Returns the place.
    fn place(&self) -> Place;

    /// Returns the value at the place.
    fn value(&self) -> Option<Arg> {
        None
    }
}

impl<T: Shown> Target for Field<T> {
    fn place(&self) -> Place {
        self.place
    }

    fn value(&self) -> Option<Arg> {
        self.get().map(Shown::shown)
    }
}

impl Target for Place {
    fn place(&self) -> Place {
        *self
    }
}

macro_rules! records_are_targets {
    ($($record:ident),*) => {$(
        impl Target for $record<'_> {
            fn place(&self) -> Place {
                (*self).place()
            }
        }
    )*};
}

records_are_targets!(Record, OrganizationRow, Profile, Mailbox, Queue, User);
