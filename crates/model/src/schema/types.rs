//! What tables, columns and option sets are made of.

use synclint_diagnostic::text::Text;

/// A table of Dataverse.
#[derive(Debug)]
pub struct TableInfo {
    /// The logical name, `emailserverprofile`.
    pub logical_name: &'static str,
    /// The name in Web API addresses, `emailserverprofiles`.
    pub entity_set: &'static str,
    /// The column that holds the id of a row.
    pub primary_key: &'static str,
    /// A column that no other of our tables has: tells the table of a row that says nothing else.
    pub fingerprint: &'static str,
    /// Whether `columns` is the whole published list, so that any other key is unknown.
    pub complete: bool,
    /// The columns in the order of their names.
    pub columns: &'static [ColumnInfo],
    /// The columns that rules read, by the number of their cell.
    pub slots: &'static [&'static str],
}

/// A column.
#[derive(Debug)]
pub struct ColumnInfo {
    /// The logical name, in lower case.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// The number of its cell, where rules read it.
    pub slot: Option<u8>,
    /// Whether its value is a password, a token or the like.
    pub secret: bool,
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A value of an option set.
    Choice(&'static OptionSet),
    /// Yes or no, with the column's own words for them.
    Bool {
        /// The label of true.
        yes: &'static str,
        /// The label of false.
        no: &'static str,
    },
    /// A whole number of up to 64 bits.
    Int,
    /// A code of the server, of 32 bits: people write it signed, unsigned, or in hexadecimal.
    Code,
    /// A number with decimals.
    Number,
    /// Text.
    Text,
    /// An id.
    Guid,
    /// The id of a row of another table.
    Lookup,
    /// A day and a time.
    Date,
}

/// An option set: numbers with labels.
#[derive(Debug)]
pub struct OptionSet {
    /// The values, in their order.
    pub choices: &'static [ChoiceInfo],
}

impl OptionSet {
    /// The choice with this number.
    pub fn choice(&self, value: i64) -> Option<&'static ChoiceInfo> {
        self.choices.iter().find(|choice| choice.value == value)
    }
}

/// A value of an option set.
#[derive(Debug)]
pub struct ChoiceInfo {
    /// Its number, the same in every language.
    pub value: i64,
    /// Its label; the Japanese one is our rendering unless `wordings` has it.
    pub label: Text,
    /// The labels that exports are known to write for it.
    pub wordings: &'static [&'static str],
}

/// A setting of `orgdborgsettings`.
#[derive(Debug)]
pub struct OrgSetting {
    /// Its name; compared without case.
    pub key: &'static str,
    /// What its values are.
    pub kind: OrgSettingKind,
    /// What holds where it is not set, in the newest version that is documented.
    pub default: &'static str,
}

/// What the values of a setting are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrgSettingKind {
    /// A switch.
    Bool,
    /// A whole number in a range, both ends included.
    Int {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
    },
}
