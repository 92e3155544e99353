//! The keys of rows, remembered.
//!
//! Rows of one table have the same keys, mostly in the same order. So each key is looked up once and then recognized by
//! comparing it with the one that followed the key before it last time; and what is told by the keys of a row alone,
//! the table that it belongs to, is told once for all rows that have the same ones.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::key::{self, Key};
use super::table_of::Named;
use crate::schema::Table;
use synclint_reader::Value;

/// How many keys and how many rows with different keys are remembered: enough for any export, and a bound for others.
const MOST: usize = 4096;

/// The longest row that is remembered, in keys.
const LONGEST_ROW: usize = 512;

/// The number of a key that is not remembered.
const UNKNOWN: u32 = u32::MAX;

/// What is remembered.
#[derive(Debug, Default)]
pub(super) struct KeyCache<'a> {
    numbers: HashMap<&'a str, u32, RandomState>,
    known: Vec<Remembered<'a>>,
    /// The key that rows begin with.
    first: u32,
    /// What rows with these keys at such a place are.
    rows: HashMap<Box<[u32]>, KnownRow, RandomState>,
    row: Row<'a>,
}

/// The row that was looked at last.
#[derive(Debug, Default)]
struct Row<'a> {
    value: Option<Value<'a>>,
    /// The node of each key.
    nodes: Vec<u32>,
    /// The number of each key.
    numbers: Vec<u32>,
    /// What it is.
    told: Option<KnownRow>,
    /// What each key means in a row of this table; none where it is no text.
    meanings: (Option<Table>, Vec<Option<Key>>),
}

#[derive(Debug)]
struct Remembered<'a> {
    text: &'a str,
    /// The key that followed it last time.
    next: u32,
    /// What it means, by table.
    meanings: [Option<Key>; Table::ALL.len()],
}

/// What rows are, and where that was told.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownRow {
    pub(super) table: Option<Table>,
    pub(super) above: Option<Named>,
    pub(super) hint: Option<Table>,
}

impl<'a> KeyCache<'a> {
    /// Looks at the keys of a row. What follows is about the row that was looked at last.
    pub(super) fn look(&mut self, row: Value<'a>) {
        // Nodes of another tree say nothing.
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
            return; // what was said of the row before holds for this one
        }
        for key in keys {
            self.add(len, key);
            len += 1;
        }
        let Row { nodes, numbers, told, meanings, .. } = &mut self.row;
        nodes.truncate(len);
        numbers.truncate(len);
        *told = self.rows.get(numbers.as_slice()).copied();
        meanings.0 = None;
    }

    /// Takes `key` for the one behind `at` others.
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

    /// The number of a key that is guessed to have the number `guess`.
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
        if self.known.len() >= MOST {
            return UNKNOWN;
        }
        let number = u32::try_from(self.known.len()).unwrap_or(UNKNOWN);
        self.known.push(Remembered { text, next: UNKNOWN, meanings: [None; Table::ALL.len()] });
        self.numbers.insert(text, number);
        number
    }

    /// What the row is, where that has been told of one with the same keys at a place like this.
    pub(super) fn known_row(&self, above: Option<Named>, hint: Option<Table>) -> Option<KnownRow> {
        self.row.told.filter(|told| told.above == above && told.hint == hint)
    }

    /// Remembers what rows with these keys are.
    pub(super) fn remember(&mut self, told: KnownRow) {
        let Row { numbers, told: known, .. } = &mut self.row;
        if self.rows.len() < MOST && numbers.len() <= LONGEST_ROW && !numbers.contains(&UNKNOWN) {
            self.rows.insert(numbers.as_slice().into(), told);
            *known = Some(told);
        }
    }

    /// Finds out what the keys mean in a row of `table`; tells how many pairs the row has.
    pub(super) fn read_as(&mut self, table: Table) -> usize {
        let Row { value, nodes, numbers, meanings: (known, meanings), .. } = &mut self.row;
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
        }
        meanings.len()
    }

    /// A pair of the row, and what its key means.
    #[inline]
    pub(super) fn pair(&self, at: usize) -> Option<(Key, Value<'a>, Value<'a>)> {
        let Row { value, nodes, meanings: (_, meanings), .. } = &self.row;
        let (key, value) = (*value)?.pair(*nodes.get(at)?);
        Some(((*meanings.get(at)?)?, key, value))
    }
}
