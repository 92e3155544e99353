//! Which fields and facts a rule reads, recorded to explain its verdict.

use std::collections::{BTreeSet, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::place::Place;
use crate::span::Span;
use crate::state::State;
use crate::table::TableName;
use crate::text::Arg;

/// The most looks that are kept for one call of a rule: a rule about an organization looks at every record.
const MOST: usize = 200;

/// Something that a rule read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// A column of a record.
    Column {
        /// Where it is.
        place: Place,
        /// The display name of the record.
        record: Arg,
        /// The setting, of a column that holds several.
        setting: Option<Box<str>>,
        /// What it says.
        state: State<Arg>,
    },
    /// A fact that no record holds.
    Fact {
        /// Its key in settings.
        key: &'static str,
        /// The profile, of a fact that is said for each.
        of: Option<Arg>,
        /// What is known.
        known: Option<KnownFact>,
    },
}

/// A fact, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFact {
    /// What it is.
    pub value: Arg,
    /// Where it came from.
    pub origin: Arg,
    /// The bytes of the export that say it, where the export says it.
    pub span: Option<Span>,
}

/// Records what rules read while it is watched. An organization that nobody watches has none.
#[derive(Debug, Default)]
pub struct Trace(Mutex<Looks>);

/// What was read, each thing once, in the order of the first look.
#[derive(Debug, Clone, Default)]
pub struct Looks {
    /// The first of them.
    pub kept: Vec<Look>,
    /// How many more there were.
    pub more: usize,
    /// The records whose columns are kept; none for all.
    only: Option<BTreeSet<(TableName, u32)>>,
    seen: HashSet<(Option<Place>, Box<str>)>,
}

impl Trace {
    /// Records what is read in these records, by table and number, and in no other.
    pub fn of_records(only: BTreeSet<(TableName, u32)>) -> Self {
        Self(Mutex::new(Looks { only: Some(only), ..Looks::default() }))
    }

    /// Keeps a look.
    pub fn add(&self, look: Look) {
        self.lock().add(look);
    }

    /// What was read since the last call.
    pub fn take(&self) -> Looks {
        let mut looks = self.lock();
        let only = looks.only.clone();
        std::mem::replace(&mut *looks, Looks { only, ..Looks::default() })
    }

    /// A rule that panicked while it held the lock left whole looks behind.
    fn lock(&self) -> MutexGuard<'_, Looks> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Looks {
    fn add(&mut self, look: Look) {
        if let (Look::Column { place, .. }, Some(only)) = (&look, &self.only)
            && !only.contains(&(place.table, place.row))
        {
            return;
        }
        let key = match &look {
            Look::Column { place, setting, .. } => (Some(*place), setting.clone().unwrap_or_default()),
            Look::Fact { key, of, .. } => (None, format!("{key} {of:?}").into()),
        };
        if self.seen.insert(key) {
            if self.kept.len() < MOST {
                self.kept.push(look);
            } else {
                self.more += 1;
            }
        }
    }
}
