//! Reports rows in places that no shape describes, and files without rows.

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message, Text};
use synclint_reader::{Parsed, Shape, Value};

use super::failure::{self, Failure};
use super::names::Named;
use super::place::{FileContext, Place, UnreadRows};
use super::{classify, shapes};
use crate::lower::Lowering;
use crate::lower::key::{self, Key};
use crate::schema::Table;
use crate::shape;

const UNKNOWN_PLACE: Text = text!("it is under a key that can contain anything", "任意の値を含むキーの下にあります");
pub(super) const AMBIGUOUS: Text = text!("its table is not certain", "テーブルを特定できません");
const NO_COLUMN: Text = text!("it has no column of the table", "テーブルの列がありません");
const IN_TEXT: Text = text!("it is JSON inside a string", "文字列の中の JSON です");

impl<'a> Lowering<'a> {
    /// Notes a row that is not read. Reported once a file.
    pub(super) fn unread_row(&mut self, row: Value<'a>, table: Table, reason: Text) {
        match &mut self.unread_rows {
            Some(rows) => rows.n += 1,
            none => *none = Some(UnreadRows { first: first_key(row).span(), table, reason, n: 1 }),
        }
    }

    /// Notes a mapping that is not a row of the table that its surroundings name: a row of another table, or an item without a
    /// column of the table.
    pub(super) fn not_a_row(&mut self, mapping: Value<'a>, is_flat: bool, place: Place<'a>) {
        if place.is_nested {
            return;
        }
        if let Some(table) = classify::row_like(mapping) {
            self.unread_row(mapping, table, UNKNOWN_PLACE);
        } else if let Some(Named::Ours(table)) = place.above.or(place.hint)
            && is_flat
            && place.is_item
            && mapping.keys().next().is_some()
        {
            self.unread_row(mapping, table, NO_COLUMN);
        }
    }

    /// Notes the rows inside a value that is in no place of rows.
    pub(super) fn search(&mut self, value: Value<'a>) {
        let mut rest = vec![value];
        while let Some(value) = rest.pop() {
            if let (Shape::Mapping, Some(table)) = (value.shape(), classify::row_like(value)) {
                self.unread_row(value, table, UNKNOWN_PLACE);
                continue;
            }
            let first = rest.len();
            let inner = value.entries().map(|(_, inner)| inner).chain(value.items());
            rest.extend(inner.filter(|inner| shapes::is_collection(*inner)));
            rest[first..].reverse(); // the first row of the file is reported
        }
    }

    /// Notes rows that a script wrote as a string.
    pub(super) fn rows_in_text(&mut self, key: &str, value: Value<'a>) {
        let text = value.text().unwrap_or_default().trim_start();
        if text.starts_with(['{', '['])
            && shapes::is_wrapper(key)
            && let Some(table) = Table::ALL.into_iter().find(|table| text.contains(table.info().primary_key))
        {
            self.unread_row(value, table, IN_TEXT);
        }
    }

    /// Reports the error that a server wrote.
    pub(super) fn failure(&mut self, failure: Failure<'a>) {
        let Failure { code, message, at } = failure;
        self.failed(at.span(), failure::words(code, failure::quoted(message)), code, failure::quoted(message));
    }

    fn failed(&mut self, at: Span, reason: Arg, code: Option<&str>, message: &str) {
        self.is_refused = true;
        let mut finding = Finding::new(&shape::EXPORT_FAILED, at).arg("reason", reason);
        finding.notes.extend(failure::cause(code, message).map(Message::new));
        self.push(finding);
    }

    /// Reports a file that is a page for people. Returns whether it is.
    pub(in crate::lower) fn markup(&mut self, parsed: &Parsed<'_>) -> bool {
        let Some((title, head)) = failure::markup(parsed.text) else { return false };
        if !failure::is_page(head) || !(self.file.is_expected() || self.file.is_json) {
            return false;
        }
        let reason = if title.is_empty() { Arg::Text(HTML) } else { Arg::code(title) };
        let words = failure::quoted(if title.is_empty() { head } else { title });
        self.failed(start(parsed), reason, None, words);
        true
    }

    /// Reports comma-separated values whose first line has no column of the table that the file names. Returns whether they are.
    pub(in crate::lower) fn has_other_header(&mut self, parsed: &'a Parsed<'a>) -> bool {
        let Some(Named::Ours(table)) = self.file.named else { return false };
        let mut names = parsed.header().peekable();
        let Some(first) = names.peek().map(|name| name.span()) else { return false };
        let is_column =
            |name: Value<'_>| !matches!(key::read(table, name.text().unwrap_or_default()), Key::Ignored | Key::Unknown);
        if self.file.is_recipients || names.any(is_column) {
            return false;
        }
        self.is_refused = true;
        self.push(Finding::new(&shape::FILE_WITHOUT_ROWS, first).arg("reason", NO_HEADER));
        true
    }

    /// Reports what was not read of a file, at its end: rows in unknown places, or that it contains no row at all.
    pub(in crate::lower) fn end_of_file(&mut self, parsed: &'a Parsed<'a>) {
        if let Some(UnreadRows { first, table, reason, n }) = self.unread_rows.take() {
            self.is_refused = true;
            let mut finding =
                Finding::new(&shape::ROW_NOT_READ, first).arg("table", table.logical_name()).arg("reason", reason);
            if n > 1 {
                let n = i64::try_from(n).unwrap_or(i64::MAX);
                finding.notes.push(Message::new(shape::ROWS_NOT_READ).arg("n", n));
            }
            self.push(finding);
        }
        let FileContext { named, is_recipients, is_json } = self.file;
        if self.found || self.is_refused || !parsed.errors.is_empty() || !(self.file.is_expected() || is_json) {
            return;
        }
        let first = parsed.documents().next();
        let reason = match first {
            None => EMPTY,
            Some(value) if value.is_null() => NULL,
            Some(value) => match value.shape() {
                Shape::Scalar(_) => {
                    let text = failure::quoted(value.text().unwrap_or_default());
                    return self.failed(value.span(), failure::words(None, text), None, text);
                }
                Shape::Mapping if value.keys().next().is_none() => EMPTY_MAPPING,
                Shape::Mapping | Shape::Sequence => NO_ROW,
            },
        };
        // A name that files of other programs also have proves little about a file with other content.
        let is_ours = match named {
            Some(Named::Ours(_)) => true,
            Some(_) => reason != NO_ROW || first.is_some_and(shapes::is_hollow),
            None => is_recipients,
        };
        if is_ours {
            let at = first.map_or_else(|| start(parsed), |value| first_key(value).span());
            self.push(Finding::new(&shape::FILE_WITHOUT_ROWS, at).arg("reason", reason));
        }
    }
}

const NO_HEADER: Text = text!("the first line has no column of the table", "先頭の行にテーブルの列がありません");
const HTML: Text = text!("an HTML page", "HTML ページ");
const EMPTY: Text = text!("the file is empty", "ファイルが空です");
const NULL: Text = text!("the file contains only `null`", "ファイルが `null` のみです");
const EMPTY_MAPPING: Text = text!("the file contains only an empty object", "ファイルが空のオブジェクトのみです");
const NO_ROW: Text =
    text!("nothing in it is a row of a table that synclint reads", "synclint が読み取るテーブルの行ではありません");

/// Returns the place at the start of a file.
fn start(parsed: &Parsed<'_>) -> Span {
    Span::new(parsed.file, 0, 0)
}

/// Returns the first key of a mapping, or the value itself.
fn first_key(value: Value<'_>) -> Value<'_> {
    value.keys().next().unwrap_or(value)
}
