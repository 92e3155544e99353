//! Compares the readers with independent ones, and runs them on arbitrary input.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use synclint_diagnostic::span::FileId;
use synclint_reader::read::{read, read_named};
use synclint_reader::{Limits, Shape, Style, Value};

const FILE: FileId = FileId(0);

/// Converts a node to JSON, with all scalars except null as text.
fn tree(value: Value<'_>) -> serde_json::Value {
    match value.shape() {
        Shape::Mapping => value.entries().map(|(key, value)| (key.text().unwrap().to_owned(), tree(value))).collect(),
        Shape::Sequence => value.items().map(tree).collect(),
        Shape::Scalar(_) if value.is_null() => serde_json::Value::Null,
        Shape::Scalar(_) => value.text().unwrap().into(),
    }
}

/// Converts a value of `serde_yaml` to JSON in the same way.
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

/// Generates text as in exports: names in two languages, YAML special characters, line breaks, escapes.
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
    let roots: Vec<_> = parsed.documents().collect();
    assert_eq!(roots.len(), 1, "{text}");
    spans_hold(roots[0]);
    tree(roots[0])
}

/// Checks that the span of a literal scalar is its text, and that every span is inside that of its parent.
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
    fn reads_json_as_written(rows in proptest::collection::vec(row(), 1..5)) {
        let value = as_json(&rows);
        prop_assert_eq!(&read_back(&value.to_string()), &value);
        prop_assert_eq!(&read_back(&serde_json::to_string_pretty(&value).unwrap()), &value);
    }

    #[test]
    fn reads_yaml_as_written(rows in proptest::collection::vec(row(), 1..5)) {
        let value = as_json(&rows);
        let text = serde_yaml::to_string(&value).unwrap();
        let other: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
        prop_assert_eq!(&read_back(&text), &plain(&other));
        prop_assert_eq!(&read_back(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), &plain(&other));
    }

    #[test]
    fn reads_csv_as_written(rows in proptest::collection::vec(proptest::collection::vec(text(), 3), 0..5)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |cells: &Vec<String>| cells.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n";
        let text = "\"A\",\"B\",\"C\"\r\n".to_owned() + &rows.iter().map(line).collect::<String>();
        let expected: serde_json::Value =
            rows.iter().map(|row| serde_json::json!({"A": row[0], "B": row[1], "C": row[2]})).collect();
        prop_assert_eq!(read_csv(&text), expected);
    }

    #[test]
    fn arbitrary_csv_does_not_panic(parts in proptest::collection::vec(
        prop_oneof![
            Just("PrimarySmtpAddress"), Just("EmailAddresses"), Just(","), Just(";"), Just("\""), Just("\n"), Just("\r"), Just("#TYPE "),
            Just("smtp:a@b"), Just("SMTP:山田@例"), Just(" "), Just("\u{feff}"), Just("\t"), Just("True"),
        ], 0..40)) {
        let text = parts.concat();
        let parsed = read_named("recipients.csv", FILE, text.as_bytes(), Limits::default());
        for document in parsed.documents() {
            document.items().flat_map(Value::entries).for_each(|(key, value)| {
                assert!(key.text().is_some() && value.text().is_some());
                assert!(text.get(value.span().start as usize..value.span().end as usize).is_some());
            });
        }
    }

    #[test]
    fn arbitrary_bytes_do_not_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        check_spans(&bytes);
    }

    #[test]
    fn arbitrary_yaml_tokens_do_not_panic(parts in proptest::collection::vec(
        prop_oneof![
            Just("mailboxid: "), Just("name: "), Just("\n"), Just("  "), Just("- "), Just("["), Just("]"), Just("{"), Just("}"),
            Just(": "), Just(", "), Just("\""), Just("'"), Just("|\n"), Just(">-\n"), Just("#"), Just("&a "), Just("*a"), Just("!t "),
            Just("---\n"), Just("..."), Just("%YAML"), Just("@odata.context: "), Just("value:"), Just("\t"), Just("\r"), Just("~"),
            Just("defaultemailsettings: "), Just("<EmailSettings><ACTDeliveryMethod>"), Just("</ACTDeliveryMethod></EmailSettings>"),
            Just("organizationid"), Just("山田"), Just("\\u003c"), Just("Attributes:"), Just("Detail:"), Just("? "),
        ], 0..40)) {
        check_spans(parts.concat().as_bytes());
    }
}

/// Reads comma-separated values and converts them to JSON.
fn read_csv(text: &str) -> serde_json::Value {
    let parsed = read_named("recipients.csv", FILE, text.as_bytes(), Limits::default());
    assert_eq!(parsed.errors, [], "{text}");
    parsed.documents().map(tree).next().unwrap_or_default()
}

