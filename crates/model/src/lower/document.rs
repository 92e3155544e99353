//! The shapes of documents: a row, a sequence of rows, the envelope of an answer, tables by name.

use super::Lowering;
use super::table_of::{Named, context_table, key_table, table_of};
use crate::schema::Table;
use crate::shape;
use crate::tree::{Shape, Value};

/// Keys under which tools write rows, besides the names of tables.
const ENVELOPES: &[&str] = &["value", "CrmRecords", "ExportedEntities"];

impl<'a> Lowering<'a> {
    /// Lowers one document; `hint` is what the names of file and directory say about the table.
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

    /// A mapping at the top: an envelope, tables by name, something about the environment, or a row.
    fn mapping(&mut self, mapping: Value<'a>, above: Option<Named>, hint: Option<Table>) {
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
            let finding = self.find(&shape::EXPORT_TRUNCATED, key.span());
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
            self.row(mapping, above, hint);
        }
    }

    fn sequence(&mut self, rows: Value<'a>, above: Option<Named>, hint: Option<Table>) {
        for row in rows.items() {
            if row.shape() == Shape::Mapping && !self.environment(row) {
                self.row(row, above, hint);
            }
        }
    }

    fn row(&mut self, row: Value<'a>, above: Option<Named>, hint: Option<Table>) {
        if let Some(table) = table_of(row, above, hint) {
            self.lower_row(row, table);
        }
    }
}
