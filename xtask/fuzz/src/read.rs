//! Reading: nodes lie in the file, in their parents and in order, whatever the bytes are; both readers make the same of them.

use synclint_diagnostic::span::{FileId, Span};
use synclint_reader::{Parsed, Shape, Value, read};

use super::READING;

/// Reads `bytes` and looks at every node.
///
/// # Panics
///
/// When a span lies outside of what holds it.
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
        assert!(full.errors.is_empty(), "the export reader reads what the full reader refuses: {:?}", full.errors);
        assert_eq!(nodes(&export), nodes(&full), "the readers differ");
    }
}

/// Every node of a file: its kind, its place and its value.
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

/// Looks at a node and what is in it; aliases are not followed, which also bounds the walk.
fn node(value: Value<'_>, depth: usize) {
    let span = value.span();
    assert!(depth <= READING.depth, "deeper than the limit");
    assert!(value.source().get(span.start as usize..span.end as usize).is_some(), "{span:?} cuts a character");
    if value.is_alias() {
        return;
    }
    let mut at = span.start;
    let mut child = |child: Value<'_>| {
        let inner = child.span();
        assert!(span.contains(inner), "{inner:?} in {span:?}");
        assert!(at <= inner.start, "{inner:?} begins before the last one ends");
        at = inner.end;
        node(child, depth + 1);
    };
    match value.shape() {
        Shape::Mapping => value.entries().for_each(|(key, value)| {
            child(key);
            child(value);
        }),
        Shape::Sequence => value.items().for_each(child),
        Shape::Scalar(_) => assert!(value.text().is_some_and(|text| text.len() <= READING.scalar), "a scalar has text"),
    }
}
