//! Reading: nodes are in the file, in their parents, and in order, and both readers return the same nodes.

use synclint_diagnostic::span::{FileId, Span};
use synclint_reader::{Parsed, Shape, Value, read};

use super::READING;

/// Reads `bytes` and checks every node.
///
/// # Panics
///
/// Panics if a span is wrong, or if the readers differ.
pub fn read(bytes: &[u8]) {
    let parsed = read::read(FileId(0), bytes, READING);
    for error in &parsed.errors {
        assert!(error.span.start <= error.span.end && error.span.end as usize <= bytes.len(), "{error:?}");
    }
    let mut at = 0;
    for document in parsed.documents() {
        assert!(document.span().start >= at, "documents are in order");
        at = document.span().end;
        node(document, 0);
    }
    if let Some(export) = read::read_export(FileId(0), bytes, READING) {
        let full = read::read_full(FileId(0), bytes, READING);
        assert!(full.errors.is_empty(), "the export reader accepts what the full reader rejects: {:?}", full.errors);
        assert_eq!(nodes(&export), nodes(&full), "the readers differ");
    }
}

/// Returns the shape, the span, and the text of every node of a file.
fn nodes(parsed: &Parsed<'_>) -> Vec<(Shape, Span, Option<String>)> {
    fn collect(value: Value<'_>, into: &mut Vec<(Shape, Span, Option<String>)>) {
        into.push((value.shape(), value.span(), value.text().map(str::to_owned)));
        value.items().for_each(|item| collect(item, into));
        value.entries().for_each(|(key, value)| {
            collect(key, into);
            collect(value, into);
        });
    }
    let mut nodes = Vec::new();
    parsed.documents().for_each(|document| collect(document, &mut nodes));
    nodes
}

/// Checks a node and its children. Does not follow aliases, which also limits the recursion.
fn node(value: Value<'_>, depth: usize) {
    let span = value.span();
    assert!(depth <= READING.depth, "deeper than the limit");
    assert!(
        value.source().get(span.start as usize..span.end as usize).is_some(),
        "{span:?} is not at character boundaries"
    );
    if value.is_alias() {
        return;
    }
    let mut at = span.start;
    let mut child = |child: Value<'_>| {
        let inner = child.span();
        // A merged pair has the place where it comes from.
        if child.is_merged() {
            return;
        }
        assert!(span.contains(inner), "{inner:?} is outside of {span:?}");
        assert!(at <= inner.start, "{inner:?} begins before the previous node ends");
        at = inner.end;
        node(child, depth + 1);
    };
    match value.shape() {
        Shape::Mapping => value.entries().for_each(|(key, value)| {
            child(key);
            child(value);
        }),
        Shape::Sequence => value.items().for_each(child),
        Shape::Scalar(_) => {
            assert!(
                value.text().is_some_and(|text| text.len() <= READING.scalar),
                "a scalar has text within the limit"
            );
        }
    }
}
