//! Caches the keys of rows.
//!
//! Rows of one table have the same keys, mostly in the same order. Each key is looked up once and then recognized by comparing it
//! with the key that last followed the same predecessor. The table of a row is determined once per distinct key set.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::intake::names::Named;
use super::key::{self, Key};
use crate::schema::Table;
use synclint_reader::Value;

/// The maximum number of cached keys, and of cached rows with distinct keys. Enough for any export, and a bound for other input.
const MAX: usize = 4096;

/// The maximum number of keys of a cached row.
const MAX_ROW_LENGTH: usize = 512;

/// The number of a key that is not cached.
const UNKNOWN: u32 = u32::MAX;

/// The cached keys and rows, and the current row.
#[derive(Debug, Default)]
pub(super) struct KeyCache<'a> {
    numbers: HashMap<&'a str, u32, RandomState>,
    known: Vec<CachedKey<'a>>,
    /// The number of the key that rows begin with.
    first: u32,
    /// The table of rows with these keys.
    rows: HashMap<Box<[u32]>, CachedTable, RandomState>,
    row: Row<'a>,
}

/// The current row, which is the one that was looked up last.
#[derive(Debug, Default)]
struct Row<'a> {
    value: Option<Value<'a>>,
    /// The node of each key.
    nodes: Vec<u32>,
    /// The number of each key.
    numbers: Vec<u32>,
    /// The cached table of the row.
    cached: Option<CachedTable>,
    /// The meaning of each key in a row of this table. `None` for a key that is not text.
    meanings: (Option<Table>, Vec<Option<Key>>),
    /// The index of the key that marks deleted rows, according to `meanings`.
    deleted: Option<usize>,
}

/// A key that rows may have.
#[derive(Debug)]
struct CachedKey<'a> {
    text: &'a str,
    /// The number of the key that followed it last time.
    next: u32,
    /// The meaning of the key, by table.
    meanings: [Option<Key>; Table::ALL.len()],
}

/// The table of a row, and the place for which it was determined.
#[derive(Debug, Clone, Copy)]
pub(super) struct CachedTable {
    pub(super) table: Table,
    pub(super) above: Option<Named>,
    pub(super) hint: Option<Named>,
}

impl<'a> KeyCache<'a> {
    /// Looks up the keys of a row and makes it the current row, which the other methods use.
    pub(super) fn look_up(&mut self, row: Value<'a>) {
        // Node numbers are not comparable between files.
        if !self.row.value.replace(row).is_some_and(|before| before.is_in_file_of(row)) {
            self.row.nodes.clear();
            self.row.numbers.clear();
        }
        let mut keys = row.keys().peekable();
        let mut len = 0;
        while let Some(before) = self.row.nodes.get_mut(len)
            && let Some(key) = keys.next_if(|key| key.repeats() == Some(*before))
        {
            *before = key.number();
            len += 1;
        }
        if len > 0 && len == self.row.nodes.len() && keys.peek().is_none() {
            return; // the data of the previous row is valid for this one
        }
        for key in keys {
            self.add(len, key);
            len += 1;
        }
        let Row { nodes, numbers, cached, meanings, .. } = &mut self.row;
        nodes.truncate(len);
        numbers.truncate(len);
        *cached = self.rows.get(numbers.as_slice()).copied();
        meanings.0 = None;
    }

    /// Sets the key at index `at` of the current row.
    fn add(&mut self, at: usize, key: Value<'a>) {
        let Row { nodes, numbers, .. } = &self.row;
        let before = at.checked_sub(1).map(|before| numbers[before]);
        let guess = match before {
            None => self.first,
            Some(before) => self.known.get(before as usize).map_or(UNKNOWN, |known| known.next),
        };
        let number = match nodes.get(at) {
            Some(node) if key.repeats() == Some(*node) => numbers[at],
            _ => self.guessed(guess, key),
        };
        if number != guess {
            match before.map(|before| self.known.get_mut(before as usize)) {
                None => self.first = number,
                Some(Some(before)) => before.next = number,
                Some(None) => {}
            }
        }
        let Row { nodes, numbers, .. } = &mut self.row;
        match (nodes.get_mut(at), numbers.get_mut(at)) {
            (Some(node), Some(known)) => (*node, *known) = (key.number(), number),
            _ => {
                nodes.push(key.number());
                numbers.push(number);
            }
        }
    }

    /// Returns the number of a key. The number is probably `guess`.
    fn guessed(&mut self, guess: u32, key: Value<'a>) -> u32 {
        match (key.text(), self.known.get(guess as usize)) {
            (Some(text), Some(known)) if known.text == text => guess,
            (Some(text), _) => self.number(text),
            (None, _) => UNKNOWN,
        }
    }

    fn number(&mut self, text: &'a str) -> u32 {
        if let Some(&number) = self.numbers.get(text) {
            return number;
        }
        if self.known.len() >= MAX {
            return UNKNOWN;
        }
        let number = u32::try_from(self.known.len()).unwrap_or(UNKNOWN);
        self.known.push(CachedKey { text, next: UNKNOWN, meanings: [None; Table::ALL.len()] });
        self.numbers.insert(text, number);
        number
    }

    /// Returns the cached table of the current row, if it was determined for the same place.
    pub(super) fn cached_table(&self, above: Option<Named>, hint: Option<Named>) -> Option<CachedTable> {
        self.row.cached.filter(|cached| cached.above == above && cached.hint == hint)
    }

    /// Caches the table of rows with the keys of the current row.
    pub(super) fn remember(&mut self, table: CachedTable) {
        let Row { numbers, cached, .. } = &mut self.row;
        if self.rows.len() < MAX && numbers.len() <= MAX_ROW_LENGTH && !numbers.contains(&UNKNOWN) {
            self.rows.insert(numbers.as_slice().into(), table);
            *cached = Some(table);
        }
    }

    /// Determines the meanings of the keys in a row of `table`. Returns the number of pairs in the row.
    pub(super) fn read_as(&mut self, table: Table) -> usize {
        let Row { value, nodes, numbers, meanings: (known, meanings), deleted, .. } = &mut self.row;
        if *known != Some(table) {
            *known = Some(table);
            meanings.clear();
            let keys = value.iter().flat_map(|row| nodes.iter().map(|&node| row.pair(node).0));
            meanings.extend(keys.zip(numbers).map(|(key, number)| {
                let read = || Some(key::read(table, key.text()?));
                match self.known.get_mut(*number as usize).map(|known| &mut known.meanings[table as usize]) {
                    Some(Some(meaning)) => Some(*meaning),
                    Some(unread) => {
                        *unread = read();
                        *unread
                    }
                    None => read(),
                }
            }));
            *deleted = meanings.iter().position(|meaning| matches!(meaning, Some(Key::Deleted)));
        }
        meanings.len()
    }

    /// Returns the value of the current row that marks deleted rows.
    pub(super) fn deleted(&self) -> Option<Value<'a>> {
        self.row.deleted.and_then(|at| self.pair(at)).map(|(_, _, value)| value)
    }

    /// Returns a pair of the current row and the meaning of its key.
    #[inline]
    pub(super) fn pair(&self, at: usize) -> Option<(Key, Value<'a>, Value<'a>)> {
        let Row { value, nodes, meanings: (_, meanings), .. } = &self.row;
        let (key, value) = (*value)?.pair(*nodes.get(at)?);
        Some(((*meanings.get(at)?)?, key, value))
    }
}
