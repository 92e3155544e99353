//! A row that was found, and the surroundings of a value.

use synclint_diagnostic::span::Span;
use synclint_diagnostic::text::Text;
use synclint_reader::Value;

use super::names::Named;
use crate::guid::Guid;
use crate::schema::Table;

/// A row, and its table.
#[derive(Debug, Clone, Copy)]
pub(in crate::lower) struct FoundRow<'a> {
    pub(in crate::lower) row: Value<'a>,
    pub(in crate::lower) table: Table,
    /// The collection with its columns, if they are not keys of the row.
    pub(in crate::lower) attributes: Option<Value<'a>>,
    /// The ID under which a key above the row lists it.
    pub(in crate::lower) id: Option<Guid>,
}

/// The surroundings of a value.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::lower) struct Place<'a> {
    /// The table named by the context or key above the value.
    pub(in crate::lower) above: Option<Named>,
    /// The table named by the file or directory.
    pub(in crate::lower) hint: Option<Named>,
    /// The ID under which a map lists the value.
    pub(in crate::lower) id: Option<Guid>,
    /// Whether the value is inside a row.
    pub(in crate::lower) is_nested: bool,
    /// Whether the value is an item of a list, and not the list itself.
    pub(in crate::lower) is_item: bool,
    /// The value that follows it in the list or file.
    pub(in crate::lower) next: Option<Value<'a>>,
}

impl Place<'_> {
    /// Returns the place of a value inside a row, under a key with the name of a table or another one.
    pub(in crate::lower) fn nested(above: Option<Named>) -> Self {
        Self { above, is_nested: true, ..Self::default() }
    }

    /// Returns the supported table that the surroundings name.
    pub(in crate::lower) fn table(self) -> Option<Table> {
        self.above.or(self.hint).and_then(Named::table)
    }

    /// Returns the place of the values in a value at this place.
    pub(in crate::lower) fn inside(self) -> Self {
        Self { id: None, is_item: false, next: None, ..self }
    }
}

/// What is known of a file from its name.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::lower) struct FileContext {
    /// The table that the file or its directory names.
    pub(in crate::lower) named: Option<Named>,
    /// Whether the name is that of the recipients.
    pub(in crate::lower) is_recipients: bool,
    /// Whether it is JSON.
    pub(in crate::lower) is_json: bool,
}

/// Rows of a file that were not read.
#[derive(Debug, Clone, Copy)]
pub(in crate::lower) struct UnreadRows {
    /// The place of the first one.
    pub(in crate::lower) first: Span,
    /// The table of the first one.
    pub(in crate::lower) table: Table,
    /// Why the first one was not read.
    pub(in crate::lower) reason: Text,
    /// Their number.
    pub(in crate::lower) n: u64,
}

impl FileContext {
    /// Returns whether the name states that the file contains rows.
    pub(in crate::lower) fn is_expected(self) -> bool {
        self.named.is_some() || self.is_recipients
    }
}
