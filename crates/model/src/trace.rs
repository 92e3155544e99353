//! What a rule looks at, for whoever asks why it spoke or did not. Off unless asked for, and then one test of a pointer.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::field::{Place, State};
use crate::schema::Table;
use crate::span::Span;
use crate::text::Arg;

/// The most looks that are kept between two times that a trace is taken: a rule about an organization looks at every record.
const MOST: usize = 200;

/// Something that a rule looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// A column of a record.
    Column {
        /// Where it is.
        place: Place,
        /// What people call the record.
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

/// A fact, as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFact {
    /// What it is.
    pub value: Arg,
    /// Where it came from.
    pub origin: Arg,
    /// The bytes of the export that say it, where the export does.
    pub span: Option<Span>,
}

/// A record of looks. Clones share it; one that is off keeps nothing.
#[derive(Debug, Clone, Default)]
pub struct Trace(Option<Arc<Mutex<Looks>>>);

/// What was looked at, each thing once, in the order of the first look.
#[derive(Debug, Clone, Default)]
pub struct Looks {
    /// The first of them.
    pub kept: Vec<Look>,
    /// How many more there were.
    pub more: usize,
    /// The records whose columns are kept; none for all.
    only: Option<HashSet<(Table, u32)>>,
    seen: HashSet<(Option<Place>, Box<str>)>,
}

impl Trace {
    /// A trace that keeps what is looked at.
    pub fn on() -> Self {
        Self(Some(Arc::default()))
    }

    /// A trace that keeps what is looked at in these records, by table and number, and no other.
    pub fn of_records(only: HashSet<(Table, u32)>) -> Self {
        Self(Some(Arc::new(Mutex::new(Looks { only: Some(only), ..Looks::default() }))))
    }

    /// Whether anybody asks.
    #[inline]
    pub(crate) fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// Keeps a look, which is made only where somebody asked for it.
    #[inline]
    pub fn add(&self, look: impl FnOnce() -> Look) {
        if let Some(looks) = &self.0 {
            lock(looks).add(look());
        }
    }

    /// What was looked at since the last time.
    pub fn take(&self) -> Looks {
        let Some(looks) = &self.0 else { return Looks::default() };
        let mut looks = lock(looks);
        let only = looks.only.clone();
        std::mem::replace(&mut *looks, Looks { only, ..Looks::default() })
    }
}

/// What is known does not depend on who watches.
impl PartialEq for Trace {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Trace {}

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

/// A rule that panicked while it held the lock left whole looks behind.
fn lock(looks: &Mutex<Looks>) -> MutexGuard<'_, Looks> {
    looks.lock().unwrap_or_else(PoisonError::into_inner)
}
