//! Identifies rows without an ID by their values, so that a baseline does not confuse them.

use synclint_diagnostic::finding::fnv1a;

use crate::cell::Data;
use crate::schema::{Kind, Table};

/// Columns with text or a lookup that changes without a change of the record.
const VOLATILE: [&str; 2] = ["ewsurl", "lastsyncerror"];

/// Returns a digest of the values that identify a row: its names, addresses, IDs, and lookups. If it has none of them, the digest
/// is of all of its values. Does not depend on the position of the row or on the order of its columns.
pub(crate) fn digest<'a>(table: Table, cell: impl Fn(u8) -> Data<'a>) -> u64 {
    let info = table.info();
    let columns = info.columns.iter().filter_map(|column| Some((column, cell(column.slot?))));
    let columns = columns.filter(|(_, data)| !matches!(data, Data::Absent | Data::Null));
    let all: Vec<_> = columns.collect();
    let identifies = |kind: Kind| matches!(kind, Kind::Text | Kind::Guid | Kind::Lookup);
    let mut parts: Vec<(&str, String)> = Vec::new();
    for (column, data) in &all {
        if identifies(column.kind) && !VOLATILE.contains(&column.name) {
            parts.push((column.name, written(*data)));
        }
    }
    if parts.is_empty() {
        parts = all.iter().map(|(column, data)| (column.name, written(*data))).collect();
    }
    parts.sort_unstable();
    let parts: Vec<&str> = parts.iter().flat_map(|(column, value)| [*column, value.as_str()]).collect();
    let hash = fnv1a(&parts);
    let [low, high] = [hash, hash >> 64].map(|half| u64::try_from(half & u128::from(u64::MAX)).unwrap_or_default());
    low ^ high
}

/// Returns a value as text that is the same for every notation of the value.
fn written(data: Data<'_>) -> String {
    match data {
        Data::Absent | Data::Null => String::new(),
        Data::Invalid => "?".to_owned(),
        Data::Bool(value) => value.to_string(),
        Data::Int(value) => value.to_string(),
        Data::Text(text) => text.to_owned(),
        Data::Guid(id) | Data::Link(id, _) => id.to_string(),
        Data::Date(instant) => instant.to_string(),
    }
}
