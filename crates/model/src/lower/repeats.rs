//! Faults that repeat in many rows: the same unknown key, or the same unknown label. They are reported once per file, at the first
//! row, with the number of rows.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::span::FileId;
use synclint_diagnostic::text::noun;

use crate::schema::Table;

/// A repeated fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Fault<'a> {
    /// A key of rows of a table in a file.
    Key(FileId, Table, &'a str),
    /// A label in a column of a table in a file.
    Label(FileId, Table, &'static str, &'a str),
}

/// The faults in all files.
#[derive(Debug, Default)]
pub(super) struct Repeats<'a> {
    numbers: HashMap<Fault<'a>, usize, RandomState>,
    /// The number of each unknown key in lower case.
    keys: HashMap<(FileId, Table, Box<str>), usize, RandomState>,
    /// The finding of each fault, if it is reported, and the number of rows.
    found: Vec<(Option<Finding>, u64)>,
}

impl<'a> Repeats<'a> {
    /// Counts a fault, and returns whether it occurred before.
    #[inline]
    pub(super) fn count(&mut self, fault: Fault<'a>) -> bool {
        let Some(&number) = self.numbers.get(&fault) else { return false };
        self.found[number].1 += 1;
        true
    }

    /// Counts a key that another key repeats in other letter case, and returns whether there is one.
    pub(super) fn count_other_case(&mut self, file: FileId, table: Table, key: &'a str, lower: &str) -> bool {
        let next = self.found.len();
        let number = *self.keys.entry((file, table, lower.into())).or_insert(next);
        if number == next {
            return false;
        }
        self.numbers.insert(Fault::Key(file, table, key), number);
        self.found[number].1 += 1;
        true
    }

    /// Adds a new fault with its finding; `None` if it is not reported.
    pub(super) fn add(&mut self, fault: Fault<'a>, finding: Option<Finding>) {
        self.numbers.insert(fault, self.found.len());
        self.found.push((finding, 1));
    }

    /// Returns the findings, in the order in which the faults were found.
    pub(super) fn take(&mut self) -> impl Iterator<Item = Finding> + use<> {
        let found = std::mem::take(self).found.into_iter();
        found.filter_map(|(finding, rows)| Some(finding?.arg("rows", noun::ROWS.of(rows))))
    }
}
