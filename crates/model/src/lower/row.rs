//! Lowers a row to its cells, and reports invalid cells.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::Lowering;
use super::intake::classify::{Class, classify};
use super::intake::names::named;
use super::intake::place::{FoundRow, Place};
use super::intake::sdk;
use super::intake::shapes::is_collection;
use super::key::{self, Key};
use super::repeats::Fault;
use super::secrets::has_secret;
use super::value::{self, Problem};
use crate::cell::{Cell, Data};
use crate::guid::Guid;
use crate::identity;
use crate::schema::{ColumnInfo, Kind, Table};
use crate::shape;
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::secret;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text::{Arg, Message};
use synclint_reader::{Shape, Value};

/// Columns whose value is the best location for findings about missing values of a record.
const NAMES: [&str; 2] = ["name", "fullname"];

/// A row that is being lowered.
pub(super) struct Draft<'a> {
    pub(super) table: Table,
    pub(super) value: Value<'a>,
    anchor: Option<Value<'a>>,
    id: Option<Guid>,
    /// Values that can contain other rows.
    nested: Vec<Nested<'a>>,
    /// Keys that add to the value of a column, which are evaluated after all columns.
    additions: Vec<(Key, Value<'a>, Value<'a>)>,
    /// The results of searching the whole row, computed once: its ID, and the columns with a number next to their label.
    listed_id: OnceCell<Option<Guid>>,
    raw: OnceCell<BTreeSet<&'static str>>,
}

/// A value of a row that can contain other rows.
#[derive(Clone, Copy)]
struct Nested<'a> {
    key: Value<'a>,
    value: Value<'a>,
    /// Whether its key is unknown.
    is_unknown: bool,
}

impl<'a> Lowering<'a> {
    /// Lowers a row, whose keys were looked up last.
    pub(super) fn lower_row(&mut self, FoundRow { row, table, attributes, id }: FoundRow<'a>) {
        if !self.has_room(row.span()) {
            return;
        }
        self.cells.clear();
        let before = self.findings.kept().len();
        let mut draft = Draft {
            table,
            value: row,
            anchor: None,
            id: None,
            nested: Vec::new(),
            additions: Vec::new(),
            listed_id: OnceCell::new(),
            raw: OnceCell::new(),
        };
        // The row of the table itself was lowered before, with its findings.
        let is_known = |id| self.records.links.by_id[table as usize].contains_key(&id);
        self.is_muted = self.is_nested && Self::id_of(&draft).or(id).is_some_and(is_known);
        match attributes {
            Some(attributes) => self.attributes(&mut draft, row, attributes),
            None => {
                let pairs = self.keys.read_as(table);
                if let Some(mark) = self.keys.deleted().filter(|mark| value::is_true(*mark)) {
                    self.is_muted = false;
                    return self.deleted(table, row, mark);
                }
                for at in 0..pairs {
                    if let Some((meaning, key, value)) = self.keys.pair(at) {
                        self.entry(&mut draft, meaning, key, value);
                    }
                }
            }
        }
        self.additions(&mut draft);
        self.is_muted = false;
        draft.id = draft.id.or(id);
        self.keep(&draft, row);
        for nested in std::mem::take(&mut draft.nested) {
            self.nested_value(&draft, nested);
        }
        if draft.id.is_none() && self.findings.kept().len() > before {
            let digest = identity::digest(table, |slot| self.cells.get(slot).data);
            let subjects = self.findings.kept_since(before).iter_mut().filter_map(|finding| finding.subject.as_mut());
            subjects.for_each(|subject| subject.row = Some(digest));
        }
    }

    /// Reports a row that a data lake marks as deleted.
    fn deleted(&mut self, table: Table, row: Value<'a>, mark: Value<'a>) {
        let id = [table.info().primary_key, "Id"].iter().find_map(|key| value::guid(row.get(key)?));
        let mut finding = Finding::new(&shape::DELETED_ROW, mark.span()).arg("table", table.logical_name());
        finding.subject = Some(Self::subject(table, id, None));
        self.push(finding);
    }

    /// Lowers the rows inside a value of a row, or reports its key.
    fn nested_value(&mut self, draft: &Draft<'a>, Nested { key, value, is_unknown }: Nested<'a>) {
        let name = key.text().unwrap_or_default();
        let n_before = self.nested_rows.len();
        self.value(value, Place::nested(named(name)));
        if is_unknown && self.nested_rows.len() == n_before {
            self.unknown(draft, key, name, value);
        }
    }

