//! Compares the readers: all must agree on all input that they accept, and the export reader must accept what exporters write.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod cases;
mod files;
mod generated;
mod json;
mod merge;
mod writer;

use std::fmt::Write;

use synclint_diagnostic::span::FileId;
use synclint_reader::read::{read, read_export, read_full, read_json};
use synclint_reader::{Limits, Parsed, Shape, Value};

const FILE: FileId = FileId(0);

/// Compares the readers on `text`. Returns whether the export reader accepts it.
#[track_caller]
fn accepts(text: &str) -> bool {
    accepts_within(text, Limits::default())
}

/// Like [`accepts`], with other limits.
#[track_caller]
fn accepts_within(text: &str, limits: Limits) -> bool {
    let full = read_full(FILE, text.as_bytes(), limits);
    let Some(export) = read_export(FILE, text.as_bytes(), limits) else {
        let read = read(FILE, text.as_bytes(), limits);
        match read_json(FILE, text.as_bytes(), limits) {
            Some(json) => {
                assert_eq!((seen(&read), &read.errors), (seen(&json), &json.errors), "{text:?}");
                if full.errors.is_empty() && json.not_strict.is_none() {
                    assert_eq!(seen(&json), seen(&full), "{text:?}");
                }
            }
            // The errors can be those of the JSON reader.
            None if !full.errors.is_empty() => assert!(!read.errors.is_empty(), "{text:?}"),
            None => assert_eq!((seen(&read), read.errors), (seen(&full), full.errors), "{text:?}"),
        }
        return false;
    };
    assert_eq!(full.errors, [], "invalid input was accepted: {text:?}");
    assert_eq!(seen(&export), seen(&full), "{text:?}");
    true
}

/// Formats all properties of the nodes of a file, one line per node.
fn seen(parsed: &Parsed<'_>) -> String {
    let mut out = String::new();
    parsed.documents().for_each(|root| outline(root, 0, &mut out));
    out
}

fn outline(value: Value<'_>, depth: usize, out: &mut String) {
    let (shape, span, size) = (value.shape(), value.span(), value.size());
    writeln!(out, "{depth} {shape:?} {}..{} {size} {:?}", span.start, span.end, value.text()).unwrap();
    match shape {
        // The target of an alias was already formatted.
        _ if value.is_alias() => {}
        Shape::Mapping => value.entries().for_each(|(key, value)| {
            outline(key, depth + 1, out);
            outline(value, depth + 1, out);
        }),
        Shape::Sequence => value.items().for_each(|item| outline(item, depth + 1, out)),
        Shape::Scalar(_) => {}
    }
}
