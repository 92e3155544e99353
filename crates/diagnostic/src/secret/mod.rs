//! Secrets in input: which keys have secret values, which parts of a text are secrets, and which texts contain a known secret.
//!
//! No output shows a secret. Readers of files find the values of secret keys by [`is_key`] and [`is_value`]. Arguments of messages
//! are masked when they are created, by [`masked`], and again if they contain the value of a secret key, by [`Values`].

mod keys;
mod text;
mod values;

pub use keys::{HIDDEN, is_key, is_value};
pub use text::{find, masked};
pub use values::Values;