    /// Lowers a row whose columns are in a collection of names and values.
    fn attributes(&mut self, draft: &mut Draft<'a>, row: Value<'a>, attributes: Value<'a>) {
        if let Some((key, id)) = row.entry("Id") {
            draft.anchor = Some(key);
            draft.id = value::guid(id);
        }
        for (key, value) in sdk::pairs(attributes) {
            if let Some(name) = key.text() {
                self.entry(draft, key::read(draft.table, name), key, value);
            }
        }
        for (key, label) in sdk::labels(row).into_iter().flat_map(sdk::pairs) {
            if let Some(Key::Column(column)) = key.text().map(|name| key::read(draft.table, name)) {
                draft.additions.push((Key::Formatted(column), key, label));
            }
        }
        for (key, value) in row.entries() {
            if is_collection(value) && !key.text().is_some_and(sdk::is_part) {
                draft.nested.push(Nested { key, value, is_unknown: false });
            }
        }
    }

    /// Lowers a pair of a row according to the meaning of its key.
    fn entry(&mut self, draft: &mut Draft<'a>, meaning: Key, key: Value<'a>, value: Value<'a>) {
        if draft.anchor.is_none() && key.text().is_some_and(|name| !name.starts_with('@')) {
            draft.anchor = Some(key);
        }
        match meaning {
            Key::Column(column) => self.column(draft, column, key, value),
            Key::Raw(column) => {
                if let Some(slot) = column.slot {
                    self.cells.unset(slot);
                }
                self.column(draft, column, key, value);
            }
            Key::Label(_) if value.is_null() || value.text().is_some_and(|label| label.trim().is_empty()) => {}
            Key::Formatted(_) | Key::Label(_) | Key::LookupTable(_) | Key::Utc(_) => {
                draft.additions.push((meaning, key, value));
            }
            Key::EmailSetting(setting) => self.email_setting(setting, key, value),
            Key::Id => draft.id = draft.id.or_else(|| value::guid(value)),
            Key::Ignored | Key::Unknown if is_collection(value) => {
                draft.nested.push(Nested { key, value, is_unknown: matches!(meaning, Key::Unknown) });
            }
            Key::Ignored | Key::Deleted => {}
            Key::Unknown => self.unknown(draft, key, key.text().unwrap_or_default(), value),
        }
    }

    fn column(&mut self, draft: &mut Draft<'a>, column: &'static ColumnInfo, key: Value<'a>, value: Value<'a>) {
        let value = value::inner(value);
        if let Kind::Lookup = column.kind
            && let Some(id) = Self::expanded_id(value)
        {
            draft.nested.push(Nested { key, value, is_unknown: false });
            return self.store(draft, column, key, value, id);
        }
        if column.secret {
            return self.secret(draft, key, column.name, value);
        }
        if draft.table == Table::Organization && self.settings_column(column.name, key, value) {
            return;
        }
        let data = match value::read(column.kind, value) {
            Ok(data) => data,
            Err(problem) => {
                self.misread(draft, column, key, value, problem);
                Data::Invalid
            }
        };
        match data {
            Data::Text(_) if NAMES.contains(&column.name) => draft.anchor = Some(value),
            Data::Guid(id) if column.name == draft.table.info().primary_key => draft.id = draft.id.or(Some(id)),
            _ => {}
        }
        self.store(draft, column, key, value, data);
    }

