//! Single YAML constructs, including those on which readers are known to differ: input that the export reader supports, and valid
//! and invalid input that it leaves to the full reader.

use synclint_reader::Limits;

use super::{accepts, accepts_within};

/// Supported input.
const READ: &[&str] = &[
    // Nested and adjacent mappings and sequences.
    "a: 1\nb: 2\n",
    "a: 1",
    "  a: 1\n  b: 2\n",
    "- a\n- b\n",
    "- - a\n  - b\n- - c\n",
    "-   a: 1\n    b: 2\n- c: 3\n",
    "a:\n- b\n- c\nd: e\n",
    "a:\n  - b\n  - c\nd: e\n",
    "a:\n- b:\n  - c\n  d: e\n- f\n",
    "- a:\n  - b\n-  c:\n    - d\n",
    "- a:\n- b:\n",
    "a:\n    b:\n        c: d\n  \ne: f\n",
    "a: [b, c]\n",
    "a: {}\nb: []\nc: {\"d\": [1, {\"e\": null}]}\n",
    "- []\n- {}\n- [\"a\", -1.5e3, true]\n",
    // Missing values, also with comments in their place.
    "a:\nb:\n",
    "a:",
    "a: # nothing\nb: 1\n",
    "a: # below\n  b: 1\n",
    "a:\n  # below\n\n  b: 1 # beside\n# above\nc: 2\n  # further in\nd: 3\n",
    "a :\nb : 1\n",
    // Keys.
    "_x_value@OData.Community.Display.V1.FormattedValue: Yes\n",
    "'@odata.context': x\n\"@odata.etag\": y\n'it''s': z\n\"\\u65e5\": 1\n",
    "名前: 山田 太郎\na b c: d\na:b: c\na#b: c\n-a: b\n",
    "'a' : b\n\"c\"  :\n  d: 1\n",
    // Keys that the previous row has or does not have.
    "- a: 1\n  b: 2\n- a: 3\n  b: 4\n",
    "- a: 1\n  b: 2\n  c: 3\n- a: 4\n  c: 5\n- b: 6\n- a: 7\n  d: 8\n  b: 9\n  c: 0\n",
    "- a: 1\n  b: 2\n-   a: 3\n    b : 4\n    bb: 5\n- a:\n  b:\n    a: 6\n  c: 7\n",
    "- 'a': 1\n  \"b\": 2\n- 'a': 3\n  \"b\": 4\n- a: 5\n  b: 6\n- 'a'  : 7\n",
    "- {\"a\": 1, \"b\": 2}\n- {\"a\":3,\"b\" : 4}\n- \"a\": 5\n  \"b\": 6\n- {\"a\": {\"a\": 7}, \"c\": [{\"a\": 8}, {\"a\": 9}]}\n",
    "- a:: 1\n- a:: 2\n- a:b: 3\n- a:b: 4\n- a #b: 5\n- -a: 6\n- -a: 7\n",
    "x:\n- a: 1\n- a: 2\n- b\n- a: 3\ny:\n- a: 4\n  b: 5\n",
    "- {}\n- a: 1\n- []\n- a: 2\n- b:\n- b:\n",
    // Lines that are the same, or nearly the same, as in the previous row.
    "- a: 1\n  b: 2\n  c: 3\n- a:\n  b: 4\n  c: 5\n- a: 6\n  b:\n  c: 7\n- a: 8\n  b:\n    c: 9\n- a: 0\n  b:\n  - c: 1\n  c: 2\n",
    "- a: x\n  b: y\n- a: x\n    z\n  b: y\n- a: x\n\n  b: y\n- a: x\n # c\n  b: y\n- a: x # d\n  b: y # e\n- a: 'x'\n  b: -1\n",
    "- a: x\n  b: y\n-   a: x\n    b: y\n-  a: x\n   b: y\n- a: x  \n  b:  y\n- a: x\n  b: y:z#\n- a: \n  b: y",
    "- a: x\r\n  b: y\r\n- a: x \r\n  b: y\r\n- a: x\r\n\r\n  b: y\r\n    z\r\n",
    "- a: x\n  b: [1]\n  c: y\n- a: x\n  b: {}\n  c: |\n    y\n- a: >-\n    x\n  b: 1\n  c: y\n",
    "- - a: x\n    b: y\n  - a: x\n    b: y\n- - a: x\n    b: y\n-\x20a: x\n  b: y\n",
    // Plain scalars.
    "a: b c  \nd: e # f\ng: h#i\nj: k:l\nm: https://x.example:443/y#z\n",
    "a: -1\nb: --x\nc: 1900-01-01T00:00:00Z\nd: ~\ne: null\nf: <x>y</x>\ng: =\nh: <<\n",
    "a: b\n  c\n  d\n",
    "a: b\n  c\n\n\n  d # e\nf: g\n",
    "a: b\n\n  c\n",
    "a: b\n   - c\n   'd' \"e\" [f] {g} & * !\nh: i\n",
    "- a\n b\n- c\n",
    "a:\n- b\n  c\n- d\n",
    "a:\n  b\n  c\nd:\n  'e'\n",
    "a: 日本\n  語\n",
    // Quoted scalars.
    "a: ''\nb: \"\"\nc: 'it''s'\nd: '\"'\ne: \"'\"\nf: '# g: h'\n",
    "a: \"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\\x41\\u65e5\\U0001F600\\ud83d\\ude00\"\n",
    "a: 'b\n  c'\nd: \"e\n\n\n  f\"\n",
    "a: 'b  \n\n  c' # d\n",
    "a: \"b\\\n  \\ c\\\n  d\"\n",
    "a: \" b \\\n\"\n",
    "a: \"b\n\"\nc: 'd\n\n'\n",
    "a: \"b\\n \n c\"\n",
    "a: 'b\nc'\n",
    "- 'a\n  b'\n- \"c\"\n",
    // Block scalars.
    "a: |\n  b\n  c\nd: e\n",
    "a: |-\n  b\n\n   c\n\nd: e\n",
    "a: |+\n  b\n\n\nd: e\n",
    "a: >\n  b\n  c\n\n  d\n   e\n  f\n",
    "a: >-\n\n\n  b\n  \n  c\n\n",
    "a: >+\n  b\n   \n\n",
    "- |\n a\n- >\n b\n",
    "a:\n- |\n  b\n- c\n",
    "a: |\n      b\n    \nc: d\n",
    "a: |\n  # b\n  'c\n# d\ne: f\n",
    "a: >\n  b\n\n\n    c\n\n  d\n",
    "a|>: >-\n  b  \n  c  \n",
    // Documents and line breaks.
    "---\na: 1\n---\nb: 2\n",
    "a: 1\n---\n- b\n",
    "# x\n---  \n# y\na: 1\n# z\n",
    "a: 1\r\nb:\r\n- c\r\n- |\r\n  d\r\n\r\n  e\r\nf: 'g\r\n  h'\r\ni: j\r\n  k\r\n",
    "\u{feff}a:\n- x: y\n",
    // JSON.
    "{\"a\":1,\"b\":[],\"c\":{},\"d\":[{\"e\":\"f\"}],\"g\":\"\"}",
    "[\n  {\n    \"a\" : \"b\",\n    \"c\": [\n    ]\n  }\n]\n",
    "{\"a\":\"b\"}\n---\n{\"c\":\"d\"}\n",
    "\u{feff}{\r\n  \"a\":  1\r\n}\r\n",
    "{\"a\": \"b\n  c\"}",
    "a: {\n\"b\": 1\n}\nc: [\n1,\n2]\n",
    "{\"\":0}",
    "[{\"a\":1,\"b\":\"x\",\"c\":null},{\"a\":-2,\"b\":\"y\\\"\",\"c\":[1]},{\"a\": \"z\" ,\"b\":true,\"c\":{}},{\"c\":\"\",\"a\":0}]",
    "[{\"a\":\"x\",\"b\":1},{\"a\":\"x\n  y\",\"b\":1},\n{\"a\":\"\\u0041\",\r\n \"b\": 1}, {\"a\":\"x\",\n\n\"b\" :1,\"c\":2}]",
    "[[[[]]],\"]\",null]",
];

