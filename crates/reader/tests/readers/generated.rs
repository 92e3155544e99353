//! Compares the readers on generated documents in the style of exporters, and on random edits of them.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use synclint_reader::Limits;

use super::writer::{LIBRARIES, write};
use super::{accepts, accepts_within};

/// Generates text as in exports: names in two languages, labels, XML, YAML special characters.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Z0-9][a-zA-Z0-9 @.:/#'\"-]{0,30}",
        2 => "[山田太郎ァ-ン（）é😀]{1,12}",
        2 => "(no|yes|null|~|true|0x10|1_000|2018-05-02T03:52:59Z|https://contoso\\.example:443/x#y|- a|a: b|\\[x\\]|&a|!c|%d|@e)",
        1 => "([a-z]{1,12} ){10,40}[a-z]{1,5}",
        1 => "([ぁ-ん]{1,12} ?){10,30}",
        1 => "(<a>\\n( <b>[0-9]</b>\\n){0,3}</a>\\n{0,3})",
        1 => "[ \\n\\ta-c\\\\']{0,20}",
    ]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{1,20}",
        2 => "_[a-z]{1,8}_value(@OData\\.Community\\.Display\\.V1\\.FormattedValue)?",
        1 => Just("@odata.context".to_owned()),
        1 => "[A-Z][a-z]{1,5}:Raw",
    ]
}

fn node() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => text().prop_map(Value::from),
        1 => any::<i32>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => prop_oneof![Just(json!([])), Just(json!({}))],
    ];
    leaf.prop_recursive(3, 20, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 1..4).prop_map(Value::from),
            proptest::collection::vec((key(), inner), 1..4)
                .prop_map(|pairs| pairs.into_iter().collect::<Map<_, _>>().into()),
        ]
    })
}

fn row() -> impl Strategy<Value = Value> {
    let pairs = proptest::collection::vec((key(), node()), 1..8);
    pairs.prop_map(|pairs| pairs.into_iter().collect::<Map<_, _>>().into())
}

/// Rows of one table: the same keys in the same order, with some keys missing.
fn table() -> impl Strategy<Value = Value> {
    proptest::collection::vec(key(), 2..6).prop_flat_map(|keys| {
        let row = proptest::collection::vec(proptest::option::weighted(0.9, node()), keys.len());
        proptest::collection::vec(row, 2..6).prop_map(move |rows| {
            let pairs = |row: Vec<Option<Value>>| {
                keys.iter().zip(row).filter_map(|(key, node)| Some((key.clone(), node?))).collect()
            };
            rows.into_iter().map(|row| Value::Object(pairs(row))).collect()
        })
    })
}

fn rows() -> impl Strategy<Value = Value> {
    prop_oneof![
        row(),
        table(),
        proptest::collection::vec(row(), 1..4).prop_map(Value::from),
        proptest::collection::vec(row(), 1..3).prop_map(|rows| json!({"@odata.context": "https://x", "value": rows})),
    ]
}

/// Generates a document as one of the libraries writes it, or as JSON.
fn document() -> impl Strategy<Value = String> {
    (rows(), 0..LIBRARIES.len() + 2).prop_map(|(rows, library)| match LIBRARIES.get(library) {
        Some(habits) => write(&rows, *habits),
        None if library == LIBRARIES.len() => rows.to_string(),
        None => serde_json::to_string_pretty(&rows).unwrap(),
    })
}

/// Generates a file of documents, optionally with comments, a byte order mark, or Windows line breaks.
fn file() -> impl Strategy<Value = String> {
    (proptest::collection::vec(document(), 1..4), 0_u8..16).prop_map(|(documents, with)| {
        let mut text = documents.into_iter().map(|document| document + "\n").collect::<Vec<_>>().join("---\n");
        if with & 1 != 0 {
            text = format!("# exported by a tool: [it] 'says' so\n---\n{text}");
        }
        if with & 2 != 0 {
            text = text.replace('\n', "\r\n");
        }
        if with & 4 != 0 {
            text.insert(0, '\u{feff}');
        }
        let end = text.trim_end().len();
        if with & 8 != 0 && text[..end].ends_with(['}', ']', '"']) {
            text.truncate(end);
        }
        text
    })
}

/// Text that is significant in YAML.
const FRAGMENTS: &[&str] = &[
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    ":",
    ": ",
    ":\n",
    "-",
    "- ",
    "\n- ",
    "---",
    "\n---\n",
    "\n--- ",
    "...",
    "\n...\n",
    "#",
    " #",
    " # x\n",
    "'",
    "\"",
    "''",
    "\\",
    "\\\n",
    "\\\n  \\ ",
    "\\u65e5",
    "\\ud83d\\ude00",
    "\\ud83d",
    "\\x41",
    "\\L",
    "|",
    "|-\n",
    "|+\n    ",
    ">",
    ">-\n  ",
    ": |\n",
    ": >\n   ",
    "|2-\n",
    "[",
    "]",
    "{",
    "}",
    "[]",
    "{}",
    ",",
    "&a ",
    "*a",
    "!t ",
    "%",
    "?",
    "? ",
    "@",
    "`",
    "~",
    "null",
    "\u{feff}",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\0",
    "\u{7f}",
    "\u{fffe}",
    "日本",
    "é",
    "\n\n",
    "\n \n",
    "\n  ",
    "\n    ",
    "a: b",
    "\n\"a\": ",
    "<<: ",
    "0",
    "x",
];

/// Generates an edit: the position, the fragment to insert, and the number of bytes to remove.
fn change() -> impl Strategy<Value = (prop::sample::Index, usize, usize)> {
    (any::<prop::sample::Index>(), 0..=FRAGMENTS.len(), prop_oneof![2 => Just(0_usize), 2 => Just(1), 1 => 0..30_usize])
}

fn changed(text: &str, changes: &[(prop::sample::Index, usize, usize)]) -> String {
    let mut text = text.to_owned();
    for (place, fragment, taken) in changes {
        let boundary = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at += 1;
            }
            at
        };
        let from = boundary(place.index(text.len() + 1));
        let to = boundary((from + taken).min(text.len()));
        text.replace_range(from..to, FRAGMENTS.get(*fragment).copied().unwrap_or_default());
    }
    text
}

/// Returns the default configuration. Set `PROPTEST_CASES` to run more cases.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn accepts_generated_exports(text in file()) {
        prop_assert!(accepts(&text), "{}", text);
    }

    #[test]
    fn readers_agree_on_edited_files(text in file(), changes in proptest::collection::vec(change(), 1..6)) {
        accepts(&changed(&text, &changes));
    }

    #[test]
    fn readers_agree_on_reordered_lines(text in document(), order in proptest::collection::vec(any::<prop::sample::Index>(), 1..20)) {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        accepts(&order.iter().map(|line| *line.get(&lines)).collect::<String>());
    }

    #[test]
    fn readers_agree_on_random_fragments(parts in proptest::collection::vec(prop_oneof![
        3 => proptest::sample::select(FRAGMENTS), 2 => proptest::sample::select(vec!["a", "b: ", "  ", "\n", "\n  ", "- "])], 0..14)) {
        accepts(&parts.concat());
    }

    #[test]
    fn readers_agree_on_limits(text in file(), depth in 1_usize..6, scalar in 1_usize..60) {
        accepts_within(&text, Limits { depth, scalar, ..Limits::default() });
    }
}
