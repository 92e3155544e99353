//! Lowers documents: a row, a sequence of rows, a Web API response, or tables by name.

use super::keys::CachedTable;
use super::table_of::{self, Named, context_table, key_table, table_of};
use super::{Lowering, environment};
use crate::schema::Table;
use crate::shape;
use synclint_diagnostic::finding::Finding;
use synclint_reader::{Shape, Value};

/// Keys under which tools write rows, in addition to the names of tables.
const ENVELOPES: &[&str] = &["value", "CrmRecords", "ExportedEntities"];

/// Keys whose values determine what a mapping is, in addition to those of other modules.
const DECISIVE_KEYS: &[&str] = &["@odata.context", "@odata.nextLink", "Attributes", "Detail", "Version"];

/// Returns whether the value of this key determines what its mapping is.
fn is_decisive(key: &str) -> bool {
    let lists = [DECISIVE_KEYS, ENVELOPES, environment::DETAIL, table_of::TOOL_KEYS];
    lists.into_iter().flatten().any(|known| key.eq_ignore_ascii_case(known))
}

impl<'a> Lowering<'a> {
    /// Lowers one document. `hint` is the table named by the file or directory.
    pub(super) fn document(&mut self, document: Value<'a>, hint: Option<Table>) {
        self.value(document, None, hint);
    }

    fn value(&mut self, value: Value<'a>, above: Option<Named>, hint: Option<Table>) {
        match value.shape() {
            Shape::Mapping => self.mapping(value, above, hint),
            Shape::Sequence => self.sequence(value, above, hint),
            Shape::Scalar(_) => {}
        }
    }

    /// Lowers a top-level mapping: a response, tables by name, data about the environment, or a row.
    fn mapping(&mut self, mapping: Value<'a>, above: Option<Named>, hint: Option<Table>) {
        self.keys.look_up(mapping);
        let flat = || mapping.entries().all(|(_, value)| matches!(value.shape(), Shape::Scalar(_)));
        // Flat mappings only, because a key with the name of a table can contain its rows.
        if let Some(cached) = self.keys.cached_table(above, hint).filter(|_| flat()) {
            return self.lower_cached_row(mapping, cached);
        }
        let place = (above, hint);
        let context = mapping.get("@odata.context").and_then(|context| Some((context, context.text()?)));
        let above = context.and_then(|(_, text)| context_table(text)).or(above);
        if let Some((value, text)) = context {
            self.host(value, text);
        }
        if self.environment(mapping) {
            return;
        }
        let foreign = above == Some(Named::Other);
        if let Some((key, _)) = mapping.entry("@odata.nextLink").filter(|_| !foreign) {
            let finding = Finding::new(&shape::EXPORT_TRUNCATED, key.span());
            self.push(finding);
        }
        let envelope = ENVELOPES.iter().find_map(|key| mapping.get(key)).filter(|rows| rows.shape() == Shape::Sequence);
        if let Some(rows) = envelope {
            return self.value(rows, above, hint);
        }
        let mut by_name = false;
        for (key, rows) in mapping.entries() {
            let Some(table) = key.text().and_then(key_table) else { continue };
            if rows.shape() == Shape::Sequence || (rows.shape() == Shape::Mapping && rows.get("Id").is_none()) {
                by_name = true;
                self.value(rows, Some(Named::Ours(table)), hint);
            }
        }
        if !by_name {
            self.row(mapping, above, place);
        }
    }

    fn sequence(&mut self, rows: Value<'a>, above: Option<Named>, hint: Option<Table>) {
        for row in rows.items() {
            if row.shape() != Shape::Mapping {
                continue;
            }
            self.keys.look_up(row);
            if let Some(cached) = self.keys.cached_table(above, hint) {
                self.lower_cached_row(row, cached);
            } else if !self.environment(row) {
                self.row(row, above, (above, hint));
            }
        }
    }

    /// Lowers a row. Caches its table if that depends only on its keys and place.
    fn row(&mut self, row: Value<'a>, above: Option<Named>, place: (Option<Named>, Option<Table>)) {
        let table = table_of(row, above, place.1);
        if !row.entries().any(|(key, _)| key.text().is_some_and(is_decisive)) {
            self.keys.remember(CachedTable { table, above: place.0, hint: place.1 });
        }
        if let Some(table) = table {
            self.lower_row(row, table, row.get("Attributes"));
        }
    }

    /// Lowers a row whose table is cached from a row with the same keys.
    fn lower_cached_row(&mut self, row: Value<'a>, cached: CachedTable) {
        debug_assert_eq!(table_of(row, cached.above, cached.hint), cached.table);
        if let Some(table) = cached.table {
            self.lower_row(row, table, None);
        }
    }
}
