//! The exported data of one organization, borrowed from the text of its files.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use foldhash::fast::RandomState;
use synclint_diagnostic::inventory::Inventory;
use synclint_diagnostic::need::Stop;
use synclint_diagnostic::product::Version;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::table::TableName;

use crate::cell::Cell;
use crate::guid::Guid;
use crate::lookup::Lookup;
use crate::recipients::Recipients;
use crate::rows::Rows;
use crate::schema::Table;

/// The data of documents about the environment, and the host that records came from.
#[derive(Debug, Default, Clone)]
pub struct Environment<'a> {
    /// The version of the product.
    pub version: Option<(Version, Span)>,
    /// The ID of the tenant.
    pub tenant: Option<(Guid, Span)>,
    /// A member that only online organizations have.
    pub online: Option<Span>,
    /// The host of the first `@odata.context` that has one.
    pub host: Option<(&'a str, Span)>,
}

/// A setting in `orgdborgsettings`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OrgSettingEntry<'a> {
    pub(crate) name: &'a str,
    pub(crate) value: &'a str,
    pub(crate) span: Span,
}

/// The exported data of one organization.
#[derive(Debug, Default)]
pub struct Records<'a> {
    pub(crate) tables: [Rows<'a>; Table::ALL.len()],
    /// Whether each table was exported, with or without rows.
    pub(crate) exported: [bool; Table::ALL.len()],
    /// Whether a file with the name of each table was refused, which is reported there.
    pub(crate) refused: [bool; Table::ALL.len()],
    pub(crate) email_settings: [Cell<'a>; 3],
    pub(crate) org_settings: Vec<OrgSettingEntry<'a>>,
    /// The known data about the environment of the records.
    pub environment: Environment<'a>,
    pub(crate) recipients: Recipients<'a>,
    pub(crate) links: Links<'a>,
}

/// Links between records, resolved once after all rows were read.
#[derive(Debug, Default)]
pub(crate) struct Links<'a> {
    pub(crate) by_id: [HashMap<Guid, u32, RandomState>; Table::ALL.len()],
    /// The profiles by name. `None` for a name that occurs twice.
    pub(crate) profile_by_name: HashMap<&'a str, Option<u32>, RandomState>,
    /// The profile of each mailbox, if it was exported.
    pub(crate) profiles: Vec<Option<u32>>,
    /// The mailboxes of each profile.
    pub(crate) mailboxes: Vec<Vec<u32>>,
    /// The owner of each mailbox.
    pub(crate) owners: Vec<Owner>,
}

/// The user or queue that a mailbox belongs to, as far as the export contains it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Owner {
    /// The table of the owner, or `None` for a mailbox without an owner.
    pub(crate) table: Result<Option<Table>, Stop>,
    /// The row of the owner, if it was exported.
    pub(crate) row: Option<u32>,
}

impl<'a> Records<'a> {
    /// Returns the rows of `table`.
    #[inline]
    pub(crate) fn rows(&self, table: Table) -> &Rows<'a> {
        &self.tables[table as usize]
    }

    /// Returns the number of records.
    pub fn len(&self) -> usize {
        self.tables.iter().map(Rows::len).sum()
    }

    /// Returns whether there are no records.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns whether the export contains a row of `table`.
    pub fn has(&self, table: Table) -> bool {
        self.rows(table).len() > 0
    }

    /// Returns which tables were exported, and which core tables are missing.
    pub fn inventory(&self) -> Inventory {
        let exported = |table: &Table| self.exported[*table as usize] || self.has(*table);
        let tables = Table::ALL.into_iter().filter(exported);
        Inventory {
            tables: tables.map(|table| (table.name(), self.rows(table).len() as u64)).collect(),
            missing: Table::CORE.into_iter().filter(|table| !exported(table)).map(Table::name).collect(),
        }
    }

    /// Returns the missing core tables that no finding about a refused file explains.
    pub fn unexplained(&self) -> Vec<TableName> {
        let missing = self.inventory().missing.into_iter();
        missing.filter(|table| !self.refused[Table::named(*table) as usize]).collect()
    }

    /// Returns the span of the name of a row, or of its first key if it has no name.
    pub(crate) fn anchor(&self, table: Table, row: u32) -> Span {
        let row = self.rows(table).row(row);
        Span::new(row.file, row.anchor.0, row.anchor.1)
    }

    /// Returns the row of `table` that a lookup refers to, if it was exported.
    pub(crate) fn find(&self, table: Table, lookup: Lookup<'_>) -> Option<u32> {
        match lookup {
            Lookup::Id(id, _) => self.links.by_id[table as usize].get(&id).copied(),
            Lookup::Name(name) if table == Table::EmailServerProfile => *self.links.profile_by_name.get(name)?,
            Lookup::Name(_) => None,
        }
    }

    /// Registers the ID of the next row of `table`.
    ///
    /// # Errors
    ///
    /// Returns the row that already has the ID.
    pub(crate) fn register(&mut self, table: Table, id: Guid) -> Result<(), u32> {
        let next = u32::try_from(self.rows(table).len()).unwrap_or(u32::MAX);
        match self.links.by_id[table as usize].entry(id) {
            Entry::Vacant(entry) => {
                entry.insert(next);
                Ok(())
            }
            Entry::Occupied(entry) => Err(*entry.get()),
        }
    }
}
