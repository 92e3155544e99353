//! Values as arguments of messages.

use jiff::civil::DateTime;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Text};

use crate::guid::Guid;
use crate::lookup::Lookup;
use crate::schema::Choice;

/// A value that can be shown in a message.
pub trait Shown: Copy {
    /// Returns the value as an argument of a message.
    fn shown(self) -> Arg;

    /// Returns the form option for the value.
    fn option(self) -> Option<Text> {
        None
    }
}

impl<T: Choice> Shown for T {
    fn shown(self) -> Arg {
        self.arg()
    }

    fn option(self) -> Option<Text> {
        T::SET.choice(self.value()).map(|choice| choice.label)
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

    fn option(self) -> Option<Text> {
        Some(if self { text!("Yes", "はい") } else { text!("No", "いいえ") })
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
