//! From bytes to nodes. Never fails: what can be read is read, and what cannot is an error with a place.
//!
//! The readers know nothing of tables or records. Today there is one, which reads everything that YAML 1.2 (and with
//! it JSON) allows; a faster one for what exporters write goes in front of it, document by document.

mod full;
mod offsets;

pub use offsets::Offsets;

use std::str;

use crate::span::{FileId, Span};
use crate::tree::Tree;

/// Bounds on what is read, so that no input takes more time or memory than its size warrants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes; at most 4 GiB, because offsets have 32 bits.
    pub file_size: u64,
    /// How deep mappings and sequences may stand in each other.
    pub depth: usize,
    /// The longest scalar, in bytes.
    pub scalar: usize,
    /// How many nodes aliases may stand for in one file, counted each time one is followed.
    pub alias_nodes: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_size: 1 << 30, depth: 64, scalar: 64 << 20, alias_nodes: 1_000_000 }
    }
}

/// Why a file, or a document in it, was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// It is no YAML, and no JSON; the reader's words.
    Syntax(String),
    /// It is no UTF-8.
    Encoding(Encoding),
    /// A bound was reached: its name and its value.
    Limit(&'static str, u64),
}

/// What a file that is not UTF-8 seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// It begins with a byte order mark of UTF-16.
    Utf16,
    /// A byte that stands in no UTF-8 text.
    Unknown,
}

/// An error of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What is wrong.
    pub kind: ErrorKind,
    /// Where.
    pub span: Span,
}

/// A file that has been read: its text, its nodes, and what could not be read.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// The number of the file.
    pub file: FileId,
    /// The whole text, a byte order mark included; empty when it is no UTF-8.
    pub text: &'a str,
    /// The nodes.
    pub tree: Tree,
    /// What could not be read.
    pub errors: Vec<Error>,
}

/// Reads the bytes of a file.
pub fn read(file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    let mut parsed = Parsed { file, text: "", tree: Tree::default(), errors: Vec::new() };
    let at = |start: usize, len: usize| Span::new(file, offset(start), offset(start + len));
    if bytes.len() as u64 > limits.file_size.min(u64::from(u32::MAX)) {
        parsed.errors.push(Error { kind: ErrorKind::Limit("file-size", limits.file_size), span: at(0, 0) });
        return parsed;
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        parsed.errors.push(Error { kind: ErrorKind::Encoding(Encoding::Utf16), span: at(0, 2) });
        return parsed;
    }
    match str::from_utf8(bytes) {
        Ok(text) => {
            parsed.text = text;
            full::read(file, text, limits, &mut parsed.tree, &mut parsed.errors);
        }
        Err(error) => {
            let span = at(error.valid_up_to(), 1);
            parsed.errors.push(Error { kind: ErrorKind::Encoding(Encoding::Unknown), span });
        }
    }
    parsed
}

/// A byte offset in a file that is known to be smaller than 4 GiB.
fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
