//! Determines the table that a name refers to: of a key, a file, a directory, or an OData context.

use crate::schema::Table;

/// The table that the surroundings of a row name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lower) enum Named {
    /// A supported table, by one of its own names.
    Ours(Table),
    /// A supported table, by a word that other files also use. It counts only if the row has a column that few other tables have.
    Loosely(Table),
    /// A table that synclint does not read.
    Other,
}

impl Named {
    /// Returns the supported table.
    pub(in crate::lower) fn table(self) -> Option<Table> {
        match self {
            Self::Ours(table) | Self::Loosely(table) => Some(table),
            Self::Other => None,
        }
    }
}

/// Names of tables for files, directories, and keys, in addition to logical names and entity sets.
const OTHER_NAMES: &[(&str, Named)] = &[
    ("email-server-profile", Named::Ours(Table::EmailServerProfile)),
    ("email-server-profiles", Named::Ours(Table::EmailServerProfile)),
    ("email_server_profiles", Named::Ours(Table::EmailServerProfile)),
    ("emailprofiles", Named::Loosely(Table::EmailServerProfile)),
    ("profiles", Named::Loosely(Table::EmailServerProfile)),
    ("system-users", Named::Ours(Table::SystemUser)),
    ("users", Named::Loosely(Table::SystemUser)),
    ("user", Named::Loosely(Table::SystemUser)),
];

/// The prefix of the names of filtered SQL views, and the suffix of the names of SQL base tables.
const FILTERED: &str = "filtered";
const BASE: &str = "base";

/// The extensions of files that contain another file, and of files with records. The name before them can be that of a table.
const ENDINGS: &[&str] = &["gz", "json", "jsonl", "ndjson", "yaml", "yml", "csv", "tsv", "xml", "zip"];

/// The extension of a file whose name ends with the table: `Ada.mailbox.yml`.
fn without_endings(file: &str) -> &str {
    let mut stem = file;
    while let Some((rest, ending)) = stem.rsplit_once('.')
        && ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
    {
        stem = rest;
    }
    if stem.len() == file.len() { file.rsplit_once('.').map_or(file, |(stem, _)| stem) } else { stem }
}

/// Returns the table with this name.
pub(in crate::lower) fn named(name: &str) -> Option<Named> {
    let other = || OTHER_NAMES.iter().find(|(other, _)| name.eq_ignore_ascii_case(other)).map(|&(_, named)| named);
    let of_sql = || Table::by_name(sql_table(name)?).map(Named::Ours);
    Table::by_name(name).map(Named::Ours).or_else(other).or_else(of_sql)
}

/// Returns the logical name of the table of an SQL view or base table: `mailbox` for `FilteredMailbox` and `MailboxBase`.
fn sql_table(name: &str) -> Option<&str> {
    let (view, base) = (name.get(..FILTERED.len()), name.len().checked_sub(BASE.len()));
    match (view, base) {
        (Some(prefix), _) if prefix.eq_ignore_ascii_case(FILTERED) => name.get(FILTERED.len()..),
        (_, Some(end)) if name.get(end..).is_some_and(|suffix| suffix.eq_ignore_ascii_case(BASE)) => name.get(..end),
        _ => None,
    }
}

/// Returns the table of the rows in a directory with this name.
pub fn directory_table(name: &str) -> Option<Table> {
    named(name)?.table()
}

/// Returns whether a name is that of a table, and not a word that other files also use.
pub fn is_table_name(name: &str) -> bool {
    matches!(named(name), Some(Named::Ours(_)))
}

/// Returns whether a path, relative to the organization directory, is that of the recipients file.
pub(in crate::lower) fn is_recipients_file(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(stem, _)| stem.eq_ignore_ascii_case("recipients"))
}

/// Returns the table named by a file or its directory: `mailboxes.yaml`, `mailboxes/x.yaml`, `x.mailbox.yml`. The separator in
/// `path` is `/`.
pub fn file_table(path: &str) -> Option<Table> {
    file_named(path)?.table()
}

