//! Values of option sets.

use synclint_diagnostic::text::Arg;

use super::types::OptionSet;

/// A value of an option set.
pub trait Choice: Copy + Eq + Sized + 'static {
    /// The option set.
    const SET: &'static OptionSet;

    /// Returns the value with this number.
    fn from_value(value: i64) -> Option<Self>;

    /// Returns the number.
    fn value(self) -> i64;

    /// Returns the number and label, for a message.
    fn arg(self) -> Arg {
        let value = self.value();
        match Self::SET.choice(value) {
            Some(choice) => Arg::Choice(value, choice.label),
            None => Arg::Int(value),
        }
    }
}
