//! Values as arguments of messages.

use jiff::civil::DateTime;
use synclint_diagnostic::text::Arg;

use crate::guid::Guid;
use crate::lookup::Lookup;
use crate::schema::Choice;

/// A value that can be shown in a message.
pub trait Shown: Copy {
    /// Returns the value as an argument of a message.
    fn shown(self) -> Arg;
}

impl<T: Choice> Shown for T {
    fn shown(self) -> Arg {
        self.arg()
    }
}

impl Shown for &str {
    fn shown(self) -> Arg {
        Arg::from(self)
    }
}

impl Shown for bool {
    fn shown(self) -> Arg {
        Arg::from(self)
    }
}

impl Shown for i64 {
    fn shown(self) -> Arg {
        Arg::Int(self)
    }
}

/// Shown as a day, because messages do not contain times of day.
impl Shown for DateTime {
    fn shown(self) -> Arg {
        Arg::Date(self.date())
    }
}

impl Shown for Guid {
    fn shown(self) -> Arg {
        Arg::Str(self.to_string().into())
    }
}

impl Shown for Lookup<'_> {
    fn shown(self) -> Arg {
        match self {
            Self::Id(id, _) => Arg::Str(id.to_string().into()),
            Self::Name(name) => Arg::from(name),
        }
    }
}
