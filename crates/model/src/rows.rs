//! The rows of a table. Only exported cells are stored, so that a row with few columns takes little memory.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use synclint_diagnostic::span::FileId;

use crate::cell::{Cell, Data};
use crate::guid::Guid;

/// The maximum number of columns of a table that rules read.
pub(crate) const MAX_SLOTS: usize = 64;

/// The cell of a column that was not exported.
static ABSENT: Cell<'static> = Cell { key: (0, 0), value: (0, 0), data: Data::Absent };

/// The part of a row that does not depend on the table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub(crate) file: FileId,
    /// The range of the name of the row, or of its first key if it has no name.
    pub(crate) anchor: (u32, u32),
    pub(crate) id: Option<Guid>,
    /// The number of its layout.
    layout: u32,
    /// The index of its first cell in the table.
    first: usize,
}

/// The index of the cell of each slot in a row.
type Layout = [u8; MAX_SLOTS];

/// Marks a slot without a cell in a layout.
const NONE: u8 = u8::MAX;

/// The rows of one table. Rows of one export mostly have the same columns, so they share a layout.
#[derive(Debug, Default)]
pub(crate) struct Rows<'a> {
    headers: Vec<Row>,
    cells: Vec<Cell<'a>>,
    layouts: Vec<Layout>,
    /// The number of each layout, by the bit set of its slots.
    known: HashMap<u64, u32, RandomState>,
}

impl<'a> Rows<'a> {
    /// Returns the number of rows.
    pub(crate) fn len(&self) -> usize {
        self.headers.len()
    }

    /// Returns the row with this number.
    #[inline]
    pub(crate) fn row(&self, number: u32) -> &Row {
        &self.headers[number as usize]
    }

    /// Returns the cell of a row in a slot.
    #[inline]
    pub(crate) fn cell(&self, number: u32, slot: u8) -> &Cell<'a> {
        let row = self.row(number);
        match self.layouts[row.layout as usize][usize::from(slot) % MAX_SLOTS] {
            NONE => &ABSENT,
            at => &self.cells[row.first + usize::from(at)],
        }
    }

    /// Adds a row.
    pub(crate) fn add(&mut self, file: FileId, anchor: (u32, u32), id: Option<Guid>, cells: &Cells<'a>) {
        let Self { layouts, known, .. } = self;
        let layout = *known.entry(cells.present).or_insert_with(|| {
            let mut layout = [NONE; MAX_SLOTS];
            (0..).zip(cells.slots()).for_each(|(at, slot)| layout[slot] = at);
            layouts.push(layout);
            u32::try_from(layouts.len() - 1).unwrap_or(u32::MAX)
        });
        let first = self.cells.len();
        self.headers.push(Row { file, anchor, id, layout, first });
        self.cells.extend(cells.slots().map(|slot| cells.cells[slot]));
    }
}

/// The cells of a row that is being read.
#[derive(Debug)]
pub(crate) struct Cells<'a> {
    /// The bit set of slots that have a cell.
    present: u64,
    cells: [Cell<'a>; MAX_SLOTS],
}

impl Default for Cells<'_> {
    fn default() -> Self {
        Self { present: 0, cells: [ABSENT; MAX_SLOTS] }
    }
}

impl<'a> Cells<'a> {
    /// Removes all cells.
    pub(crate) fn clear(&mut self) {
        self.present = 0;
    }

    /// Returns the cell in a slot.
    pub(crate) fn get(&self, slot: u8) -> &Cell<'a> {
        if self.present & bit(slot) == 0 { &ABSENT } else { &self.cells[usize::from(slot)] }
    }

    /// Sets the cell in a slot.
    pub(crate) fn set(&mut self, slot: u8, cell: Cell<'a>) {
        self.present |= bit(slot);
        self.cells[usize::from(slot)] = cell;
    }

    /// Removes the cell in a slot.
    pub(crate) fn unset(&mut self, slot: u8) {
        self.present &= !bit(slot);
    }

    /// Returns the slots that have a cell, in ascending order.
    fn slots(&self) -> impl Iterator<Item = usize> {
        let mut rest = self.present;
        std::iter::from_fn(move || {
            let slot = (rest != 0).then_some(rest.trailing_zeros() as usize);
            rest &= rest.wrapping_sub(1); // clears the lowest bit
            slot
        })
    }
}

fn bit(slot: u8) -> u64 {
    1 << slot
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(number: i64) -> Cell<'static> {
        Cell { data: Data::Int(number), ..ABSENT }
    }

    #[test]
    fn returns_the_stored_cells() {
        let (mut rows, mut read) = (Rows::default(), Cells::default());
        let given: [&[u8]; 4] = [&[], &[0, 63], &[5], &[63, 0]];
        for (number, slots) in (0..).zip(given) {
            read.clear();
            slots.iter().for_each(|&slot| read.set(slot, cell(number * 100 + i64::from(slot))));
            rows.add(FileId(0), (0, 0), None, &read);
        }
        read.unset(0);
        assert_eq!((read.get(0).data, read.get(63).data), (Data::Absent, Data::Int(363)));
        for (number, slots) in (0..).zip(given) {
            for slot in 0..64 {
                let expected = if slots.contains(&slot) {
                    Data::Int(i64::from(number) * 100 + i64::from(slot))
                } else {
                    Data::Absent
                };
                assert_eq!(rows.cell(number, slot).data, expected, "row {number}, slot {slot}");
            }
        }
        assert_eq!((rows.len(), rows.layouts.len(), rows.cells.len()), (4, 3, 5));
    }
}
