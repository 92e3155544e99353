//! From bytes to nodes. Never fails: what can be read is read, and what cannot is an error with a place.
//!
//! The readers know nothing of tables or records. For YAML and JSON there are two: the [export reader](read_export) for the
//! forms that exporters write, and the [full reader](read_full) for everything that YAML 1.2, and with it JSON, allows. The
//! bytes themselves decide: what is outside of those forms anywhere goes to the full reader whole. The export reader makes
//! the same nodes and no errors of its own, so which of the two has read a file cannot be told from the outside.
//! Comma-separated values have a reader of their own.

mod csv;
mod export;
mod full;
mod offsets;

pub use offsets::Offsets;

pub use crate::limits::Limits;

use crate::limits;
use crate::span::{FileId, Span};
use crate::tree::{Tree, Value, offset};

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

impl Parsed<'_> {
    /// The root of each document, in order.
    pub fn documents(&self) -> impl Iterator<Item = Value<'_>> {
        self.tree.roots().iter().map(|&root| Value::new(self, root))
    }
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Reads the bytes of a file as what the ending of its name says: comma-separated values, or else YAML and with it JSON.
pub fn read_named<'a>(path: &str, file: FileId, bytes: &'a [u8], limits: Limits) -> Parsed<'a> {
    if !path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv")) {
        return read(file, bytes, limits);
    }
    let mut parsed = checked(Tree::default(), file, bytes, limits);
    if parsed.errors.is_empty() {
        csv::read(file, parsed.text, limits, &mut parsed.tree, &mut parsed.errors);
    }
    parsed
}

/// Reads the bytes of a file of YAML or JSON.
pub fn read(file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    read_into(Tree::default(), file, bytes, limits)
}

/// Reads the bytes of a file into the memory of a tree that is not needed any more.
pub fn read_into(tree: Tree, file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    let mut parsed = checked(tree, file, bytes, limits);
    if parsed.errors.is_empty() && !export::read(parsed.text, limits, &mut parsed.tree) {
        full::read(file, parsed.text, limits, &mut parsed.tree, &mut parsed.errors);
    }
    parsed
}

/// Reads with the full reader, whatever the bytes are.
pub fn read_full(file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    let mut parsed = checked(Tree::default(), file, bytes, limits);
    if parsed.errors.is_empty() {
        full::read(file, parsed.text, limits, &mut parsed.tree, &mut parsed.errors);
    }
    parsed
}

/// Reads with the export reader; none when the file is outside of what it reads.
pub fn read_export(file: FileId, bytes: &[u8], limits: Limits) -> Option<Parsed<'_>> {
    let mut parsed = checked(Tree::default(), file, bytes, limits);
    (parsed.errors.is_empty() && export::read(parsed.text, limits, &mut parsed.tree)).then_some(parsed)
}

/// The file as text, without nodes yet; with an error when it is none, or too large.
fn checked(mut tree: Tree, file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    tree.clear();
    let at = |start: usize, len: usize| Span::new(file, offset(start), offset(start + len));
    let (text, error) = if bytes.len() as u64 > limits.file_size.min(u64::from(u32::MAX)) {
        ("", Some((ErrorKind::Limit(limits::FILE_SIZE, limits.file_size), at(0, 0))))
    } else if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        ("", Some((ErrorKind::Encoding(Encoding::Utf16), at(0, 2))))
    } else {
        // The faster check does not say where it failed.
        match simdutf8::basic::from_utf8(bytes).or_else(|_| std::str::from_utf8(bytes)) {
            Ok(text) => (text, None),
            Err(error) => ("", Some((ErrorKind::Encoding(Encoding::Unknown), at(error.valid_up_to(), 1)))),
        }
    };
    let errors = error.map(|(kind, span)| Error { kind, span }).into_iter().collect();
    Parsed { file, text, tree, errors }
}
