//! Texts in two languages, and the arguments that fill them.
//!
//! A [`Text`] is a constant; a missing language or placeholder does not compile. A finding carries a text and its
//! arguments, and a report renders them. An argument knows its form in each language: names bring their quotes, options
//! their labels, counts their plural. Texts add none of these.

mod arg;
mod message;
pub mod noun;
mod sink;
mod wording;

pub use arg::{Arg, Join};
pub use message::Message;
pub use noun::Noun;
pub use sink::{Pieces, Sink};
pub use wording::{Lang, Text};

/// Makes a [`Text`] from an English and a Japanese literal, checked at compile time.
#[macro_export]
macro_rules! text {
    ($en:expr, $ja:expr $(,)?) => {
        const { $crate::text::Text::new($en, $ja) }
    };
}
