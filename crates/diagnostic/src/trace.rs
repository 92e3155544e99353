//! The fields and facts that a rule reads, recorded to explain its result.

use std::collections::{BTreeSet, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::place::Place;
use crate::secret::Values;
use crate::span::Span;
use crate::state::State;
use crate::table::TableName;
use crate::text::Arg;

/// The maximum number of reads kept per call of a rule. A rule about an organization reads every record.
const MAX: usize = 200;

/// Something that a rule read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TracedRead {
    /// A column of a record.
    Column {
        /// Its location.
        place: Place,
        /// The display name of the record.
        record: Arg,
        /// The setting, in a column that contains several.
        setting: Option<Box<str>>,
        /// Its state.
        state: State<Arg>,
    },
    /// A fact that no record contains.
    Fact {
        /// Its key in settings.
        key: &'static str,
        /// The profile or rule, for a fact that is set for each.
        of: Option<Arg>,
        /// Its value; `None` if it is unknown.
        known: Option<RenderedFact>,
    },
}

impl TracedRead {
    /// Masks every text that contains the value of a secret.
    pub fn mask(&mut self, secrets: &Values) {
        match self {
            Self::Column { record, state, .. } => {
                record.mask(secrets);
                if let State::Present(value) = state {
                    value.mask(secrets);
                }
            }
            Self::Fact { of, known, .. } => {
                if let Some(of) = of {
                    of.mask(secrets);
                }
                if let Some(known) = known {
                    known.value.mask(secrets);
                }
            }
        }
    }
}

/// A known fact in the form in which it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedFact {
    /// Its value.
    pub value: Arg,
    /// Its origin.
    pub origin: Arg,
    /// Its location in the export, if the export contains it.
    pub span: Option<Span>,
}

/// Records what a rule reads. An organization has a trace only while a rule is explained.
#[derive(Debug, Default)]
pub struct Trace(Mutex<TracedReads>);

/// What was read, without duplicates, in the order of the first read.
#[derive(Debug, Clone, Default)]
pub struct TracedReads {
    /// The reads that were kept.
    pub kept: Vec<TracedRead>,
    /// The number of further reads.
    pub more: usize,
    /// The records whose columns are kept; `None` for all.
    only: Option<BTreeSet<(TableName, u32)>>,
    seen: HashSet<(Option<Place>, Box<str>)>,
}

impl Trace {
    /// Records only what is read from these records, given by table and row.
    pub fn of_records(only: BTreeSet<(TableName, u32)>) -> Self {
        Self(Mutex::new(TracedReads { only: Some(only), ..TracedReads::default() }))
    }

    /// Records a read.
    pub fn add(&self, read: TracedRead) {
        self.lock().add(read);
    }

    /// Returns what was read since the last call.
    pub fn take(&self) -> TracedReads {
        let mut reads = self.lock();
        let only = reads.only.clone();
        std::mem::replace(&mut *reads, TracedReads { only, ..TracedReads::default() })
    }

    /// A rule that panicked while it held the lock left only complete reads, so poisoning is ignored.
    fn lock(&self) -> MutexGuard<'_, TracedReads> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl TracedReads {
    fn add(&mut self, read: TracedRead) {
        if let (TracedRead::Column { place, .. }, Some(only)) = (&read, &self.only)
            && !only.contains(&(place.table, place.row))
        {
            return;
        }
        let key = match &read {
            TracedRead::Column { place, setting, .. } => (Some(*place), setting.clone().unwrap_or_default()),
            TracedRead::Fact { key, of, .. } => (None, format!("{key} {of:?}").into()),
        };
        if self.seen.insert(key) {
            if self.kept.len() < MAX {
                self.kept.push(read);
            } else {
                self.more += 1;
            }
        }
    }
}
