//! Parses bytes into nodes. Parsing never fails: valid documents are read, and errors are returned with their spans.
//!
//! YAML and JSON have two readers: the fast [export reader](read_export) for the subset that exporters write, and the [full
//! reader](read_full) for all of YAML 1.2, which includes JSON. A file that is not entirely in the subset is read by the full
//! reader as a whole. Both readers return the same nodes. Comma-separated values have a separate reader.

use synclint_diagnostic::span::{FileId, Span};

use crate::error::{Encoding, Error, ErrorKind};
use crate::limits::{self, Limits};
use crate::mailbox_log::Format;
use crate::parsed::Parsed;
use crate::tree::{Tree, offset};
use crate::{csv, export, full, mailbox_log};

/// Reads a file as comma-separated values if its extension is `csv`, as the details of a mailbox if its content has that form, and
/// as YAML or JSON otherwise.
pub fn read_named<'a>(path: &str, file: FileId, bytes: &'a [u8], limits: Limits) -> Parsed<'a> {
    let is_csv = path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"));
    let read_text = match mailbox_log::format(path, bytes) {
        _ if is_csv => csv::read,
        Format::MailboxLog => mailbox_log::read,
        Format::OtherLog => return Parsed { file, text: "", tree: Tree::default(), errors: Vec::new() },
        Format::Other => return read(file, bytes, limits),
    };
    let mut parsed = checked(Tree::default(), file, bytes, limits);
    if parsed.errors.is_empty() {
        read_text(file, parsed.text, limits, &mut parsed.tree, &mut parsed.errors);
    }
    parsed
}

/// Reads a YAML or JSON file.
pub fn read(file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    read_into(Tree::default(), file, bytes, limits)
}

/// Reads a YAML or JSON file and reuses the memory of `tree`, whose nodes are removed.
pub fn read_into(tree: Tree, file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    let mut parsed = checked(tree, file, bytes, limits);
    if parsed.errors.is_empty() && !export::read(parsed.text, limits, &mut parsed.tree) {
        full::read(file, parsed.text, limits, &mut parsed.tree, &mut parsed.errors);
    }
    parsed
}

/// Reads a YAML or JSON file with the full reader only.
pub fn read_full(file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    let mut parsed = checked(Tree::default(), file, bytes, limits);
    if parsed.errors.is_empty() {
        full::read(file, parsed.text, limits, &mut parsed.tree, &mut parsed.errors);
    }
    parsed
}

/// Reads a YAML or JSON file with the export reader. Returns `None` if the reader does not support the file.
pub fn read_export(file: FileId, bytes: &[u8], limits: Limits) -> Option<Parsed<'_>> {
    let mut parsed = checked(Tree::default(), file, bytes, limits);
    (parsed.errors.is_empty() && export::read(parsed.text, limits, &mut parsed.tree)).then_some(parsed)
}

/// Returns the file as text without nodes, with an error if it is not UTF-8 or too large.
fn checked(mut tree: Tree, file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    tree.clear();
    let at = |start: usize, len: usize| Span::new(file, offset(start), offset(start + len));
    let (text, error) = if bytes.len() as u64 > limits.file_size.min(u64::from(u32::MAX)) {
        ("", Some((ErrorKind::Limit(limits::FILE_SIZE, limits.file_size), at(0, 0))))
    } else if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        ("", Some((ErrorKind::Encoding(Encoding::Utf16), at(0, 2))))
    } else {
        // The fast check does not return the position of the error.
        match simdutf8::basic::from_utf8(bytes).or_else(|_| std::str::from_utf8(bytes)) {
            Ok(text) => (text, None),
            Err(error) => ("", Some((ErrorKind::Encoding(Encoding::Unknown), at(error.valid_up_to(), 1)))),
        }
    };
    let errors = error.map(|(kind, span)| Error { kind, span }).into_iter().collect();
    Parsed { file, text, tree, errors }
}
