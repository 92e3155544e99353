//! Merge keys of YAML: which pairs a mapping has, and where they are.

use proptest::prelude::*;
use synclint_reader::read::read;
use synclint_reader::{ErrorKind, Limits, Parsed, Shape, Value};

use super::FILE;

#[track_caller]
fn parsed(text: &str) -> Parsed<'_> {
    let parsed = read(FILE, text.as_bytes(), Limits::default());
    assert_eq!(parsed.errors, [], "{text}");
    parsed
}

/// Formats the pairs of a mapping as `key=value@line`.
fn pairs(mapping: Value<'_>) -> String {
    let pairs = mapping.entries().map(|(key, value)| {
        let line = |value: Value<'_>| value.source()[..value.span().start as usize].matches('\n').count() + 1;
        let text = match value.shape() {
            Shape::Mapping => format!("({})", pairs(value)),
            Shape::Sequence => format!("[{}]", value.items().count()),
            Shape::Scalar(_) => value.text().unwrap().to_owned(),
        };
        // The number of a key leads to the same pair.
        let again = mapping.pair(key.number());
        assert_eq!((again.0.text(), again.1.text(), again.1.span()), (key.text(), value.text(), value.span()));
        let written = key.source().get(key.span().start as usize..key.span().end as usize);
        assert_eq!(key.text(), written.map(|written| written.trim_matches(['\'', '"'])));
        format!("{}={text}@{}", key.text().unwrap(), line(value))
    });
    pairs.collect::<Vec<_>>().join(" ")
}

#[test]
fn merges_pairs() {
    for (text, expected) in [
        ("a: &a {x: 1, y: 2}\nr:\n  <<: *a\n  y: 3\n", "y=3@4 x=1@1"),
        ("a: &a {x: 1, y: 2}\nr:\n  y: 3\n  <<: *a\n", "y=3@3 x=1@1"),
        ("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nr:\n  <<: [*a, *b]\n", "x=1@1 y=2@2"),
        ("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nr:\n  <<: *b\n  <<: *a\n", "x=2@2 y=2@2"),
        ("a: &a {x: 1}\nb: &b\n  <<: *a\n  y: 2\nr:\n  <<: *b\n  z: 3\n", "z=3@7 y=2@4 x=1@1"),
        ("r:\n  <<: {x: 1, <<: {y: 2}}\n  z: 3\n", "z=3@3 x=1@2 y=2@2"),
        ("r:\n  <<:\n  - {x: 1}\n  -\n    y: 2\n", "x=1@3 y=2@5"),
        ("l: &l\n- {x: 1}\n- {y: 2}\nr:\n  <<: *l\n", "x=1@2 y=2@3"),
        ("a: &a {x: &x {y: 1}}\nr:\n  <<: *a\n  z: *x\n", "z=(y=1@1)@4 x=(y=1@1)@1"),
        ("x: &x 1\na: &a\n  y: *x\nr:\n  <<: *a\n", "y=1@3"),
        ("a: &a {}\nr: {<<: *a}\n", ""),
        ("a: &a {x: 1}\nr: {<<: *a, 'y': 2}\n", "y=2@2 x=1@1"),
        // Not merge keys.
        ("r:\n  '<<': 1\n  \"<<\": 2\n  !!str <<: 3\n", "<<=1@2 <<=2@3 <<=3@4"),
        ("r:\n  x: <<\n", "x=<<@2"),
        ("r:\n  x: [<<, {y: <<}]\n", "x=[2]@2"),
    ] {
        let parsed = parsed(text);
        assert_eq!(pairs(parsed.documents().next().unwrap().get("r").unwrap()), expected, "{text}");
    }
    let parsed = parsed("base: &b {x: 1}\nrows:\n- <<: *b\n  y: 2\n- &c\n  <<: *b\n- *c\n- z: 3\n");
    let rows: Vec<String> = parsed.documents().next().unwrap().get("rows").unwrap().items().map(pairs).collect();
    assert_eq!(rows, ["y=2@4 x=1@1", "x=1@1", "x=1@1", "z=3@8"]);
}

