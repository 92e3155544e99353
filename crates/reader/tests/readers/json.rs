//! Compares the JSON reader with serde_json, which is an independent oracle, on JSON that is not YAML, and on extensions of JSON.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use synclint_diagnostic::span::Span;
use synclint_reader::read::{read, read_json, read_named};
use synclint_reader::{Error, Limits, Parsed, Shape, Style};

use super::{FILE, accepts};

/// Returns the documents of a file as serde_json reads them.
fn values(parsed: &Parsed<'_>) -> Vec<Value> {
    parsed.documents().map(value).collect()
}

fn value(node: synclint_reader::Value<'_>) -> Value {
    match node.shape() {
        Shape::Mapping => {
            let pairs = node.entries().map(|(key, item)| (key.text().unwrap().to_owned(), value(item)));
            Value::Object(pairs.collect())
        }
        Shape::Sequence => node.items().map(value).collect(),
        Shape::Scalar(Style::Plain) => {
            let text = node.text().unwrap();
            serde_json::from_str(text).unwrap_or_else(|_| json!({"word": text}))
        }
        Shape::Scalar(_) => Value::from(node.text().unwrap()),
    }
}

/// Returns the documents of a text without errors, and the text of its first extension.
#[track_caller]
fn documents<'t>(path: &str, text: &'t str) -> (Vec<Value>, Option<&'t str>) {
    let parsed = read_named(path, FILE, text.as_bytes(), Limits::default());
    assert_eq!(parsed.errors, [], "{text:?}");
    let written = |span: Span| &text[span.start as usize..span.end as usize];
    (values(&parsed), parsed.not_strict.map(written))
}

/// Formats an error with its line and column.
fn located(text: &str, error: &Error) -> String {
    let before = &text[..error.span.start as usize];
    let line = before.rfind('\n').map_or(0, |newline| newline + 1);
    format!("{}:{} {:?}", before.matches('\n').count() + 1, before[line..].chars().count() + 1, error.kind)
}

#[test]
fn reads_json_that_is_not_yaml() {
    for (text, expected) in [
        ("{\"a\":\"x\u{7f}y\"}", json!({"a": "x\u{7f}y"})),
        (
            "{\"a\":\"\u{80}\u{85}\u{9f}\u{feff}\u{fffe}\u{ffff}\u{2028}\"}",
            json!({"a": "\u{80}\u{85}\u{9f}\u{feff}\u{fffe}\u{ffff}\u{2028}"}),
        ),
        ("{\t\"a\"\t:\n\t1}", json!({"a": 1})),
        ("{\"a\"\n:1}", json!({"a": 1})),
        (
            "[\"\\ud83d\", \"\\ude00x\", \"\\ud83d\\u0041\", \"\\ud83d\\ud83d\\ude00\", \"\\uD83D\"]",
            json!(["\u{fffd}", "\u{fffd}x", "\u{fffd}A", "\u{fffd}😀", "\u{fffd}"]),
        ),
        ("\u{feff}{\"\\u0061\\b\\f\\/\":[]}", json!({"a\u{8}\u{c}/": []})),
        ("[NaN, Infinity, -Infinity]", json!([{"word": "NaN"}, {"word": "Infinity"}, {"word": "-Infinity"}])),
    ] {
        assert_eq!(documents("a.json", text), (vec![expected], None), "{text:?}");
        accepts(text);
    }
    let long = "k".repeat(5000);
    assert_eq!(documents("a.json", &format!("{{\"{long}\":\t1}}")).0, [json!({long: 1})]);
}

#[test]
fn reads_comments_and_trailing_commas() {
    for (text, extension) in [
        ("// above\n{\"a\":1,\"b\":[2]}", "//"),
        ("/* above\n */ {\"a\":1,\"b\":[2]}", "/*"),
        ("{\"a\":1, // first, then\n\"b\":[2]}", "//"),
        ("{\"a\":1, /* \"c\":3, */ \"b\":[2]}", "/*"),
        ("{\"a\":1 // b: 3\r\n,\"b\":[2]}", "//"),
        ("{\"a\":/**/1,\"b\"/*:*/:[2]}", "/*"),
        ("{\"a\":1,\"b\":[2,],}", ","),
        ("{\"a\":1,\"b\":[2 /* , */, // x\n],}", "/*"),
        ("{\"a\":1,\"b\":[2]} // below", "//"),
        ("{\"a\":1,\"b\":[2]}\n/***/\n", "/*"),
        ("{/* { */\"a\":1,\"b\":[/* ] */2]}", "/*"),
    ] {
        assert_eq!(documents("a.json", text), (vec![json!({"a": 1, "b": [2]})], Some(extension)), "{text:?}");
        accepts(text);
    }
}

