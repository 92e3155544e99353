//! Finds the values of secrets in a file, at any depth.

use std::collections::HashSet;

use foldhash::fast::RandomState;
use synclint_diagnostic::secret::{is_key, is_value};
use synclint_diagnostic::span::Span;
use synclint_reader::{Pair, Parsed, Shape, Style, Value, is_null};

/// Keys under which tools write the name of a column, next to its value.
const NAMES: [&str; 5] = ["key", "attributename", "name", "logicalname", "column"];
/// Keys under which tools write the value of a column, next to its name.
const VALUES: [&str; 2] = ["value", "attributevalue"];

/// The secrets of a file.
#[derive(Debug, Default)]
pub struct Secrets<'a> {
    /// The spans of the values. A span can contain another.
    pub spans: Vec<Span>,
    /// The texts of the values.
    pub texts: Vec<&'a str>,
}

/// Returns the secrets of a file: the values of secret keys, and what their aliases refer to.
pub fn secrets<'a>(parsed: &'a Parsed<'_>) -> Secrets<'a> {
    let mut found = Collector { secrets: Secrets::default(), targets: HashSet::default() };
    let is_wanted = |key: &str| VALUES.iter().any(|value| key.eq_ignore_ascii_case(value)) || is_key(key);
    for Pair { mapping, key, value } in parsed.pairs_with(is_wanted) {
        if key.text().is_some_and(is_key) || is_named(mapping, key) {
            found.value(value);
        }
    }
    found.secrets
}

/// Returns whether `key` has the value of a column whose name is a secret key: `{Key: password, Value: …}`.
fn is_named(mapping: Value<'_>, key: Value<'_>) -> bool {
    let is_value = |name: &str| VALUES.iter().any(|value| name.eq_ignore_ascii_case(value));
    key.text().is_some_and(is_value)
        && mapping.size() < MAX_NAMED
        && NAMES.iter().any(|name| mapping.get(name).and_then(Value::text).is_some_and(is_key))
}

/// The maximum number of nodes of a mapping that contains the name and the value of one column.
const MAX_NAMED: u32 = 1 << 12;

/// Returns whether a value under a secret key contains a secret.
pub(super) fn has_secret(value: Value<'_>) -> bool {
    match value.shape() {
        Shape::Scalar(style) => is_secret(style, value.text().unwrap_or_default()),
        Shape::Mapping => value.entries().any(|(_, value)| has_secret(value)),
        Shape::Sequence => value.items().any(has_secret),
    }
}

fn is_secret(style: Style, text: &str) -> bool {
    !is_null(style, text) && is_value(text)
}

struct Collector<'a> {
    secrets: Secrets<'a>,
    /// The targets of aliases that were collected.
    targets: HashSet<Span, RandomState>,
}

