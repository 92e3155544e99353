//! Determines the table of a row.

use crate::schema::Table;
use synclint_reader::{Shape, Value};

/// The table of a row according to the context or key above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// A supported table.
    Ours(Table),
    /// A table that synclint does not read.
    Other,
}

/// Names that people use for directories and keys, in addition to logical names and entity sets.
const OTHER_NAMES: &[(&str, Table)] = &[
    ("email-server-profile", Table::EmailServerProfile),
    ("email-server-profiles", Table::EmailServerProfile),
    ("email_server_profiles", Table::EmailServerProfile),
    ("emailprofiles", Table::EmailServerProfile),
    ("profiles", Table::EmailServerProfile),
    ("system-users", Table::SystemUser),
    ("users", Table::SystemUser),
    ("user", Table::SystemUser),
];

/// Primary keys of unsupported tables whose rows also contain the primary key of a supported table.
const UNSUPPORTED_TABLE_KEYS: &[&str] = &["activityid", "mailboxstatisticsid", "mailboxtrackingcategoryid"];

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
pub(super) const TOOL_KEYS: &[&str] = &["logicalname", "ReturnProperty_EntityName", "TableName"];

fn named(name: &str) -> Option<Table> {
    Table::by_name(name)
        .or_else(|| OTHER_NAMES.iter().find(|(other, _)| name.eq_ignore_ascii_case(other)).map(|&(_, table)| table))
}

/// Returns the table of the rows in a directory with this name.
pub fn directory_table(name: &str) -> Option<Table> {
    named(name)
}

/// Returns whether a path, relative to the organization directory, is that of the recipients file.
pub(super) fn is_recipients_file(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(stem, _)| stem.eq_ignore_ascii_case("recipients"))
}

/// Returns the table of the rows under a key with this name.
pub(super) fn key_table(name: &str) -> Option<Table> {
    named(name)
}

/// Returns the table named by a file or its directory: `mailboxes.yaml`, `mailboxes/x.yaml`, `x.mailbox.yml`. The separator in
/// `path` is `/`.
pub fn file_table(path: &str) -> Option<Table> {
    let (directory, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let last = stem.rsplit_once('.').map_or(stem, |(_, last)| last);
    let directory = directory.rsplit_once('/').map_or(directory, |(_, last)| last);
    named(stem).or_else(|| named(last)).or_else(|| named(directory))
}

/// Returns the table named by an `@odata.context`, for example `$metadata#mailboxes(name)/$entity`.
pub(super) fn context_table(context: &str) -> Option<Named> {
    let (_, fragment) = context.split_once("$metadata#")?;
    let end = fragment.find(['(', '/', '?']).unwrap_or(fragment.len());
    let set = &fragment[..end];
    Some(
        Table::ALL
            .into_iter()
            .find(|table| table.info().entity_set.eq_ignore_ascii_case(set))
            .map_or(Named::Other, Named::Ours),
    )
}

/// Returns the table of a row. `above` is the table named by the context or key above it, `hint` the one named by the file or
/// directory.
pub(super) fn table_of(row: Value<'_>, above: Option<Named>, hint: Option<Table>) -> Option<Table> {
    match above {
        Some(Named::Ours(table)) => return Some(table),
        Some(Named::Other) => return None,
        None => {}
    }
    if let Some(name) = tool_key(row) {
        return Table::by_name(name);
    }
    let keys = || row.entries().filter_map(|(key, _)| key.text());
    let has = |name: &str| keys().any(|key| key.eq_ignore_ascii_case(name));
    if keys().any(|key| UNSUPPORTED_TABLE_KEYS.iter().any(|other| key.eq_ignore_ascii_case(other))) {
        return None;
    }
    let by_key = BY_KEY.into_iter().find(|table| has(table.info().primary_key)).map(|table| {
        let settings = hint == Some(Table::UserSettings) || OF_SETTINGS.iter().any(|column| has(column));
        if table == Table::SystemUser && settings { Table::UserSettings } else { table }
    });
    by_key.or(hint).or_else(|| Table::ALL.into_iter().find(|table| has(table.info().fingerprint)))
}

/// Returns the name of the table that a tool wrote in a row.
fn tool_key(row: Value<'_>) -> Option<&str> {
    TOOL_KEYS.iter().find_map(|key| row.get(key)).filter(|value| matches!(value.shape(), Shape::Scalar(_)))?.text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_table_of_a_path() {
        for (path, table) in [
            ("mailboxes.yaml", Some(Table::Mailbox)),
            ("mailboxes/ada.yaml", Some(Table::Mailbox)),
            ("Ada.mailbox.yml", Some(Table::Mailbox)),
            ("email-server-profiles/a.json", Some(Table::EmailServerProfile)),
            ("Organization.json", Some(Table::Organization)),
            ("users/1.yaml", Some(Table::SystemUser)),
            ("settings.yaml", None),
            ("usersettings.yaml", Some(Table::UserSettings)),
        ] {
            assert_eq!(file_table(path), table, "{path}");
        }
    }

    #[test]
    fn finds_the_table_of_a_context() {
        let ours = Some(Named::Ours(Table::Mailbox));
        assert_eq!(context_table("https://c.api.crm.dynamics.com/api/data/v9.2/$metadata#mailboxes(name)"), ours);
        assert_eq!(context_table("https://c.example/api/data/v9.2/$metadata#mailboxes/$entity"), ours);
        assert_eq!(context_table("https://c.example/api/data/v9.2/$metadata#tasks(subject)"), Some(Named::Other));
        assert_eq!(context_table("https://c.example/api/data/v9.2/"), None);
    }
}