#[test]
fn reads_csv_rows_and_locates_errors() {
    let rows = serde_json::json!([{"A": "1", "B": "x, y"}, {"A": "2", "B": "say \"no\""}]);
    for text in [
        "A,B\n1,\"x, y\"\n2,\"say \"\"no\"\"\"\n",
        "\u{feff}A,B\r\n1,\"x, y\"\r\n\r\n2,\"say \"\"no\"\"\"",
        "#TYPE Selected.System.Object\r\n\"A\",\"B\"\r\n\"1\",\"x, y\"\r\n\"2\",\"say \"\"no\"\"\"\r\n",
        "A;B\n1;x, y\n2;\"say \"\"no\"\"\"\n",
        "A\tB\r1\tx, y\r2\t\"say \"\"no\"\"\"\r",
        "A|B\n1|x, y\n2|\"say \"\"no\"\"\"\n",
        "\"A\";\"B\"\n1;x, y\n2;\"say \"\"no\"\"\"\n",
        "sep=;\r\nA;B\r\n1;x, y\r\n2;\"say \"\"no\"\"\"\r\n",
        "\u{feff}sep=~\n#TYPE x,y,z\nA~B\n1~x, y\n2~\"say \"\"no\"\"\"\n",
        "\"sep=,\"\nA,B\n1,\"x, y\"\n2,\"say \"\"no\"\"\"\n",
        // Empty cells to the right, and empty rows.
        "A,B,,\n1,\"x, y\",,\n,,,\n2,\"say \"\"no\"\"\"\n,,,,,\n",
    ] {
        assert_eq!(read_csv(text), rows, "{text}");
    }
    assert_eq!(read_csv(""), serde_json::Value::Null);
    assert_eq!(read_csv("A,B\n"), serde_json::json!([]));
    // The delimiter inside of quotation marks does not count.
    assert_eq!(read_csv("\"a;b;c\",d\n1,2\n"), serde_json::json!([{"a;b;c": "1", "d": "2"}]));
    for (broken, at) in
        [("A,\"B\n1,2\n", 0..9), ("A,B\n1\n", 4..5), ("A,B\n1,2,3\n", 4..9), ("A,B\n1,\"2\n3,4\n", 4..13)]
    {
        let parsed = read_named("recipients.CSV", FILE, broken.as_bytes(), Limits::default());
        let spans: Vec<_> = parsed.errors.iter().map(|error| error.span.start..error.span.end).collect();
        assert_eq!(spans, [at], "{broken}");
    }
}

/// A row that cannot be read is an error, and the other rows are read.
#[test]
fn reads_csv_rows_after_an_invalid_row() {
    let text = "A,B\n1,2\n3\n4,5,6\n\n7,8\n";
    for path in ["mailboxes.csv", "mailboxes.TSV"] {
        let parsed = read_named(path, FILE, text.as_bytes(), Limits::default());
        let rows = serde_json::json!([{"A": "1", "B": "2"}, {"A": "7", "B": "8"}]);
        assert_eq!(parsed.documents().map(tree).collect::<Vec<_>>(), [rows]);
        let spans: Vec<_> = parsed.errors.iter().map(|error| error.span.start..error.span.end).collect();
        assert_eq!(spans, [8..9, 10..15]);
    }
    let many = "A,B\n".to_owned() + &"1\n".repeat(5000);
    assert_eq!(read_named("a.csv", FILE, many.as_bytes(), Limits::default()).errors.len(), 1001);
}

/// Every name of a column has its own key, also if names are equal.
#[test]
fn keeps_duplicate_names() {
    let parsed = read_named("a.csv", FILE, b"A,A\n1,2\n", Limits::default());
    let row = parsed.documents().next().unwrap().items().next().unwrap();
    let pairs: Vec<_> = row.entries().map(|(key, value)| (key.text(), value.text())).collect();
    assert_eq!(pairs, [(Some("A"), Some("1")), (Some("A"), Some("2"))]);
}

#[test]
fn rejects_values_over_the_limit() {
    let limits = Limits { scalar: 10, ..Limits::default() };
    for (text, errors) in [("A\n1234567890\n", 0), ("A\n\"123456789\"\n2\n", 1)] {
        assert_eq!(read_named("recipients.csv", FILE, text.as_bytes(), limits).errors.len(), errors, "{text}");
    }
}

/// Reads bytes, and checks that the spans of errors and documents are inside the file.
fn check_spans(bytes: &[u8]) {
    let parsed = read(FILE, bytes, Limits::default());
    for error in &parsed.errors {
        assert!(error.span.start <= error.span.end && error.span.end as usize <= bytes.len(), "{error:?}");
    }
    for root in parsed.documents() {
        assert!(root.span().end as usize <= bytes.len());
    }
}
