//! Serialized `Entity` objects of the SDK: the columns are under `Attributes`, the labels under `FormattedValues`.

use synclint_reader::{Shape, Value};

/// The keys of the name and the value of a column, in a list of columns.
const PAIRS: [(&str, &str); 3] = [("Key", "Value"), ("AttributeName", "AttributeValue"), ("Name", "Value")];

/// Returns the collection with the columns of a row. A row can have another key with this name, which contains no columns.
pub(in crate::lower) fn attributes(row: Value<'_>) -> Option<Value<'_>> {
    collection(row, "Attributes").filter(|columns| pairs(*columns).next().is_some())
}

/// Returns the collection with the labels of a row.
pub(in crate::lower) fn labels(row: Value<'_>) -> Option<Value<'_>> {
    collection(row, "FormattedValues")
}

fn collection<'a>(row: Value<'a>, key: &str) -> Option<Value<'a>> {
    row.get(key).filter(|value| matches!(value.shape(), Shape::Mapping | Shape::Sequence))
}

/// Returns the names and values in a collection: a mapping, a list of pairs, or a list of names beside a list of values.
pub(in crate::lower) fn pairs<'a>(collection: Value<'a>) -> Box<dyn Iterator<Item = (Value<'a>, Value<'a>)> + 'a> {
    let lists = (collection.get("Keys"), collection.get("Values"));
    match (collection.shape(), lists) {
        (Shape::Mapping, (Some(keys), Some(values))) if keys.shape() == Shape::Sequence => {
            Box::new(keys.items().zip(values.items()))
        }
        (Shape::Mapping, _) => Box::new(collection.entries()),
        _ => Box::new(
            collection
                .items()
                .filter_map(|pair| PAIRS.iter().find_map(|(key, value)| Some((pair.get(key)?, pair.get(value)?)))),
        ),
    }
}

/// Returns whether a key of a serialized entity is a part of its representation.
pub(in crate::lower) fn is_part(key: &str) -> bool {
    ["Attributes", "FormattedValues", "KeyAttributes", "ExtensionData"]
        .iter()
        .any(|part| key.eq_ignore_ascii_case(part))
}