#[test]
fn keeps_the_order_of_the_text() {
    let text = "a: &a {x: one}\nr: [{<<: *a, y: two}, {z: three}]\ns: four\n";
    let parsed = parsed(text);
    for word in ["one", "two", "three", "four"] {
        let at = u32::try_from(text.find(word).unwrap()).unwrap();
        let (_, range) = parsed.tree.scalar_at(at).unwrap();
        assert_eq!(&text[range.0 as usize..range.1 as usize], word);
    }
}

#[test]
fn locates_values_that_are_not_mappings() {
    for (text, at) in [
        ("r:\n  <<: x\n", "x"),
        ("r:\n  <<: [{x: 1}, why]\n", "why"),
        ("r:\n  <<: {<<: 17}\n", "17"),
        ("a: &a [[]]\nr:\n  <<: *a\n", "[]"),
    ] {
        let found = read(FILE, text.as_bytes(), Limits::default()).errors;
        let start = u32::try_from(text.find(at).unwrap()).unwrap();
        assert!(matches!(found[..], [ref error] if error.span.start == start), "{text}: {found:?}");
    }
}

#[test]
fn limits_the_expansion() {
    let mut text = "a0: &a0 {x: 1, y: 2}\n".to_owned();
    for number in 1..40 {
        let before = number - 1;
        text += &format!("a{number}: &a{number}\n  <<: [*a{before}, *a{before}]\n  x{number}: {{<<: *a{before}}}\n");
    }
    let limits = Limits { alias_expansion: 10_000, ..Limits::default() };
    let errors = read(FILE, text.as_bytes(), limits).errors;
    assert!(
        matches!(errors[..], [ref error] if error.kind == ErrorKind::Limit("alias-expansion", 10_000)),
        "{errors:?}"
    );
    // Many distinct pairs that are merged many times.
    let keys: String = (0..1000).map(|number| format!("k{number},")).collect();
    let text = format!("a: &a {{{keys}}}\nr: [{}]\n", "{<<: *a},".repeat(100));
    let limits = Limits { alias_expansion: 1 << 19, ..Limits::default() };
    assert_eq!(read(FILE, text.as_bytes(), limits).errors.len(), 1);
    assert_eq!(read(FILE, text.as_bytes(), Limits::default()).errors, []);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// A row has its own pairs, then the pairs of each merged mapping whose keys it does not have yet.
    #[test]
    fn own_pairs_and_earlier_mappings_win(
        bases in proptest::collection::vec(proptest::collection::btree_map("[a-f]", 0..9_u8, 0..4), 1..4),
        own in proptest::collection::btree_map("[a-f]", 0..9_u8, 0..4),
        order in proptest::collection::vec(0..4_usize, 1..5),
        last in any::<bool>(),
    ) {
        let mut text = "bases:\n".to_owned();
        for (number, base) in bases.iter().enumerate() {
            let base: Vec<String> = base.iter().map(|(key, value)| format!("{key}: {value}")).collect();
            text += &format!("- &b{number} {{{}}}\n", base.join(", "));
        }
        let order: Vec<usize> = order.into_iter().map(|number| number % bases.len()).collect();
        let aliases: Vec<String> = order.iter().map(|number| format!("*b{number}")).collect();
        let merge = format!("  <<: [{}]\n", aliases.join(", "));
        let own_text: String = own.iter().map(|(key, value)| format!("  {key}: {value}\n")).collect();
        text += &if last { format!("row:\n{own_text}{merge}") } else { format!("row:\n{merge}{own_text}") };
        let mut expected = own.clone();
        for number in order {
            for (key, value) in &bases[number] {
                expected.entry(key.clone()).or_insert(*value);
            }
        }
        let parsed = parsed(&text);
        let row = parsed.documents().next().unwrap().get("row").unwrap();
        let found: Vec<(String, u8)> = row.entries().map(|(key, value)| (key.text().unwrap().to_owned(), value.text().unwrap().parse().unwrap())).collect();
        prop_assert_eq!(found.len(), expected.len());
        prop_assert_eq!(found.into_iter().collect::<std::collections::BTreeMap<_, _>>(), expected);
    }
}
