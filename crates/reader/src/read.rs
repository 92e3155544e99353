//! From bytes to nodes. Never fails: what can be read is read, and the rest is an error with a place.
//!
//! For YAML and JSON there are two readers: the [export reader](read_export) for the forms that exporters write, and the
//! [full reader](read_full) for everything that YAML 1.2, and with it JSON, allows. The bytes decide: a file with anything that
//! the export reader does not know goes to the full reader as a whole. Both make the same nodes, so callers cannot tell which
//! of the two has read a file. Comma-separated values have a reader of their own.

use synclint_diagnostic::span::{FileId, Span};

use crate::error::{Encoding, Error, ErrorKind};
use crate::limits::{self, Limits};
use crate::parsed::Parsed;
use crate::tree::{Tree, offset};
use crate::{csv, export, full};

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
