//! The reader of comma-separated values, as `Export-Csv` writes them: a sequence of rows, each a mapping from the names in
//! the first line to the values below them.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::error::{Error, ErrorKind};
use crate::limits::{self, Limits};
use crate::tree::{BYTE_ORDER_MARK, NodeKind, Style, Tree, offset};
use synclint_diagnostic::span::{FileId, Span};

/// What Windows PowerShell writes above the names unless it is told not to: the type of the objects.
const TYPE_LINE: &str = "#TYPE ";

/// The signs between values that `Export-Csv` is known to write: the comma, and what the culture uses.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Reads `text` into `tree`: one document, or none when there is no line of names.
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
            ErrorKind::Syntax("a value in quotation marks does not end".to_owned())
        } else if record.len() != n_names {
            ErrorKind::Syntax(format!("a row of {} values below a row of {n_names} names", record.len()))
        } else {
            return Ok(());
        };
        Err(Error { kind, span: Span::new(file, offset(first.start), offset(last.end)) })
    };
    if let Err(error) = fits(&record, record.len()) {
        errors.push(error);
        return;
    }
    // The names stand before the document; in each row there are aliases of them, so that nodes keep the order of the text.
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

/// Where a value stands in the whole text, quotation marks included.
#[derive(Debug, Clone, Copy)]
struct Cell {
    start: usize,
    end: usize,
}

impl Cell {
    /// Whether it begins with a quotation mark and none ends it: the rest of the file is in it.
    fn is_open(self, text: &str) -> bool {
        let written = &text[self.start..self.end];
        written.starts_with('"') && written.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
    }

    /// Adds the value to the tree. A quotation mark inside quotation marks is written twice.
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

/// The values of a text, record by record.
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
        // Of as many, the first: `max_by_key` would take the last.
        let delimiter = DELIMITERS.into_iter().rev().max_by_key(count).unwrap_or(b',');
        Self { reader: ReaderBuilder::new().delimiter(delimiter).build(), body: body.as_bytes(), at: 0, base }
    }

    /// Reads the next record; false at the end of the text. What stands in a value does not matter here, only where it ends.
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
                    // The sign that ended the value was read with it, unless the text itself ended.
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
