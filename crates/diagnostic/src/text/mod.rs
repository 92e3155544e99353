//! Texts in two languages, and their arguments.
//!
//! A [`Text`] is a constant; a missing language or placeholder does not compile. A finding contains a text and its
//! arguments, and a report renders them. An argument formats itself in each language: it adds the quotes of a name, the
//! label of an option, and the plural of a count. Texts contain none of these.

mod arg;
mod message;
pub mod noun;
mod sink;
mod wording;

pub use arg::{Arg, Join};
pub use message::Message;
pub use noun::Noun;
pub use sink::Sink;
pub use wording::{Lang, Text};

/// Creates a [`Text`] from an English and a Japanese literal, checked at compile time.
#[macro_export]
macro_rules! text {
    ($en:expr, $ja:expr $(,)?) => {
        const { $crate::text::Text::new($en, $ja) }
    };
}
