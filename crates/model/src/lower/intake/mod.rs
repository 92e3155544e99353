//! Finds the rows in a file: which values are rows, of which table, and what the file contains if it has none.
//!
//! [`shapes`] lists the shapes that exporters and scripts give to rows; they can be nested in any way. [`classify`](mod@classify) decides
//! whether a mapping is a row. [`failure`] recognizes errors of servers. [`unread`] reports rows that are in none of the shapes,
//! so that no row is lost without a finding.

pub(super) mod classify;
mod failure;
pub(super) mod names;
pub(super) mod place;
pub(super) mod sdk;
pub(super) mod shapes;
mod unread;

use synclint_diagnostic::finding::Finding;
use synclint_reader::{Parsed, Shape, Value};

use super::Lowering;
use super::keys::CachedTable;
use super::value;
use crate::schema::Table;
use crate::shape;
use classify::{Class, classify, is_reference};
use names::{Named, context_table, named};
use place::{FoundRow, Place};

impl<'a> Lowering<'a> {
    /// Finds and lowers the rows of a file.
    pub(super) fn documents(&mut self, parsed: &'a Parsed<'a>, hint: Option<Named>) {
        let place = Place { hint, ..Place::default() };
        let mut documents = parsed.documents().peekable();
        while let Some(document) = documents.next() {
            self.value(document, Place { next: documents.peek().copied(), ..place });
        }
    }

    pub(super) fn value(&mut self, value: Value<'a>, place: Place<'a>) {
        match value.shape() {
            Shape::Mapping => self.mapping(value, place),
            Shape::Sequence => self.sequence(value, place),
            Shape::Scalar(_) => {}
        }
    }

    fn sequence(&mut self, rows: Value<'a>, place: Place<'a>) {
        let place = place.inside();
        let mut items = rows.items().peekable();
        if items.peek().is_none() {
            self.empty_table(place);
        }
        while let Some(item) = items.next() {
            self.value(item, Place { is_item: true, next: items.peek().copied(), ..place });
        }
    }

    /// Notes that a table was exported without rows.
    fn empty_table(&mut self, place: Place<'a>) {
        if let Some(table) = place.table().filter(|_| !place.is_nested) {
            self.found = true;
            self.records.exported[table as usize] = true;
        }
    }

    fn mapping(&mut self, mapping: Value<'a>, place: Place<'a>) {
        self.keys.look_up(mapping);
        match self.keys.cached_table(place.above, place.hint) {
            Some(CachedTable { table, .. }) => {
                let is_same = |class| matches!(class, Class::Own(of) | Class::Row(of) | Class::Weak(of) if of == table);
                debug_assert!(is_same(classify(mapping, place)));
                self.found_row(mapping, table, None, place);
            }
            None => self.new_mapping(mapping, place),
        }
    }

    /// Lowers a mapping whose keys were not seen before at this place, or do not suffice to tell what it is.
    fn new_mapping(&mut self, mapping: Value<'a>, place: Place<'a>) {
        let mut place = place;
        if let Some(context) = mapping.get("@odata.context")
            && let Some(text) = context.text()
        {
            place.above = context_table(text).or(place.above);
            self.host(context, text);
        }
        let class = classify(mapping, place);
        let has = |is: fn(&str) -> bool| mapping.keys().any(|key| key.text().is_some_and(is));
        match class {
            Class::Own(table) | Class::Row(table) => {
                let depends = if class == Class::Own(table) { shapes::is_context } else { shapes::is_decisive };
                if !has(depends) {
                    self.remember(table, place);
                }
                self.found_row(mapping, table, sdk::attributes(mapping), place);
            }
            Class::Weak(table) if !has(shapes::is_structural) => {
                self.remember(table, place);
                self.found_row(mapping, table, None, place);
            }
            _ => self.container(mapping, class, place),
        }
    }

    /// Caches the table of the current row, which depends only on its keys and place.
    fn remember(&mut self, table: Table, place: Place<'a>) {
        self.keys.remember(CachedTable { table, above: place.above, hint: place.hint });
    }

    /// Lowers a row, or keeps it for later if another row contains it.
    fn found_row(&mut self, row: Value<'a>, table: Table, attributes: Option<Value<'a>>, place: Place<'a>) {
        self.found = true;
        let row = FoundRow { row, table, attributes, id: place.id };
        if place.is_nested {
            self.nested_rows.push(row);
        } else {
            self.lower_row(row);
        }
    }

    /// Lowers a mapping that is not certainly a row: a response, rows by name or ID, data about the environment, or a row with
    /// few columns.
    fn container(&mut self, mapping: Value<'a>, class: Class, place: Place<'a>) {
        let is_foreign = class == Class::Foreign;
        if self.environment(mapping) {
            return;
        }
        if !is_foreign {
            let expected = place.table().is_some() || self.file.is_json;
            if let Some(failure) = failure::of(mapping, expected) {
                self.failure(failure);
                if !shapes::has_rows(mapping) {
                    return;
                }
            }
            let is_continued = || place.next.is_some_and(|next| shapes::continues(next, mapping));
            if let Some(key) = shapes::cut(mapping).filter(|_| !is_continued()) {
                self.push(Finding::new(&shape::EXPORT_TRUNCATED, key.span()));
            }
        }
        let mut is_wrapper = false;
        let mut others = Vec::new();
        for (key, value) in mapping.entries() {
            let name = key.text().unwrap_or_default();
            if !shapes::is_collection(value) {
                self.rows_in_text(name, value);
                continue;
            }
            if shapes::is_wrapper(name) {
                is_wrapper = true;
                self.value(value, place.inside());
            } else if let Some(named) = named(name).filter(|_| value.shape() == Shape::Sequence || !is_reference(value))
            {
                is_wrapper = true;
                self.value(value, Place { above: Some(named), ..place.inside() });
            } else {
                others.push((key, value));
            }
        }
        match class {
            Class::Weak(table) if !is_wrapper => {
                self.found_row(mapping, table, sdk::attributes(mapping), place);
            }
            Class::Ambiguous(table) => self.unread_row(mapping, table, unread::AMBIGUOUS),
            Class::Foreign => {
                let inside = Place::nested(None);
                others.into_iter().for_each(|(_, value)| self.value(value, inside));
            }
            _ if is_wrapper => others.into_iter().for_each(|(_, value)| self.search(value)),
            _ => {
                self.not_a_row(mapping, others.is_empty(), place);
                self.map(&others, place);
            }
        }
    }

    /// Lowers the values of a mapping with unknown keys: rows by their ID or name, or organizations by their name.
    fn map(&mut self, entries: &[(Value<'a>, Value<'a>)], place: Place<'a>) {
        let mut n_organizations = 0;
        for &(key, value) in entries {
            let id = value::guid(key);
            if place.table().is_some() && !place.is_nested {
                self.value(value, Place { id, is_item: id.is_some(), ..place.inside() });
            } else if value.shape() == Shape::Mapping && shapes::has_rows(value) {
                n_organizations += 1;
                if n_organizations == 2 {
                    self.push(Finding::new(&shape::SEVERAL_ORGANIZATIONS, key.span()));
                }
                self.value(value, place.inside());
            } else {
                self.search(value);
            }
        }
    }
}
