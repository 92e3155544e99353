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
use crate::tree::Value;

/// How many keys and how many rows with different keys are remembered: enough for any export, and a bound for others.
const MOST: usize = 4096;

/// The longest row that is remembered, in keys.
const LONGEST_ROW: usize = 512;

/// The number of a key that is not remembered.
pub(super) const UNKNOWN: u32 = u32::MAX;

/// What is remembered.
#[derive(Debug, Default)]
pub(super) struct Keys<'a> {
    numbers: HashMap<&'a str, u32, RandomState>,
    known: Vec<Remembered<'a>>,
    /// The first key of the row before.
    first: u32,
    /// The row before, and the nodes of its keys with their numbers.
    before: (Option<Value<'a>>, Vec<(u32, u32)>),
    /// What rows with these keys at such a place are.
    rows: HashMap<Box<[u32]>, Told, RandomState>,
    /// The keys of the row before, and what it was.
    last: (Vec<u32>, Option<Told>),
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
pub(super) struct Told {
    pub(super) table: Option<Table>,
    pub(super) above: Option<Named>,
    pub(super) hint: Option<Table>,
}

/// The numbers of the keys of a row, in their order.
pub(super) type Numbers = Vec<u32>;

impl<'a> Keys<'a> {
    /// The keys of `row`; one that is no text is as one that is not remembered.
    pub(super) fn numbers(&mut self, row: Value<'a>, mut numbers: Numbers) -> Numbers {
        numbers.clear();
        let mut guess = self.first;
        let mut before: Option<u32> = None;
        // Nodes of another tree say nothing.
        if !self.before.0.replace(row).is_some_and(|before| before.is_in_tree_of(row)) {
            self.before.1.clear();
        }
        for (at, (key, _)) in row.entries().enumerate() {
            let known = self.before.1.get(at).filter(|(node, _)| key.repeats() == Some(*node));
            let number = match known {
                Some((_, number)) => *number,
                None => self.guessed(guess, key),
            };
            if number != guess {
                match before.map(|before| self.known.get_mut(before as usize)) {
                    None => self.first = number,
                    Some(Some(before)) => before.next = number,
                    Some(None) => {}
                }
            }
            guess = self.known.get(number as usize).map_or(UNKNOWN, |known| known.next);
            before = Some(number);
            numbers.push(number);
            match self.before.1.get_mut(at) {
                Some(place) => *place = (key.index(), number),
                None => self.before.1.push((key.index(), number)),
            }
        }
        self.before.1.truncate(numbers.len());
        numbers
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

    /// What `key`, whose number is `number`, means in a row of `table`; none where it is no text.
    pub(super) fn meaning(&mut self, number: u32, table: Table, key: Value<'_>) -> Option<Key> {
        let read = || Some(key::read(table, key.text()?));
        match self.known.get_mut(number as usize).map(|known| &mut known.meanings[table as usize]) {
            Some(Some(meaning)) => Some(*meaning),
            Some(unread) => {
                *unread = read();
                *unread
            }
            None => read(),
        }
    }

    /// What rows with these keys are, where that has been told at a place like this.
    pub(super) fn told(&mut self, numbers: &[u32], above: Option<Named>, hint: Option<Table>) -> Option<Told> {
        if self.last.0 != numbers {
            self.last.1 = self.rows.get(numbers).copied();
            self.last.0.clear();
            self.last.0.extend_from_slice(numbers);
        }
        self.last.1.filter(|told| told.above == above && told.hint == hint)
    }

    /// Remembers what rows with these keys are.
    pub(super) fn tell(&mut self, numbers: &[u32], told: Told) {
        if self.rows.len() < MOST && numbers.len() <= LONGEST_ROW && !numbers.contains(&UNKNOWN) {
            self.rows.insert(numbers.into(), told);
            self.last.1 = Some(told);
        }
    }
}
