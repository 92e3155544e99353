//! Lookups in the generated schema.

use synclint_diagnostic::table::TableName;

use super::generated::{ORG_SETTINGS, Table};
use super::types::{ColumnInfo, OrgSetting};

impl Table {
    /// The tables without which most rules cannot be checked, in the order of the schema.
    pub const CORE: [Self; 3] = [Self::EmailServerProfile, Self::Mailbox, Self::Organization];

    /// Returns the name of the table in findings.
    pub const fn name(self) -> TableName {
        TableName::new(self.info().logical_name)
    }

    /// Returns the table with this name. The inverse of [`name`](Self::name).
    ///
    /// # Panics
    ///
    /// Panics if the name was not returned by [`name`](Self::name).
    pub fn named(name: TableName) -> Self {
        let found = Self::ALL.into_iter().find(|table| table.logical_name() == name.as_str());
        found.expect("`TableName` is created by `Table::name`")
    }

    /// Returns the logical name, for example `mailbox`.
    pub fn logical_name(self) -> &'static str {
        self.info().logical_name
    }

    /// Returns the table with this logical name or entity set, ignoring case.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| {
            let info = table.info();
            name.eq_ignore_ascii_case(info.logical_name) || name.eq_ignore_ascii_case(info.entity_set)
        })
    }

    /// Returns the column with this logical name, which must be in lower case.
    pub fn column(self, name: &str) -> Option<&'static ColumnInfo> {
        let columns = self.info().columns;
        columns.binary_search_by(|column| column.name.cmp(name)).ok().map(|index| &columns[index])
    }
}

/// Returns the documented setting with this name, ignoring case.
pub fn org_setting(name: &str) -> Option<&'static OrgSetting> {
    ORG_SETTINGS.iter().find(|setting| setting.key.eq_ignore_ascii_case(name))
}