#[test]
fn reads_several_documents() {
    let expected = vec![json!({"a": "x"}), json!([{"a": 2}]), json!({"a": 3})];
    for separator in ["\n", "", " ", "\r\n\r\n", "\n\u{1e}", "\u{feff}", "\n\t\n"] {
        let text = ["{\"a\":\"x\"}", "[{\"a\":2}]", "{\"a\":3}"].join(separator);
        for path in ["a.json", "a.jsonl", "a.NDJSON"] {
            assert_eq!(documents(path, &text), (expected.clone(), None), "{separator:?}");
        }
    }
}

/// An error in one line leaves the other lines.
#[test]
fn reads_lines_after_an_invalid_line() {
    for (bad, column) in
        [("{\"a\":", 6), ("{\"a\":1]", 7), ("x", 1), ("{\"a\" 1}", 6), ("[{\"a\":\"", 7), ("{\"a\":1} /*", 9)]
    {
        let text = format!("{{\"a\":1}}\n\n{{\"a\":2}}\r\n{bad}\n{{\"a\":3}} // c");
        let parsed = read_named("a.jsonl", FILE, text.as_bytes(), Limits::default());
        let read: Vec<Value> = [1, 2, 3].map(|number| json!({"a": number})).into();
        let kept: Vec<Value> = values(&parsed);
        assert_eq!(kept, read, "{bad}");
        assert_eq!(parsed.errors.len(), 1, "{bad}");
        assert!(
            located(&text, &parsed.errors[0]).starts_with(&format!("4:{column} Syntax")),
            "{bad} {:?}",
            located(&text, &parsed.errors[0])
        );
        assert!(parsed.not_strict.is_some());
    }
    let text = "x\n".repeat(5000) + "{}";
    let parsed = read_named("a.jsonl", FILE, text.as_bytes(), Limits::default());
    assert!((1..=1001).contains(&parsed.errors.len()), "{}", parsed.errors.len());
}

#[test]
fn locates_errors() {
    for (text, at) in [
        ("{\"a\":1,,\"b\":2} // c", "1:8"),
        ("{\"a\":1 // c\n\"b\":2}", "2:1"),
        ("[1, // c\n2", "2:2"),
        ("// c\n{\"a\":1} x", "2:9"),
        ("{\"a\": /* b", "1:7"),
        ("[\"\\q\", // c", "1:3"),
        ("[\"a\u{1}\", // c", "1:4"),
        ("[\"a\" /]", "1:6"),
        ("{\"a\":1}\n{\"b\":2}\n{\"c\":", "3:6"),
    ] {
        let parsed = read(FILE, text.as_bytes(), Limits::default());
        assert_eq!(parsed.errors.len(), 1, "{text:?}");
        let found = located(text, &parsed.errors[0]);
        assert!(found.starts_with(&format!("{at} Syntax")), "{text:?}: {found}");
    }
    let limits = Limits { depth: 3, scalar: 4, ..Limits::default() };
    for (text, kind) in
        [("[[[[]]]] // c", "1:4 Limit(\"depth\", 3)"), ("[\"abcde\"] // c", "1:2 Limit(\"scalar-length\", 4)")]
    {
        let parsed = read(FILE, text.as_bytes(), limits);
        assert_eq!(parsed.errors.iter().map(|error| located(text, error)).collect::<Vec<_>>(), [kind]);
    }
}

