//! Lowers the recipients file of an organization, which contains output of Exchange cmdlets.

use super::Lowering;
use super::value;
use crate::cell::{Cell, Data};
use crate::recipients::{Property, Row, bare};
use crate::schema::Kind;
use synclint_diagnostic::span::Span;
use synclint_reader::{Shape, Value};

/// The property with all addresses of a recipient. The primary address has an uppercase prefix: `SMTP:ada@contoso.com`.
const ADDRESSES: &str = "EmailAddresses";

impl<'a> Lowering<'a> {
    /// Lowers a document of the recipients file: a recipient, a sequence of recipients, or a response that contains these.
    pub(super) fn recipients(&mut self, document: Value<'a>) {
        let rows = document.get("value").unwrap_or(document);
        match rows.shape() {
            Shape::Sequence => rows.items().for_each(|row| self.recipient(row)),
            Shape::Mapping => self.recipient(rows),
            Shape::Scalar(_) => {}
        }
    }

    fn recipient(&mut self, row: Value<'a>) {
        if row.shape() != Shape::Mapping || !self.has_room(row.span()) {
            return;
        }
        let mut cells = [Cell::default(); Property::ALL.len()];
        let mut addresses: Vec<(&'a str, Span)> = Vec::new();
        for (key, value) in row.entries() {
            let Some(name) = key.text() else { continue };
            if name.eq_ignore_ascii_case(ADDRESSES) {
                addresses.extend(all_addresses(value));
            }
            let Some(property) = Property::by_name(name) else { continue };
            let cell = &mut cells[property as usize];
            if matches!(cell.data, Data::Absent) {
                let span = |value: Value<'_>| (value.span().start, value.span().end);
                *cell = Cell { key: span(key), value: span(value), data: read(property, value) };
            }
            if property == Property::PrimarySmtpAddress {
                addresses
                    .extend(value.text().map(bare).filter(|text| text.contains('@')).map(|text| (text, value.span())));
            }
        }
        if !addresses.is_empty() {
            self.found = true;
            self.records.recipients.add(Row { file: row.file(), cells }, addresses);
        }
    }
}

/// Reads the value of a property. An invalid value is unknown, and rules that need it are skipped.
fn read(property: Property, value: Value<'_>) -> Data<'_> {
    let kind = if property.is_switch() { Kind::Bool { yes: "True", no: "False" } } else { Kind::Text };
    value::read(kind, value::inner(value)).unwrap_or(Data::Invalid)
}

/// Returns the SMTP addresses in a list, or in a cell that contains a joined list.
fn all_addresses(value: Value<'_>) -> impl Iterator<Item = (&str, Span)> {
    let one = std::iter::once(value).filter(|value| value.shape() != Shape::Sequence);
    one.chain(value.items()).flat_map(|item| {
        let parts = item.text().unwrap_or_default().split([' ', ',', ';', '|', '\n', '\r', '\t']);
        let smtp = parts.filter(|part| part.contains('@') && bare(part).len() < part.len());
        smtp.map(move |part| (bare(part), item.span()))
    })
}
