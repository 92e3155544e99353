//! The records of an organization that its facts name.

use std::collections::BTreeSet;

use synclint_model::guid::Guid;
use synclint_model::lookup::Lookup;
use synclint_model::schema::Table;
use synclint_model::{Organization, Records};

use super::stated::{MISSING_PRIVILEGES, NameList, QUEUES_BEHIND_LISTS, Value, WITHOUT_ROLE};
use super::{Facts, Origin, key};

/// What the records of an organization say about the names in a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedRecords {
    /// The key of the fact.
    pub fact: &'static str,
    /// The origin of the list of names; `None` if each name has its own.
    pub origin: Option<Origin>,
    /// Whether the records that the fact can name were exported with their names.
    pub is_known: bool,
    /// The names in the fact that a record has, as returned by [`normalized`].
    pub found: BTreeSet<Box<str>>,
}

/// Returns whether a fact names records of the export.
pub fn names_records(fact: &str) -> bool {
    [key::EXCHANGE_SERVERS, QUEUES_BEHIND_LISTS.0, WITHOUT_ROLE.0, MISSING_PRIVILEGES.0].contains(&fact)
}

/// Returns a name as it is compared with records. Profiles are compared with case, as rules do.
pub fn normalized(fact: &str, name: &str) -> Box<str> {
    if fact == key::EXCHANGE_SERVERS {
        return name.parse().map_or_else(|()| name.into(), |id: Guid| id.to_string().into());
    }
    NameList::key(name)
}

/// Returns the facts of an organization that name records, and what the records say about the names.
pub fn named_records(facts: &Facts, records: &Records<'_>) -> Vec<NamedRecords> {
    let org = &Organization::new(records);
    let exported = |table: Table| records.inventory().tables.iter().any(|(name, _)| *name == table.name());
    let mut all = Vec::new();
    if !facts.exchange_servers.is_empty() {
        let stated: BTreeSet<Box<str>> =
            facts.exchange_servers.iter().map(|(name, _)| normalized(key::EXCHANGE_SERVERS, name)).collect();
        let mut matches = Matches::new(exported(Table::EmailServerProfile), |key| stated.contains(key));
        for profile in org.profiles() {
            matches.id(profile.id());
            matches.is_known &= profile.name().known().is_ok();
            matches.exact(profile.name().get());
        }
        all.push(matches.of(key::EXCHANGE_SERVERS, None));
    }
    for (&fact, known) in &facts.stated {
        let Value::Names(names) = &known.value else { continue };
        if !names_records(fact) {
            continue;
        }
        let mut matches = Matches::new(exported(Table::Queue), |key| names.contains_key(key));
        if fact == QUEUES_BEHIND_LISTS.0 {
            for queue in org.queues() {
                matches.id(queue.id());
                matches.is_known &= queue.name().known().is_ok();
                matches.name(queue.name().get());
                matches.name(queue.emailaddress().get());
            }
        } else {
            matches.is_known &= exported(Table::SystemUser);
            for user in org.users() {
                matches.id(user.id());
                matches.is_known &= user.fullname().known().is_ok();
                [user.fullname().get(), user.domainname().get(), user.internalemailaddress().get()]
                    .into_iter()
                    .for_each(|name| matches.name(name));
            }
            // Teams have no rows in an export. They occur as owners.
            org.queues().filter_map(|queue| queue.ownerid().get()).for_each(|owner| matches.lookup(owner));
            org.mailboxes()
                .filter_map(|mailbox| mailbox.regardingobjectid().get())
                .for_each(|owner| matches.lookup(owner));
        }
        all.push(matches.of(fact, Some(known.origin.clone())));
    }
    all
}

/// Collects the names in a fact that a record has.
struct Matches<F> {
    is_stated: F,
    is_known: bool,
    found: BTreeSet<Box<str>>,
}

impl<F: Fn(&str) -> bool> Matches<F> {
    fn new(is_known: bool, is_stated: F) -> Self {
        Self { is_stated, is_known, found: BTreeSet::new() }
    }

    fn key(&mut self, key: Box<str>) {
        if (self.is_stated)(&key) {
            self.found.insert(key);
        }
    }

    fn id(&mut self, id: Option<Guid>) {
        if let Some(id) = id {
            self.key(id.to_string().into());
        }
    }

    fn name(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.key(NameList::key(name));
        }
    }

    fn exact(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.key(name.into());
        }
    }

    fn lookup(&mut self, lookup: Lookup<'_>) {
        match lookup {
            Lookup::Id(id, _) => self.id(Some(id)),
            Lookup::Name(name) => self.name(Some(name)),
        }
    }

    fn of(self, fact: &'static str, origin: Option<Origin>) -> NamedRecords {
        NamedRecords { fact, origin, is_known: self.is_known, found: self.found }
    }
}
