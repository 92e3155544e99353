//! Parses bytes into nodes. Parsing never fails: valid documents are read, and errors are returned with their spans.
//!
//! YAML and JSON have three readers: the fast [export reader](read_export) for the subset that exporters write, the JSON reader
//! for all of JSON and its common extensions, and the [full reader](read_full) for all of YAML 1.2. A file is read by the first
//! of them that supports it as a whole. All readers return the same nodes. Comma-separated values have a separate reader.

use synclint_diagnostic::span::{FileId, Span};

use crate::error::{Error, ErrorKind};
use crate::limits::{self, Limits};
use crate::mailbox_log::Format;
use crate::parsed::Parsed;
use crate::tree::{Tree, offset};
use crate::{csv, data_xml, encoding, export, full, json, mailbox_log};

/// Reads a file in the format that its extension names; as the details of a mailbox if its content has that form; and as YAML or
/// JSON otherwise.
pub fn read_named<'a>(path: &str, file: FileId, bytes: &'a [u8], limits: Limits) -> Parsed<'a> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is = |known: &str| ending.eq_ignore_ascii_case(known);
    let read_text = if is("csv") || is("tsv") {
        csv::read
    } else if is("xml") {
        data_xml::read
    } else if is("jsonl") || is("ndjson") {
        let mut parsed = checked(Tree::default(), file, bytes, limits);
        if parsed.errors.is_empty() {
            json_lines(&mut parsed, limits);
        }
        return parsed;
    } else {
        match mailbox_log::format(path, bytes) {
            Format::MailboxLog => mailbox_log::read,
            Format::OtherLog => {
                return Parsed { file, text: "", tree: Tree::default(), errors: Vec::new(), not_strict: None };
            }
            Format::Other => return read(file, bytes, limits),
        }
    };
    let mut parsed = checked(Tree::default(), file, bytes, limits);
    if parsed.errors.is_empty() {
        read_text(file, parsed.text, limits, &mut parsed.tree, &mut parsed.errors);
    }
    parsed
}

/// Returns a file that is not read because of an error at an offset.
pub fn refused(file: FileId, text: &str, kind: ErrorKind, at: usize) -> Parsed<'_> {
    let span = Span::new(file, offset(at), offset(at));
    Parsed { file, text, tree: Tree::default(), errors: vec![Error { kind, span }], not_strict: None }
}

/// Reads a YAML or JSON file.
pub fn read(file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    read_into(Tree::default(), file, bytes, limits)
}

/// Reads a YAML or JSON file and reuses the memory of `tree`, whose nodes are removed.
pub fn read_into(tree: Tree, file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    let mut parsed = checked(tree, file, bytes, limits);
    if !parsed.errors.is_empty() || export::read(parsed.text, limits, &mut parsed.tree) {
        return parsed;
    }
    if json::begins(parsed.text) {
        json_or_yaml(&mut parsed, limits);
    } else {
        full::read(file, parsed.text, limits, &mut parsed.tree, &mut parsed.errors);
    }
    parsed
}

/// Reads a text that is JSON or a YAML flow collection. If it is neither, the errors are those of the reader that read further.
/// A text that begins with a comment of JSON is JSON, because it would be a single scalar in YAML.
fn json_or_yaml(parsed: &mut Parsed<'_>, limits: Limits) {
    let Parsed { file, text, tree, errors, not_strict } = parsed;
    let error = match json::read(*file, text, limits, tree) {
        Ok(at) => {
            *not_strict = at;
            return;
        }
        Err(error) => error,
    };
    let is_json = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').starts_with('/');
    *tree = Tree::default(); // frees memory, which can be large, before the next reader runs
    full::read(*file, text, limits, tree, errors);
    if is_json || errors.first().is_some_and(|first| first.span.start <= error.span.start) {
        tree.clear();
        // Reads the documents before the error.
        if json::read(*file, text, limits, tree).is_err() {
            *errors = vec![error];
        }
    }
}

/// Reads JSON documents. If the whole text is not valid, reads each line on its own.
fn json_lines(parsed: &mut Parsed<'_>, limits: Limits) {
    let Parsed { file, text, tree, errors, not_strict } = parsed;
    let error = match json::read(*file, text, limits, tree) {
        Ok(at) => {
            *not_strict = at;
            return;
        }
        Err(error) => error,
    };
    tree.clear();
    *not_strict = json::read_lines(*file, text, limits, tree, errors);
    if tree.roots().is_empty() {
        *errors = vec![error];
    }
}

/// Reads a YAML or JSON file with the full reader only.
pub fn read_full(file: FileId, bytes: &[u8], limits: Limits) -> Parsed<'_> {
    let mut parsed = checked(Tree::default(), file, bytes, limits);
    if parsed.errors.is_empty() {
        full::read(file, parsed.text, limits, &mut parsed.tree, &mut parsed.errors);
    }
    parsed
}

/// Reads a JSON file with the JSON reader only. Returns `None` if the file is not JSON.
pub fn read_json(file: FileId, bytes: &[u8], limits: Limits) -> Option<Parsed<'_>> {
    let mut parsed = checked(Tree::default(), file, bytes, limits);
    if !parsed.errors.is_empty() || !json::begins(parsed.text) {
        return None;
    }
    parsed.not_strict = json::read(file, parsed.text, limits, &mut parsed.tree).ok()?;
    Some(parsed)
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
    } else if let Some(encoding) = encoding::wide(bytes) {
        ("", Some((ErrorKind::Encoding(encoding), at(0, 2))))
    } else {
        // The fast check does not return the position of the error.
        match simdutf8::basic::from_utf8(bytes).or_else(|_| std::str::from_utf8(bytes)) {
            Ok(text) => (text, None),
            Err(error) => {
                let encoding = encoding::narrow(bytes, error);
                ("", Some((ErrorKind::Encoding(encoding), at(error.valid_up_to(), 1))))
            }
        }
    };
    let errors = error.map(|(kind, span)| Error { kind, span }).into_iter().collect();
    Parsed { file, text, tree, errors, not_strict: None }
}
