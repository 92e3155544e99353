//! What a key of a row means: a column, a note about one, or nothing that we know.

use crate::schema::{ColumnInfo, Kind, Table};

/// A key, read.
#[derive(Debug, Clone, Copy)]
pub(super) enum Key {
    /// The value of a column.
    Column(&'static ColumnInfo),
    /// The integer of a column whose own key holds a label.
    Raw(&'static ColumnInfo),
    /// The label of a column.
    Formatted(&'static ColumnInfo),
    /// The table that a lookup points into.
    LookupTable(&'static ColumnInfo),
    /// One of the default delivery methods, by its number among the three.
    EmailSetting(usize),
    /// The id of the row under a name that tools give it.
    Id,
    /// Something that tools add and no rule reads.
    Ignored,
    /// A key that the table does not have.
    Unknown,
}

/// Suffixes of keys that exporters add to the name of a lookup column.
const COMPANIONS: &[&str] = &["name", "yominame", "type", "idtype", "typename"];

/// Keys that tools write the id of a row under.
const ID_KEYS: [&str; 2] = ["id", "returnproperty_id"];

/// Keys that tools add to every row.
const TOOL_KEYS: &[&str] =
    &["logicalname", "original", "entityreference", "tablename", "isnewrecord", "rowversion", "keyattributes"];

/// The members of `defaultemailsettings` where a tool has split it into keys of the row.
const EMAIL_SETTINGS: &[&str] = &["incomingemaildeliverymethod", "outgoingemaildeliverymethod", "actdeliverymethod"];

/// The longest name of a column that is looked up; longer keys are unknown.
const LONGEST: usize = 64;

/// Reads a key of a row of `table`.
pub(super) fn read(table: Table, key: &str) -> Key {
    if key.starts_with('@') {
        return Key::Ignored;
    }
    let mut buffer = [0; LONGEST];
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
    match column(table, key, &mut buffer) {
        Some(column) => Key::Column(column),
        None if ID_KEYS.iter().any(|id| key.eq_ignore_ascii_case(id)) => Key::Id,
        None if is_ignored(table, key) => Key::Ignored,
        None => Key::Unknown,
    }
}

/// The column of this name, or of the name inside `_name_value`, in any case.
fn column(table: Table, key: &str, buffer: &mut [u8; LONGEST]) -> Option<&'static ColumnInfo> {
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

/// `new_name`: a column that a solution added. A publisher's prefix has two to eight letters and digits.
fn is_custom(name: &str) -> bool {
    name.split_once('_').is_some_and(|(prefix, rest)| {
        (2..=8).contains(&prefix.len()) && !rest.is_empty() && prefix.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// `owneridname`, `createdbyname`, `statecodename`: the words for the value of another column.
fn is_companion(table: Table, name: &str) -> bool {
    COMPANIONS.iter().filter_map(|suffix| name.strip_suffix(suffix)).any(|column| table.column(column).is_some())
}
