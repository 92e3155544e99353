//! Lookups in the generated tables.

use synclint_diagnostic::table::TableName;

use super::generated::{ORG_SETTINGS, Table};
use super::types::{ColumnInfo, OrgSetting};

impl Table {
    /// The name by which findings know the table.
    pub const fn name(self) -> TableName {
        TableName::new(self.info().logical_name)
    }

    /// The table with this name; the inverse of [`name`](Self::name).
    ///
    /// # Panics
    ///
    /// When the name is not one of a table of this crate.
    pub fn named(name: TableName) -> Self {
        let found = Self::ALL.into_iter().find(|table| table.logical_name() == name.as_str());
        found.expect("names of tables are made by this crate")
    }

    /// The logical name, `mailbox`.
    pub fn logical_name(self) -> &'static str {
        self.info().logical_name
    }

    /// The table with this logical name or entity set, in any case.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| {
            let info = table.info();
            name.eq_ignore_ascii_case(info.logical_name) || name.eq_ignore_ascii_case(info.entity_set)
        })
    }

    /// The column with this logical name, in lower case.
    pub fn column(self, name: &str) -> Option<&'static ColumnInfo> {
        let columns = self.info().columns;
        columns.binary_search_by(|column| column.name.cmp(name)).ok().map(|index| &columns[index])
    }
}

/// The documented setting of this name.
pub fn org_setting(name: &str) -> Option<&'static OrgSetting> {
    ORG_SETTINGS.iter().find(|setting| setting.key.eq_ignore_ascii_case(name))
}
