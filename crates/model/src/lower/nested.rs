//! Rows inside other rows: expanded records. They are lowered after all other rows, because the table itself may also be
//! exported, and its row is then the one that counts.

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::span::Span;

use super::Lowering;
use super::row::Draft;
use crate::cell::Data;
use crate::guid::Guid;
use crate::shape;

impl<'a> Lowering<'a> {
    /// Lowers the rows that were found inside other rows, and the rows inside these.
    pub(super) fn nested(&mut self) {
        let mut at = 0;
        self.n_records = 0;
        self.is_nested = true;
        while let Some(&row) = self.nested_rows.get(at) {
            at += 1;
            self.keys.look_up(row.row);
            self.lower_row(row);
        }
        self.is_nested = false;
    }

    /// Compares a nested row with the row of its table that has the same ID. Reports a column with another value.
    pub(super) fn compare_nested(&mut self, draft: &Draft<'a>, id: Guid, first: u32) {
        let rows = self.records.rows(draft.table);
        let differs = |slot: &u8| {
            let (known, nested) = (rows.cell(first, *slot).data, self.cells.get(*slot).data);
            match (known, nested) {
                (Data::Link(known, _), Data::Link(nested, _)) => known != nested,
                // A value that is missing in one of them, or a lookup by name in one and by ID in the other.
                (Data::Absent | Data::Invalid, _)
                | (_, Data::Absent | Data::Invalid)
                | (Data::Link(..), Data::Text(_))
                | (Data::Text(_), Data::Link(..)) => false,
                (known, nested) => known != nested,
            }
        };
        let slots = 0..u8::try_from(draft.table.info().slots.len()).unwrap_or(u8::MAX);
        let Some(slot) = slots.into_iter().find(differs) else { return };
        let nested = self.cells.get(slot);
        let file = draft.value.file();
        let mut finding = Finding::new(&shape::DUPLICATE_RECORD, Span::new(file, nested.key.0, nested.key.1))
            .arg("table", draft.table.logical_name())
            .arg("id", id.to_string().as_str());
        finding.subject = Some(Self::subject(draft.table, Some(id), None));
        finding.labels.push(Self::label(self.records.anchor(draft.table, first), shape::FIRST_ROW));
        self.push(finding);
    }
}