/// Generates any JSON value.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => any::<String>().prop_map(Value::from),
        2 => "[\u{0}-\u{ff}/*,]{0,8}".prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        // Numbers that serde_json reads back exactly.
        1 => (any::<i32>(), 0..9_i32).prop_map(|(number, bits)| Value::from(f64::from(number) / f64::from(1 << bits))),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    leaf.prop_recursive(4, 30, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec(("[a-c\u{7f}\n\"]{0,2}", inner), 0..4)
                .prop_map(|pairs| pairs.into_iter().collect::<Map<_, _>>().into()),
        ]
    })
}

fn collection() -> impl Strategy<Value = Value> {
    any_value().prop_map(|value| if value.is_array() || value.is_object() { value } else { json!([value]) })
}

/// What can be between two tokens: strict white space, then comments.
const GAPS: [&str; 8] = ["", " ", "\n", "\r\n\t", "//\n", "// \"a\": [}\n", "/**/", "/* , \n // */"];

/// Writes a value with gaps between all tokens and optional trailing commas.
fn write(value: &Value, gaps: &mut impl Iterator<Item = usize>, out: &mut String) {
    let gap = |out: &mut String, gaps: &mut dyn Iterator<Item = usize>| {
        out.push_str(GAPS[gaps.next().unwrap() % GAPS.len()]);
    };
    let (open, close) = if value.is_array() { ('[', ']') } else { ('{', '}') };
    gap(out, gaps);
    match value {
        Value::Array(items) => {
            out.push(open);
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                write(item, gaps, out);
            }
        }
        Value::Object(pairs) => {
            out.push(open);
            for (at, (key, item)) in pairs.iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                write(&Value::from(key.as_str()), gaps, out);
                out.push(':');
                write(item, gaps, out);
            }
        }
        _ => {
            out.push_str(&value.to_string());
            return gap(out, gaps);
        }
    }
    if value.as_array().map_or_else(|| value.as_object().map_or(0, Map::len), Vec::len) > 0
        && gaps.next().unwrap().is_multiple_of(3)
    {
        out.push(',');
    }
    gap(out, gaps);
    out.push(close);
    gap(out, gaps);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Strict JSON is read by every reader that accepts it as serde_json reads it.
    #[test]
    fn reads_what_serde_json_writes(value in collection(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value).unwrap() } else { value.to_string() };
        let json = read_json(FILE, text.as_bytes(), Limits::default()).unwrap();
        prop_assert_eq!(values(&json), vec![value.clone()]);
        let parsed = read(FILE, text.as_bytes(), Limits::default());
        prop_assert_eq!((values(&parsed), parsed.not_strict), (vec![value], None));
        accepts(&text);
    }

    #[test]
    fn reads_extended_json(documents in proptest::collection::vec(collection(), 1..4), gaps in proptest::collection::vec(0_usize..100, 1..40), lines in any::<bool>()) {
        let mut text = String::new();
        let mut gaps = gaps.into_iter().cycle();
        for document in &documents {
            write(document, &mut gaps, &mut text);
        }
        let path = if lines { "a.ndjson" } else { "a.json" };
        let parsed = read_named(path, FILE, text.as_bytes(), Limits::default());
        prop_assert_eq!(&parsed.errors, &vec![], "{}", text);
        prop_assert_eq!(values(&parsed), documents, "{}", text);
    }

    /// Any change of JSON is read as serde_json reads it, or is an error, or is an extension.
    #[test]
    fn agrees_with_serde_json_on_edited_text(value in collection(), edits in proptest::collection::vec((any::<prop::sample::Index>(), "[\\[\\]{},:\"\\\\/*ua0-9 \n\u{1}\u{7f}-]?", 0..3_usize), 1..4)) {
        let mut text = value.to_string();
        for (at, with, taken) in edits {
            let boundary = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap();
            let from = boundary(at.index(text.len() + 1));
            let to = boundary((from + taken).min(text.len()));
            text.replace_range(from..to, &with);
        }
        if let Ok(expected @ (Value::Array(_) | Value::Object(_))) = serde_json::from_str::<Value>(&text) {
            let json = read_json(FILE, text.as_bytes(), Limits::default()).unwrap();
            prop_assert_eq!(values(&json), vec![expected], "{}", text);
        }
        accepts(&text);
    }
}
