//! Bytes in, a flat tree of nodes with spans out: YAML, JSON, comma-separated values, and XML inside values.
//!
//! This crate knows how files are written. It knows no tables and no records, reads no files, and knows no lines or columns.
//!
//! The path of the data: [`read`](mod@read) turns bytes into a [`Parsed`], whose [`Value`]s are the nodes;
//! [`xml`] and [`offsets`] look inside one value.

mod csv;
pub mod error;
mod export;
mod full;
pub mod limits;
pub mod offsets;
mod parsed;
pub mod read;
mod tree;
pub mod xml;

pub use error::{Encoding, Error, ErrorKind};
pub use limits::Limits;
pub use parsed::{Parsed, Shape, Value, is_null};
pub use tree::{Style, Tree};
