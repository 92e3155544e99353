//! Determines the meaning of a key of a row: a column, an annotation of a column, or unknown.

use synclint_diagnostic::secret::is_key;

use crate::schema::{ColumnInfo, Kind, Table};

/// The meaning of a key.
#[derive(Debug, Clone, Copy)]
pub(super) enum Key {
    /// The value of a column.
    Column(&'static ColumnInfo),
    /// The number of a column whose own key contains the label.
    Raw(&'static ColumnInfo),
    /// The label of the value of a column.
    Formatted(&'static ColumnInfo),
    /// The label of the value of a column, in a key of its own: `statecodename`. Empty if the label is unknown.
    Label(&'static ColumnInfo),
    /// The value of a date column in UTC. The column itself is in the time zone of the user who exported it.
    Utc(&'static ColumnInfo),
    /// The table that a lookup refers to.
    LookupTable(&'static ColumnInfo),
    /// Whether a data lake marks the row as deleted.
    Deleted,
    /// One of the three default synchronization methods, by its index.
    EmailSetting(usize),
    /// The ID of the row under a key of tools.
    Id,
    /// A key that tools add and no rule reads.
    Ignored,
    /// A key that the table does not have.
    Unknown,
}

/// Suffixes that exporters and SQL views add to the name of a column, and that no rule reads.
const COMPANIONS: &[&str] = &["name", "yominame", "type", "idtype", "typename", "dsc", "_entitytype"];

/// The suffix that SQL views add to the name of a date column for its value in UTC.
const UTC: &str = "utc";

/// Suffixes that exporters, SQL views, and data lakes add to the name of a lookup for the table that it refers to.
const TABLE_SUFFIXES: &[&str] = &["_entitytype", "idtype", "type"];

/// The key of the rows of a data lake that marks deleted rows.
const DELETED: &str = "isdelete";

/// Keys under which tools write the ID of a row.
const ID_KEYS: [&str; 2] = ["id", "returnproperty_id"];

/// Keys that tools add to every row.
const TOOL_KEYS: &[&str] = &[
    "$id",
    "<<",
    "__type",
    "attributes",
    "createdonpartition",
    "entityreference",
    "entitystate",
    "extensiondata",
    "formattedvalues",
    "haslazyfileattribute",
    "isnewrecord",
    "keyattributes",
    "lazyfileattributekey",
    "lazyfileattributesizekey",
    "lazyfileattributevalue",
    "logicalname",
    "msft_datastate",
    "original",
    "partitionid",
    "relatedentities",
    "rowversion",
    "sinkcreatedon",
    "sinkmodifiedon",
    "tablename",
];

/// The members of `defaultemailsettings` that a tool can write as separate keys of the row.
const EMAIL_SETTINGS: &[&str] = &["incomingemaildeliverymethod", "outgoingemaildeliverymethod", "actdeliverymethod"];

/// The maximum length of a column name, in bytes. Longer keys are unknown.
const MAX_LENGTH: usize = 64;

/// Returns the meaning of a key in a row of `table`.
pub(super) fn read(table: Table, key: &str) -> Key {
    if key.starts_with('@') {
        return Key::Ignored;
    }
    let mut buffer = [0; MAX_LENGTH];
    if let Some((name, annotation)) = key.split_once('@') {
        let Some(column) = column(table, name, &mut buffer) else { return Key::Ignored };
        return match annotation {
            "OData.Community.Display.V1.FormattedValue" => Key::Formatted(column),
            "Microsoft.Dynamics.CRM.lookuplogicalname" => Key::LookupTable(column),
            _ => Key::Ignored,
        };
    }
    if let Some((name, part)) = key.split_once(':') {
        if part.eq_ignore_ascii_case("raw") {
            return column(table, name, &mut buffer).map_or(Key::Ignored, Key::Raw);
        }
        if table == Table::Organization && name.eq_ignore_ascii_case("defaultemailsettings") {
            let setting = EMAIL_SETTINGS.iter().position(|setting| part.eq_ignore_ascii_case(setting));
            return setting.map_or(Key::Unknown, Key::EmailSetting);
        }
    }
    if let Some(column) = typed_lookup(table, key) {
        return Key::LookupTable(column);
    }
    match column(table, key, &mut buffer) {
        Some(column) => Key::Column(column),
        None if ID_KEYS.iter().any(|id| key.eq_ignore_ascii_case(id)) => Key::Id,
        None if key.eq_ignore_ascii_case(DELETED) => Key::Deleted,
        None if is_key(key) => Key::Unknown,
        None => companion(table, key).unwrap_or(if is_ignored(table, key) { Key::Ignored } else { Key::Unknown }),
    }
}

/// Returns the lookup whose table is in a column of its own: `regardingobjectid` for `regardingobjecttypecode`.
fn typed_lookup(table: Table, key: &str) -> Option<&'static ColumnInfo> {
    let lower = key.to_ascii_lowercase();
    let lookup = format!("{}id", lower.strip_suffix("typecode")?);
    table.column(&lookup).filter(|column| matches!(column.kind, Kind::Lookup))
}

/// Returns the meaning of a key that consists of the name of a column that rules read and a suffix.
fn companion(table: Table, key: &str) -> Option<Key> {
    let lower = key.to_ascii_lowercase();
    let of = |suffix: &str| table.column(lower.strip_suffix(suffix)?).filter(|column| column.slot.is_some());
    if let Some(column) = of(UTC).filter(|column| matches!(column.kind, Kind::Date)) {
        return Some(Key::Utc(column));
    }
    if let Some(column) = of("name").filter(|column| has_label(column.kind)) {
        return Some(Key::Label(column));
    }
    let lookup = |column: &&ColumnInfo| matches!(column.kind, Kind::Lookup);
    TABLE_SUFFIXES.iter().find_map(|suffix| of(suffix).filter(lookup)).map(Key::LookupTable)
}

/// Returns whether SQL views have a label for the values of a column.
fn has_label(kind: Kind) -> bool {
    matches!(kind, Kind::Choice(_) | Kind::Bool { .. } | Kind::Lookup)
}

/// Returns the column with this name, or with the name in `_name_value`, ignoring case.
fn column(table: Table, key: &str, buffer: &mut [u8; MAX_LENGTH]) -> Option<&'static ColumnInfo> {
    let buffer = buffer.get_mut(..key.len())?;
    buffer.copy_from_slice(key.as_bytes());
    buffer.make_ascii_lowercase();
    let name = std::str::from_utf8(buffer).ok()?;
    let lookup = name.strip_prefix('_').and_then(|rest| rest.strip_suffix("_value"));
    match lookup {
        Some(lookup) => table.column(lookup).filter(|column| matches!(column.kind, Kind::Lookup)),
        None => table.column(name),
    }
}

fn is_ignored(table: Table, key: &str) -> bool {
    let lower = key.to_ascii_lowercase();
    if lower.ends_with("_property")
        || lower.starts_with("returnproperty_")
        || TOOL_KEYS.contains(&lower.as_str())
        || lower.contains('.')
    {
        return true;
    }
    let name = lower.strip_prefix('_').and_then(|rest| rest.strip_suffix("_value")).unwrap_or(&lower);
    is_custom(name) || is_companion(table, name)
}

/// Returns whether a key is a column of a solution, for example `new_name`. The publisher prefix has two to
/// eight letters and digits.
fn is_custom(name: &str) -> bool {
    name.split_once('_').is_some_and(|(prefix, rest)| {
        (2..=8).contains(&prefix.len()) && !rest.is_empty() && prefix.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Returns whether a key contains data about another column, for example `owneridname`, `createdonutc` or `statecodename`.
fn is_companion(table: Table, name: &str) -> bool {
    let column = |suffix: &str| table.column(name.strip_suffix(suffix)?);
    COMPANIONS.iter().any(|suffix| column(suffix).is_some())
        || column(UTC).is_some_and(|column| matches!(column.kind, Kind::Date))
}
