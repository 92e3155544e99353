//! Reading against independent readers, and against anything at all.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use synclint_model::finding::OrganizationId;
use synclint_model::lower::{Source, lower};
use synclint_model::read::{Limits, read};
use synclint_model::span::FileId;
use synclint_model::tree::{Shape, Style, Value};

const FILE: FileId = FileId(0);

/// What a plain YAML reader makes of a node: scalars as text, quoted ones marked.
fn tree(value: Value<'_>) -> serde_json::Value {
    match value.shape() {
        Shape::Mapping => value.entries().map(|(key, value)| (key.text().unwrap().to_owned(), tree(value))).collect(),
        Shape::Sequence => value.items().map(tree).collect(),
        Shape::Scalar(_) if value.is_null() => serde_json::Value::Null,
        Shape::Scalar(_) => value.text().unwrap().into(),
    }
}

/// The same of a value of the other reader: everything but nothing is text.
fn plain(value: &serde_yaml::Value) -> serde_json::Value {
    match value {
        serde_yaml::Value::Null => serde_json::Value::Null,
        serde_yaml::Value::Bool(value) => value.to_string().into(),
        serde_yaml::Value::Number(value) => value.to_string().into(),
        serde_yaml::Value::String(value) => value.as_str().into(),
        serde_yaml::Value::Sequence(items) => items.iter().map(plain).collect(),
        serde_yaml::Value::Mapping(entries) => {
            entries.iter().map(|(key, value)| (key.as_str().unwrap().to_owned(), plain(value))).collect()
        }
        serde_yaml::Value::Tagged(tagged) => plain(&tagged.value),
    }
}

/// Text as exports hold it: names in two languages, what YAML finds special, line ends, escapes.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9 @.:/#'\"-]{0,30}",
        "[山田太郎ァ-ン（）😀é ]{0,12}",
        "(no|yes|null|~|true|0x10|1_000|2018-05-02|- a|# b|a: b|\\[x\\]|&a|\\*b|!c|%d|@e|`f|<<|=)",
        "[ \\n\\ta-c\\\\]{0,20}",
    ]
}

fn row() -> impl Strategy<Value = Vec<(String, Option<String>)>> {
    proptest::collection::vec(("[a-z_][a-z0-9_.@]{0,20}", proptest::option::of(text())), 1..8).prop_map(|mut row| {
        row.sort();
        row.dedup_by(|a, b| a.0 == b.0);
        row
    })
}

fn as_json(rows: &[Vec<(String, Option<String>)>]) -> serde_json::Value {
    let row = |row: &Vec<(String, Option<String>)>| -> serde_json::Value {
        row.iter()
            .map(|(key, value)| (key.clone(), value.clone().map_or(serde_json::Value::Null, Into::into)))
            .collect()
    };
    rows.iter().map(row).collect()
}

fn read_back(text: &str) -> serde_json::Value {
    let parsed = read(FILE, text.as_bytes(), Limits::default());
    assert_eq!(parsed.errors, [], "{text}");
    let roots: Vec<_> = parsed.tree.documents(FILE, text).collect();
    assert_eq!(roots.len(), 1, "{text}");
    spans_hold(roots[0]);
    tree(roots[0])
}

/// The span of a scalar that is written literally is its text; every span lies in the file and in its parent.
fn spans_hold(value: Value<'_>) {
    let span = value.span();
    let written = &value.source()[span.start as usize..span.end as usize];
    match value.shape() {
        Shape::Scalar(Style::Plain) if !value.text().unwrap().contains(['\n', ' ']) => {
            assert_eq!(written, value.text().unwrap());
        }
        Shape::Scalar(Style::SingleQuoted) => {
            assert!(written.starts_with('\'') && written.ends_with('\''), "{written}");
        }
        Shape::Scalar(Style::DoubleQuoted) => assert!(written.starts_with('"') && written.ends_with('"'), "{written}"),
        Shape::Scalar(Style::Block) => assert!(written.starts_with(['|', '>']), "{written}"),
        Shape::Scalar(_) => {}
        Shape::Mapping => value.entries().for_each(|(key, child)| {
            assert!(span.contains(key.span()) && span.contains(child.span()), "{written}");
            assert!(key.span().end <= child.span().start);
            spans_hold(key);
            spans_hold(child);
        }),
        Shape::Sequence => value.items().for_each(|child| {
            assert!(span.contains(child.span()), "{written}");
            spans_hold(child);
        }),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn json_is_read_as_it_was_written(rows in proptest::collection::vec(row(), 1..5)) {
        let value = as_json(&rows);
        prop_assert_eq!(&read_back(&value.to_string()), &value);
        prop_assert_eq!(&read_back(&serde_json::to_string_pretty(&value).unwrap()), &value);
    }

    #[test]
    fn yaml_is_read_as_it_was_written(rows in proptest::collection::vec(row(), 1..5)) {
        let value = as_json(&rows);
        let text = serde_yaml::to_string(&value).unwrap();
        let other: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
        prop_assert_eq!(&read_back(&text), &plain(&other));
        prop_assert_eq!(&read_back(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), &plain(&other));
    }

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        survive(&bytes);
    }

    #[test]
    fn any_mixture_of_what_yaml_finds_special_is_survived(parts in proptest::collection::vec(
        prop_oneof![
            Just("mailboxid: "), Just("name: "), Just("\n"), Just("  "), Just("- "), Just("["), Just("]"), Just("{"), Just("}"),
            Just(": "), Just(", "), Just("\""), Just("'"), Just("|\n"), Just(">-\n"), Just("#"), Just("&a "), Just("*a"), Just("!t "),
            Just("---\n"), Just("..."), Just("%YAML"), Just("@odata.context: "), Just("value:"), Just("\t"), Just("\r"), Just("~"),
            Just("defaultemailsettings: "), Just("<EmailSettings><ACTDeliveryMethod>"), Just("</ACTDeliveryMethod></EmailSettings>"),
            Just("organizationid"), Just("山田"), Just("\\u003c"), Just("Attributes:"), Just("Detail:"), Just("? "),
        ], 0..40)) {
        survive(parts.concat().as_bytes());
    }
}

/// Reads and lowers; every span of a finding lies in the file.
fn survive(bytes: &[u8]) {
    let parsed = read(FILE, bytes, Limits::default());
    let lowered = lower(&[Source { path: "organization.yaml", parsed: &parsed }], OrganizationId(0), Limits::default());
    for finding in lowered.findings.kept() {
        assert!(finding.span.start <= finding.span.end && finding.span.end as usize <= bytes.len(), "{finding:?}");
        assert_eq!(finding.message.unfilled(), None);
    }
}
