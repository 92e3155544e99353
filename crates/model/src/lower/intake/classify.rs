//! Determines whether a mapping is a row, and of which table.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;
use synclint_reader::{Shape, Value};

use super::names::Named;
use super::place::Place;
use super::sdk;
use crate::schema::Table;

/// What a mapping is, by its own keys and the table that its surroundings name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lower) enum Class {
    /// A row with its own primary key.
    Own(Table),
    /// A row with columns that only rows have.
    Row(Table),
    /// A row if it contains no other rows: it has a column of the table that its surroundings name.
    Weak(Table),
    /// A row of a table that synclint does not read.
    Foreign,
    /// A row of one of several tables.
    Ambiguous(Table),
    /// Not a row.
    Other,
}

/// Primary keys of unsupported tables whose rows also contain the primary key of a supported table.
const UNSUPPORTED_TABLE_KEYS: &[&str] = &[
    "activityid",
    "activitypartyid",
    "mailboxstatisticsid",
    "mailboxtrackingcategoryid",
    "queueitemid",
    "queuemembershipid",
    "systemuserlicensesid",
    "systemuserprofilesid",
    "systemuserrolesid",
    "systemuserroleid",
    "teammembershipid",
    "userqueryid",
    "userentityuisettingsid",
];

/// Tables in the order in which their primary keys are checked. Tracking folders also contain the key of their mailbox, users
/// that of their queue, and users and queues that of their organization. User settings have the key of the user and are
/// recognized by other columns.
const BY_KEY: [Table; 7] = [
    Table::MailboxTrackingFolder,
    Table::TimeZoneDefinition,
    Table::EmailServerProfile,
    Table::Mailbox,
    Table::SystemUser,
    Table::Queue,
    Table::Organization,
];

/// Columns that user settings have and users do not have.
const OF_SETTINGS: [&str; 2] = ["timezonecode", "uilanguageid"];

/// Keys under which tools write the name of the table.
pub(super) const TOOL_KEYS: &[&str] = &["logicalname", "ReturnProperty_EntityName", "TableName", "@odata.type"];

/// The keys of a reference to a row, which is not the row itself.
const REFERENCE: &[&str] =
    &["Id", "LogicalName", "Name", "KeyAttributes", "RowVersion", "ExtensionData", "__type", "$id", "@odata.type"];

/// Columns that many tables, and many files of other programs, have.
const GENERIC: &[&str] = &[
    "applicationid",
    "businessunitid",
    "createdby",
    "createdon",
    "description",
    "domainname",
    "emailaddress",
    "firstname",
    "fullname",
    "isdisabled",
    "lastname",
    "modifiedby",
    "modifiedon",
    "name",
    "organizationid",
    "ownerid",
    "owningbusinessunit",
    "owninguser",
    "password",
    "standardname",
    "statecode",
    "statuscode",
    "timezonecode",
    "title",
    "username",
    "versionnumber",
];

/// The tables that have a column that rules read and that is not generic, by its name.
static DISTINCTIVE: LazyLock<HashMap<&str, Vec<Table>, RandomState>> = LazyLock::new(|| {
    let mut columns: HashMap<&str, Vec<Table>, RandomState> = HashMap::default();
    for table in Table::ALL {
        for name in table.info().slots.iter().filter(|name| !GENERIC.contains(name)) {
            columns.entry(name).or_default().push(table);
        }
    }
    columns
});

/// The number of columns that a row has at least if nothing else names its table.
const MIN_DISTINCTIVE: u32 = 2;

/// Classifies a mapping.
pub(in crate::lower) fn classify(row: Value<'_>, place: Place<'_>) -> Class {
    let sdk = sdk::attributes(row);
    let named = place.above.or(place.hint);
    let mut keys = Keys::default();
    match sdk {
        Some(attributes) => sdk::pairs(attributes).for_each(|(key, _)| keys.add(key)),
        None => row.keys().for_each(|key| keys.add(key)),
    }
    if keys.foreign {
        return Class::Foreign;
    }
    if let Some(table) = keys.own_table(named.and_then(Named::table)) {
        return Class::Own(table);
    }
    if let Some(name) = tool_key(row) {
        return match Table::by_name(name) {
            None => Class::Foreign,
            Some(_) if sdk.is_none() && is_reference(row) => Class::Other,
            Some(table) if sdk.is_some() || keys.has_column(table, false) => Class::Row(table),
            Some(_) => Class::Other,
        };
    }
    match named {
        Some(Named::Other) => Class::Foreign,
        Some(named) => {
            let table = named.table().unwrap_or(Table::Mailbox);
            let distinctive = keys.count(table);
            let fingerprint = keys.texts.iter().any(|key| is(key, table.info().fingerprint));
            if fingerprint || distinctive >= MIN_DISTINCTIVE || (sdk.is_some() && keys.has_column(table, false)) {
                Class::Row(table)
            } else if distinctive > 0 || (matches!(named, Named::Ours(_)) && keys.has_column(table, true)) {
                Class::Weak(table)
            } else {
                Class::Other
            }
        }
        None => keys.guess(),
    }
}

/// Returns the table of a row in a place that no shape describes.
pub(super) fn row_like(mapping: Value<'_>) -> Option<Table> {
    match classify(mapping, Place::default()) {
        Class::Own(table) | Class::Row(table) | Class::Weak(table) | Class::Ambiguous(table) => Some(table),
        Class::Foreign | Class::Other => None,
    }
}

