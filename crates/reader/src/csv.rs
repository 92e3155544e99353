//! Reads comma-separated values, as written by `Export-Csv`, spreadsheets and databases, as a sequence of rows. Each row is a
//! mapping from the names in the first line to the values of the row.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Text};

use crate::error::{self, Error, ErrorKind};
use crate::limits::{self, Limits};
use crate::tree::{BYTE_ORDER_MARK, NodeKind, Style, Tree, offset};
use synclint_diagnostic::span::{FileId, Span};

/// The start of the line with the object type, which Windows PowerShell writes above the names by default.
const TYPE_LINE: &str = "#TYPE ";

/// The start of the line that tells spreadsheets the delimiter.
const DELIMITER_LINE: &str = "sep=";

/// The delimiters that are recognized, in order of preference.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

const OPEN_QUOTE: Text = text!("unterminated quoted value", "閉じていない引用符");
const OTHER_LENGTH: Text = text!("number of values different from the header", "見出しと異なる数の値");

/// Reads `text` into `tree` as one document. Adds no document if there is no line of names. A row that cannot be read adds an
/// error, and the rows after it are read.
pub(crate) fn read(file: FileId, text: &str, limits: Limits, tree: &mut Tree, errors: &mut Vec<Error>) {
    let mut cells = Cells::new(text);
    let mut record = Vec::new();
    if !cells.record(&mut record) {
        return;
    }
    let error_in = |record: &[Cell]| {
        let kind = if record.iter().any(|cell| cell.end - cell.start > limits.scalar) {
            ErrorKind::Limit(limits::SCALAR_LENGTH, limits.scalar as u64)
        } else if record.last().is_some_and(|last| last.is_open(text)) {
            ErrorKind::Syntax(Arg::Text(OPEN_QUOTE))
        } else {
            return None;
        };
        Some(Error { kind, span: span(file, record) })
    };
    // Spreadsheets write empty cells to the right of a table.
    drop_empty(&mut record, 0, text);
    if let Some(error) = error_in(&record) {
        errors.push(error);
        return;
    }
    if record.is_empty() {
        return;
    }
    // The names precede the document. Each row contains aliases of them, so that nodes keep the order of the text.
    let names: Vec<u32> = record.iter().map(|cell| cell.push(text, tree)).collect();
    tree.begin_root();
    let begin = cells.at;
    let rows = tree.push(NodeKind::Sequence, begin, begin, 0);
    while cells.record(&mut record) {
        if record.iter().all(|cell| cell.start == cell.end) {
            continue; // a row that a spreadsheet left empty
        }
        drop_empty(&mut record, names.len(), text);
        let other_length = || Error { kind: ErrorKind::Syntax(Arg::Text(OTHER_LENGTH)), span: span(file, &record) };
        let error = error_in(&record).or_else(|| (record.len() != names.len()).then(other_length));
        if let Some(error) = error {
            if error::push(errors, error) {
                continue;
            }
            break;
        }
        let Span { start, end, .. } = span(file, &record);
        let row = tree.push(NodeKind::Mapping, start as usize, start as usize, 0);
        for (name, cell) in names.iter().zip(&record) {
            tree.push(NodeKind::Alias, cell.start, cell.start, *name);
            cell.push(text, tree);
        }
        tree.finish(row, end);
    }
    tree.finish(rows, offset(text.len()));
}

/// Returns the span of a record.
fn span(file: FileId, record: &[Cell]) -> Span {
    let (start, end) = record.first().zip(record.last()).map_or((0, 0), |(first, last)| (first.start, last.end));
    Span::new(file, offset(start), offset(end))
}

/// Removes empty values at the end of a record that has more than `keep` values.
fn drop_empty(record: &mut Vec<Cell>, keep: usize, text: &str) {
    while record.len() > keep && record.last().is_some_and(|cell| cell.is_empty(text)) {
        record.pop();
    }
}

/// The range of a value in the whole text, including quotation marks.
#[derive(Debug, Clone, Copy)]
struct Cell {
    start: usize,
    end: usize,
}

impl Cell {
    /// Returns whether the value is quoted and unterminated, so that it contains the rest of the file.
    fn is_open(self, text: &str) -> bool {
        let written = &text[self.start..self.end];
        written.starts_with('"') && written.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
    }

    /// Returns whether the value is empty, with or without quotation marks.
    fn is_empty(self, text: &str) -> bool {
        matches!(&text[self.start..self.end], "" | "\"\"")
    }

    /// Adds the value to the tree. A quotation mark inside quotation marks is doubled.
    fn push(self, text: &str, tree: &mut Tree) -> u32 {
        let written = &text[self.start..self.end];
        let inner = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        match inner {
            Some(inner) if inner.contains('"') => {
                let from = tree.decoded().len();
                tree.decoded().push_str(&inner.replace("\"\"", "\""));
                let number = tree.decoded_since(from);
                tree.push(NodeKind::Decoded(Style::DoubleQuoted), self.start, self.end, number)
            }
            Some(_) => tree.push(NodeKind::Scalar(Style::DoubleQuoted), self.start, self.end, 0),
            None => tree.push(NodeKind::Scalar(Style::Plain), self.start, self.end, 0),
        }
    }
}

/// Reads the values of a text, one record at a time.
struct Cells<'a> {
    reader: Reader,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cells<'a> {
    /// Skips the lines above the names, and determines the delimiter.
    fn new(text: &'a str) -> Self {
        let mut body = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        let mut stated = None;
        loop {
            let (line, rest) = body.split_once('\n').unwrap_or((body, ""));
            let setting = line.trim_end().trim_matches('"').strip_prefix(DELIMITER_LINE).map(str::as_bytes);
            match setting {
                Some(&[delimiter]) if delimiter.is_ascii() => stated = Some(delimiter),
                Some([]) if line.contains('\t') => stated = Some(b'\t'),
                _ if line.starts_with(TYPE_LINE) => {}
                _ => break,
            }
            body = rest;
        }
        let delimiter = stated.unwrap_or_else(|| most_frequent(body));
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Self { reader, bytes: text.as_bytes(), at: text.len() - body.len() }
    }

    /// Reads the ranges of the values of the next record. Returns `false` at the end of the text.
    fn record(&mut self, record: &mut Vec<Cell>) -> bool {
        record.clear();
        let mut scratch = [0; 1024];
        while matches!(self.bytes.get(self.at), Some(b'\r' | b'\n')) {
            self.at += 1;
        }
        let mut start = self.at;
        loop {
            let (result, read, _) = self.reader.read_field(&self.bytes[self.at..], &mut scratch);
            self.at += read;
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    // The delimiter was read with the value, unless the text ended.
                    let end = if read > 0 { self.at - 1 } else { self.at };
                    record.push(Cell { start, end });
                    start = self.at;
                    if record_end {
                        return true;
                    }
                }
                ReadFieldResult::End => return !record.is_empty(),
            }
        }
    }
}

/// Returns the delimiter that is the most frequent outside of quotation marks in the first line that is not empty.
fn most_frequent(body: &str) -> u8 {
    let mut counts = [0; DELIMITERS.len()];
    let mut is_quoted = false;
    for byte in body.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\r' | b'\n' if !is_quoted => break,
            _ if is_quoted => {}
            _ => {
                if let Some(at) = DELIMITERS.iter().position(|delimiter| *delimiter == byte) {
                    counts[at] += 1;
                }
            }
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    let first = counts.iter().position(|count| *count == most).unwrap_or(0);
    DELIMITERS[first]
}