    /// Returns the reference to the record that is expanded in place of a lookup.
    fn expanded_id(value: Value<'a>) -> Option<Data<'a>> {
        if value.shape() != Shape::Mapping || value.get("Id").is_some() {
            return None;
        }
        let (Class::Own(table) | Class::Row(table)) = classify(value, Place::default()) else { return None };
        let id = value.get(table.info().primary_key).and_then(value::guid);
        Some(id.map_or(Data::Absent, |id| Data::Link(id, Some(table))))
    }

    fn misread(
        &mut self,
        draft: &Draft<'a>,
        column: &'static ColumnInfo,
        key: Value<'a>,
        value: Value<'a>,
        problem: Problem,
    ) {
        // A label next to its number does not need to be resolved.
        let raw = key.text().is_some_and(|key| key.contains(':'));
        if raw || !Self::has_raw(draft, column) {
            self.problem(draft, column, value, problem);
        }
    }

    /// Stores a value in its cell. The first value of a column is used.
    fn store(
        &mut self,
        draft: &mut Draft<'a>,
        column: &'static ColumnInfo,
        key: Value<'a>,
        value: Value<'a>,
        data: Data<'a>,
    ) {
        let Some(slot) = column.slot else { return };
        let span = key.span();
        match self.cells.get(slot) {
            _ if matches!(data, Data::Absent) => {}
            Cell { data: Data::Absent, .. } => {
                let value = value.span();
                self.cells.set(slot, Cell { key: (span.start, span.end), value: (value.start, value.end), data });
            }
            known if known.data == data => {}
            &Cell { key: first, .. } => self.repeated(draft, column, first, span),
        }
    }

    /// Reports a second key for a column with a different value.
    fn repeated(&mut self, draft: &Draft<'a>, column: &'static ColumnInfo, first: (u32, u32), again: Span) {
        let mut finding = Self::about(draft, &shape::DUPLICATE_KEY, again, column.name).arg("column", column.name);
        finding.labels.push(Self::label(Span::new(again.file, first.0, first.1), shape::FIRST_KEY));
        self.push(finding);
    }

    fn has_raw(draft: &Draft<'a>, column: &ColumnInfo) -> bool {
        let raw = draft.raw.get_or_init(|| {
            let keys = draft.value.entries().filter_map(|(key, _)| key.text());
            let columns = keys.filter_map(|name| match key::read(draft.table, name) {
                Key::Raw(column) => Some(column.name),
                _ => None,
            });
            columns.collect()
        });
        raw.contains(column.name)
    }

    /// Evaluates the keys that add to the value of a column.
    fn additions(&mut self, draft: &mut Draft<'a>) {
        for (meaning, key, value) in std::mem::take(&mut draft.additions) {
            match meaning {
                Key::Formatted(column) | Key::Label(column) => self.compare_label(draft, column, value),
                Key::LookupTable(column) => self.lookup_table(column, value),
                Key::Utc(column) => self.utc(draft, column, key, value),
                _ => {}
            }
        }
    }

    /// Uses the label of a value in place of a missing value, and checks that it matches an exported one.
    fn compare_label(&mut self, draft: &mut Draft<'a>, column: &'static ColumnInfo, label: Value<'a>) {
        let Some(slot) = column.slot else { return };
        let cell = *self.cells.get(slot);
        match (cell.data, value::from_label(column.kind, label)) {
            (Data::Absent, Some(Ok(data))) => self.store(draft, column, label, label, data),
            (Data::Absent, Some(Err(problem))) => {
                self.problem(draft, column, label, problem);
                self.store(draft, column, label, label, Data::Invalid);
            }
            (Data::Int(_) | Data::Bool(_), Some(Ok(data))) if data != cell.data && data != Data::Null => {
                let span = Span::new(label.file(), cell.value.0, cell.value.1);
                let mut finding = Self::about(draft, &shape::FORMATTED_VALUE_DIFFERS, span, column.name)
                    .arg("column", column.name)
                    .arg("label", label.text().unwrap_or_default());
                finding.labels.push(Self::label(label.span(), shape::OTHER_LABEL));
                self.push(finding);
            }
            _ => {}
        }
    }

    /// Adds the table to a lookup.
    fn lookup_table(&mut self, column: &'static ColumnInfo, name: Value<'a>) {
        let Some(slot) = column.slot else { return };
        let cell = *self.cells.get(slot);
        if let (Data::Link(id, None), Some(table)) = (cell.data, value::lookup_table(name)) {
            self.cells.set(slot, Cell { data: Data::Link(id, Some(table)), ..cell });
        }
    }

    /// Uses a date in UTC in place of the date in another time zone.
    fn utc(&mut self, draft: &mut Draft<'a>, column: &'static ColumnInfo, key: Value<'a>, value: Value<'a>) {
        let Some(slot) = column.slot else { return };
        match value::read(column.kind, value) {
            Ok(data @ Data::Date(_)) => {
                self.cells.unset(slot);
                self.store(draft, column, key, value, data);
            }
            Ok(data) if matches!(self.cells.get(slot).data, Data::Absent) => {
                self.store(draft, column, key, value, data);
            }
            Ok(_) => {}
            Err(problem) => self.problem(draft, column, value, problem),
        }
    }

    fn secret(&mut self, draft: &Draft<'a>, key: Value<'a>, name: &'static str, value: Value<'a>) {
        if !has_secret(value) {
            return;
        }
        let finding = Self::about(draft, &shape::SECRET_IN_EXPORT, key.span(), name).arg("column", name);
        self.push(finding);
    }

    fn unknown(&mut self, draft: &Draft<'a>, key: Value<'a>, name: &'a str, value: Value<'a>) {
        let fault = Fault::Key(key.file(), draft.table, name);
        if !self.is_muted && self.repeats.count(fault) {
            return;
        }
        let lower = name.to_ascii_lowercase();
        if secret::is_key(name) {
            if has_secret(value) {
                let mut finding = Finding::new(&shape::SECRET_IN_EXPORT, key.span()).arg("column", name);
                finding.subject = Some(Self::subject(draft.table, Self::id_of(draft), None));
                finding.detail = Some(lower.into());
                self.push(finding);
            }
            return;
        }
        if self.is_muted || self.repeats.count_other_case(key.file(), draft.table, name, &lower) {
            return;
        }
        let finding = shape::suggest(draft.table, &lower).map(|suggestion| {
            let mut finding = Finding::new(&shape::UNKNOWN_COLUMN, key.span())
                .arg("column", name)
                .arg("table", draft.table.logical_name());
            finding.subject = Some(Self::subject(draft.table, None, None));
            finding.detail = Some(lower.into());
            if !suggestion.is_empty() {
                let columns: Arg = suggestion.iter().map(|column| Arg::code(column)).collect();
                finding.notes.push(Message::new(shape::DID_YOU_MEAN).arg("columns", columns));
            }
            finding
        });
        self.repeats.add(fault, finding);
    }

    fn problem(&mut self, draft: &Draft<'a>, column: &'static ColumnInfo, value: Value<'a>, problem: Problem) {
        let rule = match problem {
            Problem::WrongType => &shape::WRONG_TYPE,
            Problem::UnknownChoice(_) => &shape::OPTION_VALUE_UNKNOWN,
            Problem::ForeignLabel => return self.unknown_label(draft, column, value),
        };
        if !self.is_muted && self.findings.count_beyond(rule, value.file()) {
            return;
        }
        let mut finding = Self::about(draft, rule, value.span(), column.name)
            .arg("column", column.name)
            .arg("value", value.text().unwrap_or_else(|| Self::abbreviation(value)))
            .arg("expected", shape::expected(column.kind));
        if let (Problem::UnknownChoice(_) | Problem::WrongType, Kind::Choice(set)) = (problem, column.kind) {
            let allowed = set.options();
            finding.notes.push(Message::new(shape::ALLOWED).arg("choices", allowed));
        }
        self.push(finding);
    }

    /// Reports a label that is unknown, once per file.
    fn unknown_label(&mut self, draft: &Draft<'a>, column: &'static ColumnInfo, value: Value<'a>) {
        let label = value.text().unwrap_or_default();
        let fault = Fault::Label(value.file(), draft.table, column.name, label);
        if self.is_muted || self.repeats.count(fault) {
            return;
        }
        let mut finding = Finding::new(&shape::LABEL_NOT_RESOLVED, value.span())
            .arg("column", column.name)
            .arg("value", label)
            .arg("expected", shape::expected(column.kind));
        finding.subject = Some(Self::subject(draft.table, None, Some(column.name)));
        finding.detail = Some(label.into());
        self.repeats.add(fault, Some(finding));
    }

    /// Returns the notation of a value without text, with its contents left out.
    fn abbreviation(value: Value<'a>) -> &'static str {
        match value.shape() {
            Shape::Sequence => "[…]",
            _ => "{…}",
        }
    }

    /// Returns a finding about a column of a row.
    fn about(draft: &Draft<'a>, rule: &'static RuleInfo, span: Span, column: &'static str) -> Finding {
        let mut finding = Finding::new(rule, span);
        finding.subject = Some(Self::subject(draft.table, Self::id_of(draft), Some(column)));
        finding
    }

    /// Returns the ID of a row, even if the key with the ID was not lowered yet.
    fn id_of(draft: &Draft<'a>) -> Option<Guid> {
        let listed = || draft.value.get(draft.table.info().primary_key).and_then(value::guid);
        draft.id.or_else(|| *draft.listed_id.get_or_init(listed))
    }

    /// Adds the row to its table, or reports it if the table already has a row with its ID.
    fn keep(&mut self, draft: &Draft<'a>, row: Value<'a>) {
        let &Draft { table, anchor, id, .. } = draft;
        let anchor = anchor.unwrap_or(row).span();
        if let Some(id) = id
            && let Err(first) = self.records.register(table, id)
        {
            if self.is_nested {
                return self.compare_nested(draft, id, first);
            }
            let first = self.records.anchor(table, first);
            let mut finding = Finding::new(&shape::DUPLICATE_RECORD, anchor)
                .arg("table", table.logical_name())
                .arg("id", id.to_string().as_str());
            finding.subject = Some(Self::subject(table, Some(id), None));
            finding.labels.push(Self::label(first, shape::FIRST_ROW));
            self.push(finding);
            return;
        }
        let rows = &mut self.records.tables[table as usize];
        rows.add(row.file(), (anchor.start, anchor.end), id, &self.cells);
    }
}
