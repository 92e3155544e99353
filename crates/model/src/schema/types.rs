//! The types of the schema: tables, columns and option sets.

use synclint_diagnostic::text::{Arg, Join, Noun, Text};

/// A Dataverse table.
#[derive(Debug)]
pub struct TableInfo {
    /// The logical name, for example `emailserverprofile`.
    pub logical_name: &'static str,
    /// The name in Web API URLs, for example `emailserverprofiles`.
    pub entity_set: &'static str,
    /// The column that contains the ID of a row.
    pub primary_key: &'static str,
    /// A column that no other supported table has. Identifies the table of a row without other hints.
    pub fingerprint: &'static str,
    /// Whether `columns` is the complete published list, so that any other key is unknown.
    pub complete: bool,
    /// What messages call a row of the table.
    pub noun: &'static Noun,
    /// The columns, sorted by name.
    pub columns: &'static [ColumnInfo],
    /// The names of the columns that rules read, by the number of their cell.
    pub slots: &'static [&'static str],
}

/// A column.
#[derive(Debug)]
pub struct ColumnInfo {
    /// The logical name, in lower case.
    pub name: &'static str,
    /// The label in forms, if it is known in both languages.
    pub label: Option<Text>,
    /// The type of the values.
    pub kind: Kind,
    /// The number of its cell, if rules read the column.
    pub slot: Option<u8>,
    /// Whether the value is a secret, such as a password or token.
    pub secret: bool,
}

/// The type of the values of a column.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A value of an option set.
    Choice(&'static OptionSet),
    /// A boolean, with the labels of the column.
    Bool {
        /// The label of true.
        yes: &'static str,
        /// The label of false.
        no: &'static str,
    },
    /// An integer of up to 64 bits.
    Int,
    /// A 32-bit code of the server, written as a signed, unsigned or hexadecimal number.
    Code,
    /// A decimal number.
    Number,
    /// Text.
    Text,
    /// A GUID.
    Guid,
    /// A reference to a row of another table.
    Lookup,
    /// A date and time.
    Date,
    /// Any value. Rules do not read the column, and its values are not checked.
    Any,
}

/// An option set: numbers with labels.
#[derive(Debug)]
pub struct OptionSet {
    /// The options, in order.
    pub choices: &'static [ChoiceInfo],
}

impl OptionSet {
    /// Returns all options, for a message.
    pub fn options(&self) -> Arg {
        Arg::list(Join::Comma, self.choices.iter().map(|choice| Arg::Choice(choice.value, choice.label)))
    }

    /// Returns the option with this number.
    pub fn choice(&self, value: i64) -> Option<&'static ChoiceInfo> {
        self.choices.iter().find(|choice| choice.value == value)
    }
}

/// A value of an option set.
#[derive(Debug)]
pub struct ChoiceInfo {
    /// The number, which is the same in every language.
    pub value: i64,
    /// The label. The Japanese label is synclint's translation unless `wordings` contains it.
    pub label: Text,
    /// The labels that are known from exports.
    pub wordings: &'static [&'static str],
}

/// A setting of `orgdborgsettings`.
#[derive(Debug)]
pub struct OrgSetting {
    /// The name. Compared ignoring case.
    pub key: &'static str,
    /// The type of the values.
    pub kind: OrgSettingKind,
    /// The default value in the newest documented version.
    pub default: &'static str,
}

/// The type of the values of a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrgSettingKind {
    /// A boolean.
    Bool,
    /// An integer in an inclusive range.
    Int {
        /// The minimum.
        min: i64,
        /// The maximum.
        max: i64,
    },
}
