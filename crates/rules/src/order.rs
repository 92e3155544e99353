//! A stable order of records: by ID, then by name. What is reported, where, and with which text does not depend on the order of
//! rows and files.

use std::cmp::Ordering;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use foldhash::HashMap;
use synclint_model::record::Record;
use synclint_model::typed::{Mailbox, Profile, Queue, TrackingFolder, User};

/// A typed record.
pub trait Typed<'o>: Copy {
    /// Returns the record without its type.
    fn untyped(self) -> Record<'o>;
}

impl<'o> Typed<'o> for Record<'o> {
    fn untyped(self) -> Self {
        self
    }
}

macro_rules! typed {
    ($($record:ident),*) => {$(
        impl<'o> Typed<'o> for $record<'o> {
            fn untyped(self) -> Record<'o> {
                self.record()
            }
        }
    )*};
}

typed!(Mailbox, Profile, Queue, TrackingFolder, User);

/// Compares records by table, ID, and name. Records with an ID come first. Only records with the same ID (or none) and the same
/// name are ordered by row.
pub fn compare<'o>(a: impl Typed<'o>, b: impl Typed<'o>) -> Ordering {
    let (a, b) = (a.untyped(), b.untyped());
    let id = |record: Record<'_>| {
        let id = record.id();
        (record.table(), id.is_none(), id)
    };
    id(a).cmp(&id(b)).then_with(|| a.name().cmp(&b.name())).then_with(|| a.place().row.cmp(&b.place().row))
}

/// Returns the first record in this order.
pub fn first<'o, R: Typed<'o>>(records: impl IntoIterator<Item = R>) -> Option<R> {
    records.into_iter().min_by(|a, b| compare(*a, *b))
}

/// Sorts records in this order.
pub fn sort<'o, R: Typed<'o>>(records: &mut [R]) {
    records.sort_unstable_by(|a, b| compare(*a, *b));
}

/// Returns the first `N` records in this order, and the number of all records. Does not allocate.
pub fn first_few<'o, R: Typed<'o>, const N: usize>(records: impl IntoIterator<Item = R>) -> ([Option<R>; N], usize) {
    let (mut first, mut n) = ([None; N], 0);
    for record in records {
        n += 1;
        // Most records come after those that are kept.
        if first[N - 1].is_some_and(|last| compare(last, record).is_lt()) {
            continue;
        }
        let mut next = record;
        for place in &mut first {
            match place {
                None => {
                    *place = Some(next);
                    break;
                }
                Some(kept) if compare(next, *kept).is_lt() => std::mem::swap(kept, &mut next),
                Some(_) => {}
            }
        }
    }
    (first, n)
}

/// Finds records with the same key.
#[derive(Debug)]
pub struct Groups<K, R> {
    /// The first record with each key, and the index of its group if there are several.
    seen: HashMap<K, (R, Option<usize>)>,
    groups: Vec<Vec<R>>,
}

impl<K, R> Default for Groups<K, R> {
    fn default() -> Self {
        Self { seen: HashMap::default(), groups: Vec::new() }
    }
}

impl<'o, K: Eq + Hash, R: Typed<'o>> Groups<K, R> {
    /// Adds a record under a key.
    pub fn add(&mut self, key: K, record: R) {
        match self.seen.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert((record, None));
            }
            Entry::Occupied(mut entry) => {
                let (one, group) = entry.get_mut();
                let groups = &mut self.groups;
                let number = *group.get_or_insert_with(|| {
                    groups.push(vec![*one]);
                    groups.len() - 1
                });
                groups[number].push(record);
            }
        }
    }

    /// Returns the groups of at least two records. Each group is sorted.
    pub fn shared(mut self) -> Vec<Vec<R>> {
        self.groups.iter_mut().for_each(|group| sort(group));
        self.groups
    }
}

#[cfg(test)]
mod tests {
    use synclint_diagnostic::span::FileId;
    use synclint_model::Organization;
    use synclint_model::limits::Limits;
    use synclint_model::lower::{ParsedFile, lower};
    use synclint_reader::read;

    use super::*;

    /// Calls `run` with an organization that has mailboxes with these IDs and names.
    fn among<T>(mailboxes: &[(Option<u8>, &str)], run: impl FnOnce(&Organization<'_>) -> T) -> T {
        let mut text = String::new();
        for (id, name) in mailboxes {
            let id = id.map_or(String::new(), |id| format!("mailboxid: 1d0f0000-0000-4000-8000-0000000000{id:02}, "));
            text += &format!("- {{{id}name: {name}, emailaddress: info@contoso.example}}\n");
        }
        let parsed = read::read_named("mailboxes.yaml", FileId(0), text.as_bytes(), synclint_reader::Limits::default());
        let file = ParsedFile { path: "mailboxes.yaml", parsed: &parsed };
        run(&Organization::new(&lower(&[file], Limits::default()).records))
    }

    fn names<'o>(mailboxes: impl IntoIterator<Item = Mailbox<'o>>) -> String {
        mailboxes.into_iter().filter_map(|mailbox| mailbox.record().name()).collect::<Vec<_>>().join(" ")
    }

    const MAILBOXES: [(Option<u8>, &str); 6] =
        [(Some(3), "Ada"), (None, "Ben"), (Some(1), "Cleo"), (None, "Anne"), (Some(2), "Dan"), (Some(9), "Eve")];

    #[test]
    fn sorts_by_id_then_by_name() {
        let mut rows = MAILBOXES;
        for _ in 0..rows.len() {
            rows.rotate_left(1);
            among(&rows, |org| {
                let mut all: Vec<_> = org.mailboxes().collect();
                sort(&mut all);
                assert_eq!(names(all), "Cleo Dan Ada Eve Anne Ben");
                assert_eq!(names(first(org.mailboxes())), "Cleo");
                let (few, n) = first_few::<_, 3>(org.mailboxes());
                assert_eq!((names(few.into_iter().flatten()).as_str(), n), ("Cleo Dan Ada", 6));
                let (few, n) = first_few::<_, 3>(org.mailboxes().take(2));
                assert_eq!((few.iter().flatten().count(), n), (2, 2));
            });
        }
    }

    #[test]
    fn shared_groups_have_at_least_two_records() {
        let mut rows = MAILBOXES;
        for _ in 0..rows.len() {
            rows.rotate_left(1);
            among(&rows, |org| {
                let mut groups = Groups::default();
                for mailbox in org.mailboxes() {
                    groups.add(mailbox.record().name().map(str::len), mailbox);
                }
                let mut groups: Vec<_> = groups.shared().into_iter().map(names).collect();
                groups.sort_unstable();
                assert_eq!(groups, ["Cleo Anne", "Dan Ada Eve Ben"]);
            });
        }
    }
}