/// Valid but unsupported input.
const OUTSIDE: &[&str] = &[
    "",
    "\n",
    "# nothing\n",
    "---\n",
    "a",
    "'a'\n",
    "---\n---\na: 1\n",
    "a: 1\n...\n",
    "...\n",
    "%YAML 1.2\n---\na: 1\n",
    "--- {}\n",
    "--- # x\na: 1\n",
    "a: &b c\nd: *b\n",
    "a: !!str b\n",
    "? a\n: b\n",
    ": a\n",
    "-\n  a: 1\n",
    "- # a\n  b\n",
    "-\n- a\n",
    "a: [b c, d]\n",
    "a: {b: c}\n",
    "{a: 1}",
    "- a: 1\n- {a: 2}\n",
    "- a: 1\n- {a:2}\n",
    "{'a': 1}",
    "[1,]",
    "[\"a\": 1]",
    "{\"a\"}",
    "{\"a\":}",
    "[ # a\n1]",
    "{\"a\"\n: 1}",
    "{}: a\n",
    "a: |2\n    b\n",
    "a: | # b\n  c\n",
    "a: |\nb: c\n",
    "a: |\n  \n  b\n",
    "a: |\n  b",
    "a: \"b\\\n\n  c\"\n",
    "a:\tb\n",
    "a: b\t\n",
    "a: b\rc: d\r",
    "a: b\u{85}c\n",
    ".a: b\n",
    // Merge keys.
    "a: &a\n  b: 1\nc:\n  <<: *a\n",
    "- <<: {a: 1}\n  b: 2\n",
    "- a: 1\n- <<: {a: 1}\n",
    // Keys that the previous row also has, in another context.
    "- a: 1\n  b: 2\n- {a: 1, b: 2}\n",
    "- 'a': 1\n  'b': 2\n- {'a': 1, 'b': 2}\n",
    "[{\"a\":1,\"b\":2},{\"a\":1,}]",
];

