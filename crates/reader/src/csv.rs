//! Reads comma-separated values, as written by `Export-Csv`, as a sequence of rows. Each row is a mapping from the names in the
//! first line to the values of the row.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Arg;

use crate::error::{Error, ErrorKind};
use crate::limits::{self, Limits};
use crate::tree::{BYTE_ORDER_MARK, NodeKind, Style, Tree, offset};
use synclint_diagnostic::span::{FileId, Span};

/// The start of the line with the object type, which Windows PowerShell writes above the names by default.
const TYPE_LINE: &str = "#TYPE ";

/// The delimiters known from `Export-Csv`: the comma, and delimiters of other cultures.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Reads `text` into `tree` as one document. Adds no document if there is no line of names.
pub(crate) fn read(file: FileId, text: &str, limits: Limits, tree: &mut Tree, errors: &mut Vec<Error>) {
    let body = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let body = if body.starts_with(TYPE_LINE) { body.split_once('\n').map_or("", |(_, rest)| rest) } else { body };
    let base = text.len() - body.len();
    let mut cells = Cells::new(body, base);
    let mut record = Vec::new();
    if !cells.record(&mut record) {
        return;
    }
    let fits = |record: &[Cell], n_names: usize| {
        let (first, last) = (record[0], record[record.len() - 1]);
        let kind = if record.iter().any(|cell| cell.end - cell.start > limits.scalar) {
            ErrorKind::Limit(limits::SCALAR_LENGTH, limits.scalar as u64)
        } else if last.is_open(text) {
            ErrorKind::Syntax(Arg::Text(text!("unterminated quoted value", "閉じていない引用符")))
        } else if record.len() != n_names {
            ErrorKind::Syntax(Arg::Text(text!("number of values different from the header", "見出しと異なる数の値")))
        } else {
            return Ok(());
        };
        Err(Error { kind, span: Span::new(file, offset(first.start), offset(last.end)) })
    };
    if let Err(error) = fits(&record, record.len()) {
        errors.push(error);
        return;
    }
    // The names precede the document. Each row contains aliases of them, so that nodes keep the order of the text.
    let names: Vec<u32> = record.iter().map(|cell| cell.push(text, tree)).collect();
    tree.begin_root();
    let begin = base + cells.at;
    let rows = tree.push(NodeKind::Sequence, begin, begin, 0);
    while cells.record(&mut record) {
        if let Err(error) = fits(&record, names.len()) {
            errors.push(error);
            break;
        }
        let (start, end) = (record[0].start, record[record.len() - 1].end);
        let row = tree.push(NodeKind::Mapping, start, start, 0);
        for (name, cell) in names.iter().zip(&record) {
            tree.push(NodeKind::Alias, cell.start, cell.start, *name);
            cell.push(text, tree);
        }
        tree.finish(row, offset(end));
    }
    tree.finish(rows, offset(text.len()));
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
    body: &'a [u8],
    at: usize,
    base: usize,
}

impl<'a> Cells<'a> {
    fn new(body: &'a str, base: usize) -> Self {
        let first = body.lines().find(|line| !line.is_empty()).unwrap_or_default().as_bytes();
        let count = |delimiter: &u8| first.iter().filter(|byte| *byte == delimiter).count();
        // Reversed, because `max_by_key` returns the last of equal counts, and the first is preferred.
        let delimiter = DELIMITERS.into_iter().rev().max_by_key(count).unwrap_or(b',');
        Self { reader: ReaderBuilder::new().delimiter(delimiter).build(), body: body.as_bytes(), at: 0, base }
    }

    /// Reads the ranges of the values of the next record. Returns `false` at the end of the text.
    fn record(&mut self, record: &mut Vec<Cell>) -> bool {
        record.clear();
        let mut scratch = [0; 1024];
        while matches!(self.body.get(self.at), Some(b'\r' | b'\n')) {
            self.at += 1;
        }
        let mut start = self.at;
        loop {
            let (result, read, _) = self.reader.read_field(&self.body[self.at..], &mut scratch);
            self.at += read;
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    // The delimiter was read with the value, unless the text ended.
                    let end = if read > 0 { self.at - 1 } else { self.at };
                    record.push(Cell { start: self.base + start, end: self.base + end });
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