/// Returns what [`file_table`] returns, and how the table is named.
pub(in crate::lower) fn file_named(path: &str) -> Option<Named> {
    let (directory, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = without_endings(file);
    let last = stem.rsplit_once('.').map_or(stem, |(_, last)| last);
    let directory = directory.rsplit_once('/').map_or(directory, |(_, last)| last);
    named(stem).or_else(|| named(last)).or_else(|| named(directory))
}

/// The name before the set in the type of an OData collection: `#Collection(Microsoft.Dynamics.CRM.mailbox)`.
const COLLECTION: &str = "Collection(";

/// Navigation properties whose rows are of a supported table, by the end of their names.
const NAVIGATIONS: &[(&str, Table)] = &[
    ("_mailbox", Table::Mailbox),
    ("_mailboxes", Table::Mailbox),
    ("_queue", Table::Queue),
    ("_queues", Table::Queue),
    ("_emailserverprofile", Table::EmailServerProfile),
    ("_emailserverprofiles", Table::EmailServerProfile),
    ("_systemuser", Table::SystemUser),
    ("_systemusers", Table::SystemUser),
    ("_organization", Table::Organization),
];

/// Returns the table named by an `@odata.context`: `$metadata#mailboxes(name)/$entity`, `$metadata#mailbox`,
/// `$metadata#Collection(mscrm.mailbox)`, or `$metadata#emailserverprofiles(<id>)/emailserverprofile_mailbox`.
pub(super) fn context_table(context: &str) -> Option<Named> {
    let set = context_set(context)?;
    Some(
        Table::by_name(set)
            .or_else(|| {
                let ends = |end: &str| set.len() > end.len() && ends_with_ignoring_case(set, end);
                NAVIGATIONS.iter().find(|(end, _)| ends(end)).map(|&(_, table)| table)
            })
            .map_or(Named::Other, Named::Ours),
    )
}

/// Returns the name of the entity set, type, or navigation property in an `@odata.context`.
pub(super) fn context_set(context: &str) -> Option<&str> {
    let (_, fragment) = context.split_once("$metadata#").or_else(|| context.split_once('#'))?;
    if let Some(inner) = fragment.strip_prefix(COLLECTION) {
        let name = inner.split(')').next()?;
        return Some(name.rsplit('.').next().unwrap_or(name));
    }
    // The path to the last navigation property, without keys, selected columns, and `$entity`.
    let mut depth = 0_u32;
    let mut set = 0..0;
    let mut start = 0;
    for (at, c) in fragment.char_indices().chain([(fragment.len(), '/')]) {
        match c {
            '(' => {
                if depth == 0 && start < at {
                    set = start..at;
                    start = at;
                }
                depth += 1;
            }
            ')' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    start = at + 1;
                }
            }
            '/' | '?' if depth == 0 => {
                if start < at && !fragment[start..at].starts_with('$') {
                    set = start..at;
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    let set = fragment.get(set)?;
    let set = set.rsplit('.').next().unwrap_or(set);
    (!set.is_empty()).then_some(set)
}

fn ends_with_ignoring_case(text: &str, end: &str) -> bool {
    let from = text.len().saturating_sub(end.len());
    text.get(from..).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
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
            ("mailboxes.json.gz", Some(Table::Mailbox)),
            ("mailboxes.json.gz/mailboxes.json", Some(Table::Mailbox)),
            ("export.zip/mailboxes/1.json", Some(Table::Mailbox)),
            ("email-server-profiles/a.json", Some(Table::EmailServerProfile)),
            ("Organization.json", Some(Table::Organization)),
            ("users/1.yaml", Some(Table::SystemUser)),
            ("settings.yaml", None),
            ("usersettings.yaml", Some(Table::UserSettings)),
            ("FilteredEmailServerProfile.json", Some(Table::EmailServerProfile)),
            ("dbo.FilteredMailbox.json", Some(Table::Mailbox)),
            ("MailboxBase/1.json", Some(Table::Mailbox)),
            ("filtered.json", None),
            ("base.json", None),
            ("FilteredContact.json", None),
        ] {
            assert_eq!(file_table(path), table, "{path}");
        }
    }

    #[test]
    fn finds_the_table_of_a_context() {
        let of = |fragment: &str| context_table(&format!("https://c.api.crm.dynamics.com/api/data/v9.2/{fragment}"));
        for fragment in [
            "$metadata#mailboxes(name)",
            "$metadata#mailboxes/$entity",
            "$metadata#mailboxes(name,emailserverprofile(name,servertype))",
            "$metadata#mailboxes(name,emailserverprofile(name))/$entity",
            "$metadata#mailbox",
            "$metadata#Collection(mscrm.mailbox)",
            "$metadata#Collection(Microsoft.Dynamics.CRM.mailbox)",
            "$metadata#Microsoft.Dynamics.CRM.mailbox",
            "$metadata#emailserverprofiles(1d0f0000-0000-4000-8000-000000000001)/emailserverprofile_mailbox",
            "$metadata#emailserverprofiles(1d0f0000-0000-4000-8000-000000000001)/emailserverprofile_mailbox(name)",
        ] {
            assert_eq!(of(fragment), Some(Named::Ours(Table::Mailbox)), "{fragment}");
        }
        for fragment in
            ["$metadata#tasks(subject)", "$metadata#accounts(name)/$entity", "$metadata#Collection(mscrm.task)"]
        {
            assert_eq!(of(fragment), Some(Named::Other), "{fragment}");
        }
        for fragment in ["", "$metadata#", "$metadata#()", "$metadata#(a", "$metadata#/$entity"] {
            assert_eq!(of(fragment), None, "{fragment}");
        }
    }
}