/// Invalid input.
const WRONG: &[&str] = &[
    "- {\"a\": 1}\n- \"a\":2\n",
    "a: b: c\n",
    "a: b\nc\n",
    "a: b\n c: d\n",
    "a: 'b' c\n",
    "a: 'b'\n  c: d\n",
    "a: \"b\n",
    "a: \"b\n---\nc\"\n",
    "a: '\n...\n'\n",
    "a: \"\\q\"\n",
    "a: \"\\ud83d\"\n",
    "a: \"\\ude00\"\n",
    "a: \"\\ud83dx\"\n",
    "a: \"\\uD83D\\u0041\"\n",
    "a: \"\\U00110000\"\n",
    "a: - b\n",
    "a: @b\n",
    "@a: b\n",
    "a: `b\n",
    "- a\nb: c\n",
    "a: 1\n- b\n",
    "a:\n  - b\n - c\n",
    "a:\n  b: 1\n c: 2\n",
    "  a: 1\nb: 2\n",
    "a: b # c\n  d\n",
    "a: |\n   \n  b\n",
    "- a: x\n  b: y\n- a: x\n   b: y\n",
    "- a: x\n  b: y\n- a: x\n b: y\n",
    "- a: x\n  b: y\n- a: x: z\n  b: y\n",
    "a: [\n",
    "{\"a\":1",
    "[{\"a\":1,\"b\":2},{\"a\":\"x\",,\"b\":2}]",
    "[{\"a\":1,\"b\":2},{\"a\":1,\"b\"2}]",
    "{\"a\":1]",
    "{\"a\" 1}",
    "{}{}",
    "{} a\n",
    "a: {} b\n",
    "'a\nb': c\n",
    "\"a\n b\": c\n",
    "a: 'b'#c\n",
    "a\u{0}: b\n",
    "a: \u{7f}\n",
    "a: \u{fffe}\n",
    "a: \u{feff}b\n\u{feff}",
    // JSON comments in YAML.
    "a: {b: 1, // c\n d: 2}\n",
    "a: {b: 1, /* c */ d: 2}\n",
    "a: {b: 1 // c\n d: 2}\n",
    "{\"a\":1 // c\n\"b\":2}",
    "{a: 1, // c: d\n b: 2}",
    "- [a, //b]\n",
    // Merge keys.
    "<<: 1\n",
    "<<: [{a: 1}, b]\n",
    "a: &a [b]\nc:\n  <<: *a\n",
    "<<:\n",
];

#[test]
fn accepts_supported_input() {
    for text in READ {
        assert!(accepts(text), "{text:?} is not supported");
    }
}

#[test]
fn rejects_unsupported_input() {
    for text in OUTSIDE {
        assert!(!accepts(text), "{text:?}");
        assert!(!is_invalid(text), "{text:?} is invalid");
    }
}

#[test]
fn rejects_invalid_input() {
    for text in WRONG {
        assert!(!accepts(text), "{text:?}");
        assert!(is_invalid(text), "{text:?} is valid");
    }
}

fn is_invalid(text: &str) -> bool {
    !synclint_reader::read::read_full(super::FILE, text.as_bytes(), Limits::default()).errors.is_empty()
}

/// The full reader rejects keys that are longer than the lookahead of a parser.
#[test]
fn readers_agree_on_long_keys() {
    for length in [1023, 1024, 1025, 3000] {
        for key in ["k".repeat(length), "日".repeat(length), format!("'{}'", "k".repeat(length - 2))] {
            accepts(&format!("{key}: 1\n"));
            accepts(&format!("- {key}: 1\n"));
        }
        accepts(&format!("{{\"{}\": 1}}", "k".repeat(length - 2)));
        accepts(&format!("{{\"{}\" : 1}}", "k".repeat(length - 2)));
    }
}

#[test]
fn readers_agree_on_deep_nesting() {
    for limit in [1, 5, 64] {
        let limits = Limits { depth: limit, ..Limits::default() };
        for depth in [limit - 1, limit, limit + 1, 3 * limit] {
            accepts_within(&format!("{}1{}", "[".repeat(depth), "]".repeat(depth)), limits);
            accepts_within(&format!("{}a", "- ".repeat(depth)), limits);
            accepts_within(&(0..depth).map(|column| format!("{}a:\n", " ".repeat(column))).collect::<String>(), limits);
            accepts_within(&format!("a:\n- b: {}1{}", "[".repeat(depth), "]".repeat(depth)), limits);
        }
    }
}
