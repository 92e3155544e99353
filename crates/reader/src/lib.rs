//! Parses YAML, JSON, comma-separated values, and XML inside values into a flat tree of nodes with spans.
//!
//! This crate handles file formats only. It has no tables, records, lines or columns, and it does not access the file system.
//!
//! [`read`](mod@read) parses bytes into a [`Parsed`], whose [`Value`]s are the nodes. [`xml`] parses the XML in a value, and
//! [`offsets`] maps offsets in a value to offsets in the file.

mod csv;
mod data_xml;
pub mod encoding;
pub mod error;
mod export;
mod full;
mod json;
pub mod limits;
mod mailbox_log;
pub mod offsets;
mod parsed;
mod previous;
pub mod read;
mod tree;
pub mod xml;

pub use error::{Encoding, Error, ErrorKind, Unsupported};
pub use limits::Limits;
pub use parsed::{Pair, Parsed, Shape, Value, is_null};
pub use tree::{Style, Tree};