/// Returns whether a mapping is a reference to a row: `{"Id": "…", "LogicalName": "…"}`.
pub(super) fn is_reference(mapping: Value<'_>) -> bool {
    mapping.keys().all(|key| key.text().is_some_and(|key| REFERENCE.iter().any(|known| is(key, known))))
}

/// Returns the name of the table that a tool wrote in a row.
fn tool_key(row: Value<'_>) -> Option<&str> {
    let value =
        TOOL_KEYS.iter().find_map(|key| row.get(key)).filter(|value| matches!(value.shape(), Shape::Scalar(_)))?;
    let name = value.text().filter(|_| !value.is_null())?;
    Some(name.rsplit('.').next().unwrap_or(name))
}

/// The names of the columns of a mapping.
#[derive(Default)]
struct Keys<'a> {
    texts: Vec<&'a str>,
    /// Whether the mapping has the primary key of an unsupported table.
    foreign: bool,
}

impl<'a> Keys<'a> {
    fn add(&mut self, key: Value<'a>) {
        let Some(text) = key.text() else { return };
        self.foreign |= UNSUPPORTED_TABLE_KEYS.iter().any(|other| is(text, other));
        self.texts.push(text);
    }

    fn has(&self, name: &str) -> bool {
        self.texts.iter().any(|key| is(key, name))
    }

    /// Returns the table whose primary key the row has. A column of the table that the surroundings name is not the primary key
    /// of another one.
    fn own_table(&self, named: Option<Table>) -> Option<Table> {
        let is_own = |table: Table| {
            let key = table.info().primary_key;
            // Rows of all tables have the key of their organization.
            let is_column =
                |named: Table| named != table && (table == Table::Organization || named.column(key).is_some());
            let is_doubtful = named.is_some_and(is_column) || (table == Table::Organization && self.has_other_key());
            self.has(key) && (!is_doubtful || (table == Table::Organization && self.count(table) > 0))
        };
        let by_key = BY_KEY.into_iter().find(|table| is_own(*table));
        by_key.map(|table| match table {
            // An organization row has the column `systemuserid` too.
            Table::SystemUser if self.has(Table::Organization.info().fingerprint) => Table::Organization,
            Table::SystemUser if named == Some(Table::UserSettings) => Table::UserSettings,
            Table::SystemUser if OF_SETTINGS.iter().any(|column| self.has(column)) => Table::UserSettings,
            _ => table,
        })
    }

    /// Returns whether the row has the primary key of a table that synclint does not read, such as `teamid`. Rows of many tables
    /// also have the key of their organization.
    fn has_other_key(&self) -> bool {
        let is_other = |key: &str| {
            let name = key.to_ascii_lowercase();
            name.len() > "id".len()
                && name.ends_with("id")
                && !name.contains(['_', '@', '.', ':'])
                && Table::Organization.column(&name).is_none()
        };
        self.texts.iter().any(|key| is_other(key))
    }

    /// Returns the number of columns of `table` that are not generic and that rules read.
    fn count(&self, table: Table) -> u32 {
        let is_of = |key: &&&str| tables(key).is_some_and(|tables| tables.contains(&table));
        u32::try_from(self.texts.iter().filter(is_of).count()).unwrap_or(u32::MAX)
    }

    /// Returns whether the mapping has a column of `table`.
    fn has_column(&self, table: Table, or_id: bool) -> bool {
        let known = |key: &&str| {
            let name = column_name(key);
            table.column(&name).is_some() || (or_id && name == "id")
        };
        self.texts.iter().any(known)
    }

    /// Returns the class of a mapping whose surroundings name no table.
    fn guess(&self) -> Class {
        let mut counts = [0_u32; Table::ALL.len()];
        for key in &self.texts {
            for table in tables(key).into_iter().flatten() {
                counts[*table as usize] += 1;
            }
        }
        if let Some(table) = Table::ALL.into_iter().find(|table| self.has(table.info().fingerprint)) {
            return Class::Row(table);
        }
        let most = counts.iter().copied().max().unwrap_or_default();
        if most < MIN_DISTINCTIVE {
            return Class::Other;
        }
        let mut best = Table::ALL.into_iter().filter(|table| counts[*table as usize] == most);
        match (best.next(), best.next()) {
            (Some(table), None) => Class::Row(table),
            (Some(table), Some(_)) => Class::Ambiguous(table),
            (None, _) => Class::Other,
        }
    }
}

fn is(key: &str, name: &str) -> bool {
    key.eq_ignore_ascii_case(name)
}

/// Returns the name of the column of a key: in lower case, without an annotation and without the affixes of a lookup.
fn column_name(key: &str) -> String {
    let lower = key.split(['@', ':']).next().unwrap_or(key).to_ascii_lowercase();
    match lower.strip_prefix('_').and_then(|rest| rest.strip_suffix("_value")) {
        Some(lookup) => lookup.to_owned(),
        None => lower,
    }
}

/// Returns the tables that have a distinctive column with this key.
fn tables(key: &str) -> Option<&'static Vec<Table>> {
    if key.len() > 64 { None } else { DISTINCTIVE.get(column_name(key).as_str()) }
}
