//! Which table a row belongs to.

use crate::schema::Table;
use synclint_reader::{Shape, Value};

/// What names say about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// One of our tables.
    Ours(Table),
    /// A table that synclint does not read.
    Other,
}

/// Names of our tables besides the logical names and entity sets: what people call directories and keys.
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

/// Columns that only rows of other tables have as their key, though they also have the key of one of ours.
const KEYS_OF_OTHERS: &[&str] = &["activityid", "mailboxstatisticsid", "mailboxtrackingcategoryid"];

/// Our tables in the order in which their keys tell. Rows of tracking folders name their mailbox, those of users their queue,
/// and both users and queues their organization. The settings of a user have the key of the user, so what else they have tells.
const BY_KEY: [Table; 7] = [
    Table::MailboxTrackingFolder,
    Table::TimeZoneDefinition,
    Table::EmailServerProfile,
    Table::Mailbox,
    Table::SystemUser,
    Table::Queue,
    Table::Organization,
];

/// Columns that the settings of a user have and the user has not.
const OF_SETTINGS: [&str; 2] = ["timezonecode", "uilanguageid"];

/// The columns that tools write the name of the table in.
pub(super) const TOOL_KEYS: &[&str] = &["logicalname", "ReturnProperty_EntityName", "TableName"];

fn named(name: &str) -> Option<Table> {
    Table::by_name(name)
        .or_else(|| OTHER_NAMES.iter().find(|(other, _)| name.eq_ignore_ascii_case(other)).map(|&(_, table)| table))
}

/// The table that a directory of this name holds rows of.
pub fn directory_table(name: &str) -> Option<Table> {
    named(name)
}

/// Whether a file of an organization, by its path below the directory, is its recipients file.
pub(super) fn is_recipients_file(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(stem, _)| stem.eq_ignore_ascii_case("recipients"))
}

/// The table that a mapping key of this name holds rows of.
pub(super) fn key_table(name: &str) -> Option<Table> {
    named(name)
}

/// The table that the name of a file, or of the directory it stands in, tells: `mailboxes.yaml`, `mailboxes/x.yaml`,
/// `x.mailbox.yml`. `path` has `/` between its parts.
pub fn file_table(path: &str) -> Option<Table> {
    let (directory, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let last = stem.rsplit_once('.').map_or(stem, |(_, last)| last);
    let directory = directory.rsplit_once('/').map_or(directory, |(_, last)| last);
    named(stem).or_else(|| named(last)).or_else(|| named(directory))
}

/// The table that an `@odata.context` names; `$metadata#mailboxes(name)/$entity` is one of ours.
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

/// The table of a row: `above` is what the context or the key above it says, `hint` what the names of file and directory
/// say.
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
    if keys().any(|key| KEYS_OF_OTHERS.iter().any(|other| key.eq_ignore_ascii_case(other))) {
        return None;
    }
    let by_key = BY_KEY.into_iter().find(|table| has(table.info().primary_key)).map(|table| {
        let settings = hint == Some(Table::UserSettings) || OF_SETTINGS.iter().any(|column| has(column));
        if table == Table::SystemUser && settings { Table::UserSettings } else { table }
    });
    by_key.or(hint).or_else(|| Table::ALL.into_iter().find(|table| has(table.info().fingerprint)))
}

/// What a tool wrote about the table of a row.
fn tool_key(row: Value<'_>) -> Option<&str> {
    TOOL_KEYS.iter().find_map(|key| row.get(key)).filter(|value| matches!(value.shape(), Shape::Scalar(_)))?.text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_and_directories() {
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
    fn contexts_of_answers() {
        let ours = Some(Named::Ours(Table::Mailbox));
        assert_eq!(context_table("https://c.api.crm.dynamics.com/api/data/v9.2/$metadata#mailboxes(name)"), ours);
        assert_eq!(context_table("https://c.example/api/data/v9.2/$metadata#mailboxes/$entity"), ours);
        assert_eq!(context_table("https://c.example/api/data/v9.2/$metadata#tasks(subject)"), Some(Named::Other));
        assert_eq!(context_table("https://c.example/api/data/v9.2/"), None);
    }
}