impl<'a> Collector<'a> {
    /// Collects a value under a secret key.
    fn value(&mut self, value: Value<'a>) {
        if value.is_alias() && !self.targets.insert(value.target_span()) {
            return;
        }
        let before = self.secrets.texts.len();
        match value.shape() {
            Shape::Scalar(style) => {
                let text = value.text().unwrap_or_default();
                if is_secret(style, text) {
                    self.secrets.texts.push(text);
                }
            }
            Shape::Mapping => value.entries().for_each(|(_, value)| self.value(value)),
            Shape::Sequence => value.items().for_each(|item| self.value(item)),
        }
        if self.secrets.texts.len() > before {
            self.secrets.spans.push(value.target_span());
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use synclint_diagnostic::span::FileId;
    use synclint_reader::{Limits, read};

    use super::{is_key, secrets};
    use crate::schema::Table;

    /// Returns `text` with every secret replaced.
    fn masked(path: &str, text: &str) -> String {
        let parsed = read::read_named(path, FileId(0), text.as_bytes(), Limits::default());
        assert!(parsed.errors.is_empty(), "{text}\n{:?}", parsed.errors);
        let mut ranges: Vec<_> = secrets(&parsed).spans;
        ranges.sort_by_key(|span| std::cmp::Reverse(span.start));
        let mut out = text.as_bytes().to_vec();
        for span in ranges {
            out[span.start as usize..span.end as usize].fill(b'*');
        }
        String::from_utf8(out).unwrap()
    }

    /// Columns that the schema marks as secret have names that are keys of secrets.
    #[test]
    fn secret_columns_have_secret_keys() {
        for column in Table::ALL.into_iter().flat_map(|table| table.info().columns) {
            assert!(!column.secret || is_key(column.name), "{}", column.name);
        }
    }

    #[test]
    fn finds_values_at_any_depth() {
        for (path, text) in [
            ("a.yaml", "new_password: CANARY"),
            (
                "a.yaml",
                "- name: x\n  new_password: CANARY\n- name: y\n  new_password: CANARY\n- name: z\n  new_password: CANARY",
            ),
            ("a.yaml", "password:\n  - a\n  - {b: CANARY}"),
            ("a.yaml", "password: |\n  first\n  CANARY\nname: x"),
            ("a.yaml", "a: &a CANARY\npassword: *a\nb: *a"),
            ("a.yaml", "a: &a [b, {c: CANARY}]\npassword: {d: *a}"),
            ("a.yaml", "? [x, y]\n: z\ncreds: {x: {ClientSecretValue: CANARY}}"),
            ("a.json", "{\"a\":[{\"x\":1,\"pwd\":\"CANARY\"},{\"x\":1,\"pwd\":\"CANARY\"}]}"),
            ("a.json", "{\"new_p\\u0061ssword \":\n\"CANARY\"}"),
            ("a.json", "{\"Attributes\":[{\"Key\":\"new_password\",\"Value\":\"CANARY\"}]}"),
            ("a.json", "[{\"AttributeValue\":\"CANARY\",\"AttributeName\":\"pwd\"}]"),
        ] {
            let masked = masked(path, text);
            assert!(!masked.contains("CANARY"), "{masked}");
        }
    }

    #[test]
    fn leaves_other_values() {
        for text in [
            "password: null\nispasswordset: true\ntoken: 5\nsecret: ''\npwd:\nname: x",
            "value:\n- name: token\n  b: x\nincomingcredentialretrieval: 2",
            "credentials: {enabled: true, kind: 5, other: null}",
        ] {
            assert_eq!(masked("a.yaml", text), text);
        }
    }

    /// Aliases of aliases take no more time than their nodes.
    #[test]
    fn reads_repeated_aliases_once() {
        let mut text = String::from("a: &a [CANARY, CANARY]\n");
        for (name, last) in ('b'..='t').zip('a'..='s') {
            text += &format!("{name}: &{name} [*{last}, *{last}]\n");
        }
        text += "password: *t\n";
        let limits = Limits { alias_expansion: u64::MAX, ..Limits::default() };
        let parsed = read::read_named("a.yaml", FileId(0), text.as_bytes(), limits);
        assert_eq!(secrets(&parsed).texts, ["CANARY", "CANARY"]);
    }

    proptest! {
        /// A secret is found however deep it is and however its key is written.
        #[test]
        fn finds_every_secret(
            path in proptest::collection::vec(0_usize..3, 0..6),
            key in "(new_|x|old-)?(p[aA]ssword|Client_?Secret|api[-_]?key|TOKEN|pwd)(Hash|_value|2)?",
            escaped in any::<bool>(),
            rows in 1_usize..4,
        ) {
            let first = key.chars().next().unwrap();
            let key = if escaped { format!("\\u{:04x}{}", u32::from(first), &key[1..]) } else { key };
            let mut text = format!("{{\"a\":1,\"{key}\" : \"CANARY\",\"b\":\"x\"}}");
            for step in path {
                text = match step {
                    0 => format!("{{\"c\":{text}}}"),
                    1 => format!("[0,{text}]"),
                    _ => format!("{{\"d\":[{text}],\"name\":\"n\"}}"),
                };
            }
            let text = format!("[{}]", vec![text; rows].join(","));
            prop_assert!(!masked("a.json", &text).contains("CANARY"), "{}", text);
        }
    }
}
