//! The shapes that exporters and scripts give to rows.

use synclint_reader::{Shape, Value};

use super::classify::TOOL_KEYS;
use super::names::{context_set, named};

/// Keys under which exporters and scripts write rows, pages, or responses, in addition to the names of tables.
const WRAPPERS: &[&str] = &[
    // The Web API, OData 2 and 3, and Newtonsoft.Json
    "value",
    "d",
    "results",
    "$values",
    // Power Automate and batch requests
    "body",
    "outputs",
    "responses",
    // SDK and PowerShell modules
    "Entities",
    "EntityCollection",
    "CrmRecords",
    "ExportedEntities",
    // Scripts
    "content",
    "data",
    "documents",
    "items",
    "pages",
    "payload",
    "records",
    "response",
    "result",
    "rows",
];

/// Keys that only a page of a longer result has, with the value that says that there are more rows.
const MORE: &[(&str, More)] = &[
    ("@odata.nextLink", More::Text),
    ("@nextLink", More::Text),
    ("odata.nextLink", More::Text),
    ("nextLink", More::Text),
    ("__next", More::Text),
    ("@Microsoft.Dynamics.CRM.morerecords", More::True),
    ("MoreRecords", More::True),
    ("NextPage", More::True),
];

/// Keys with the number of rows of the whole result.
const COUNTS: &[&str] = &["@odata.count", "odata.count", "__count"];

/// The largest number of rows that the Web API counts. A larger result has the same count.
const MAX_COUNT: u64 = 5000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum More {
    /// An address.
    Text,
    /// `true`.
    True,
}

/// Returns whether rows can be under this key.
pub(super) fn is_wrapper(key: &str) -> bool {
    WRAPPERS.iter().any(|known| key.eq_ignore_ascii_case(known))
}

/// Keys whose values determine the table of the rows below, or contain the columns of a row.
const CONTEXT: &[&str] = &["@odata.context", "Attributes"];

/// Further keys of mappings that may not be rows.
const STRUCTURAL: &[&str] = &["Detail", "Message", "Version", "code", "error", "status", "statusCode"];

/// Returns whether the value of this key determines the table of a row with its own primary key.
pub(super) fn is_context(key: &str) -> bool {
    CONTEXT.iter().any(|known| key.eq_ignore_ascii_case(known))
}

/// Returns whether the value of this key determines the table of a row.
pub(super) fn is_decisive(key: &str) -> bool {
    is_context(key) || TOOL_KEYS.iter().any(|known| key.eq_ignore_ascii_case(known))
}

/// Returns whether the value of this key determines whether a mapping is a row.
pub(super) fn is_structural(key: &str) -> bool {
    is_decisive(key)
        || is_wrapper(key)
        || named(key).is_some()
        || MORE.iter().any(|(known, _)| key.eq_ignore_ascii_case(known))
        || STRUCTURAL.iter().any(|known| key.eq_ignore_ascii_case(known))
}

/// Returns whether a value is a mapping or a sequence.
pub(in crate::lower) fn is_collection(value: Value<'_>) -> bool {
    matches!(value.shape(), Shape::Mapping | Shape::Sequence)
}

/// Returns whether rows are under a key of the mapping: an envelope, or tables by name.
pub(super) fn has_rows(mapping: Value<'_>) -> bool {
    mapping.entries().any(|(key, value)| {
        is_collection(value) && key.text().is_some_and(|key| is_wrapper(key) || named(key).is_some())
    })
}

/// Returns whether a value contains only keys of responses without rows, such as `{"value": null}`.
pub(super) fn is_hollow(value: Value<'_>) -> bool {
    let is_part = |key: &str| key.starts_with('@') || is_wrapper(key);
    match value.shape() {
        Shape::Mapping => value
            .entries()
            .all(|(key, value)| key.text().is_some_and(is_part) && (!is_collection(value) || is_hollow(value))),
        Shape::Sequence => value.items().all(|item| item.is_null() || (is_collection(item) && is_hollow(item))),
        Shape::Scalar(_) => true,
    }
}

/// Returns whether a page of the result `next` continues the page `this`: both are pages, of the same table.
pub(super) fn continues(next: Value<'_>, this: Value<'_>) -> bool {
    let set = |page: Value<'_>| {
        page.get("@odata.context").and_then(|context| context_set(context.text()?).map(str::to_owned))
    };
    next.shape() == Shape::Mapping && has_rows(next) && set(next) == set(this)
}

/// Returns the key that says that a page has not all rows.
pub(super) fn cut(page: Value<'_>) -> Option<Value<'_>> {
    let more = page.entries().find(|(key, value)| {
        let Some(text) = key.text() else { return false };
        let kind = MORE.iter().find(|(known, _)| text.eq_ignore_ascii_case(known)).map(|(_, kind)| *kind);
        match (kind, value.text()) {
            (None, _) | (_, None) => false,
            (Some(More::True), Some(value)) => value.eq_ignore_ascii_case("true"),
            (Some(More::Text), Some(text)) => !value.is_null() && !text.trim().is_empty(),
        }
    });
    more.or_else(|| counted(page)).map(|(key, _)| key)
}

/// Returns the pair with the number of rows, if the page has fewer.
fn counted(page: Value<'_>) -> Option<(Value<'_>, Value<'_>)> {
    let (key, count) = COUNTS.iter().find_map(|known| page.entry(known))?;
    let rows = page.entries().find(|(key, rows)| rows.shape() == Shape::Sequence && key.text().is_some_and(is_wrapper));
    let n_rows = rows.map(|(_, rows)| rows.items().count() as u64)?;
    let count: u64 = count.text()?.trim().parse().ok()?;
    (count > n_rows && count <= MAX_COUNT).then_some((key, rows?.1))
}
