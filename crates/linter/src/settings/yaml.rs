//! What settings files and waiver files have in common: they are small, hold one document, and know their keys.

use synclint_diagnostic::span::FileId;
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;
use synclint_reader::read::read;
use synclint_reader::{ErrorKind, Limits, Parsed};
use synclint_reader::{Shape, Value};

use super::mistake::Mistake;
use crate::suggest::suggest;

/// The largest file, in bytes: `serde_yaml` takes quadratic time for deep nesting.
const LARGEST: u64 = 1 << 20;

/// How deep a file may nest; four levels are needed.
const DEEPEST: usize = 16;

/// The nodes of a file.
pub(crate) fn parse(file: FileId, bytes: &[u8]) -> Result<Parsed<'_>, Vec<Mistake>> {
    let parsed = read(file, bytes, Limits { file_size: LARGEST, depth: DEEPEST, ..Limits::default() });
    let Some(error) = parsed.errors.first() else { return Ok(parsed) };
    let reason = match &error.kind {
        ErrorKind::Syntax(words) => words.clone(),
        ErrorKind::Encoding(_) => "not UTF-8".to_owned(),
        ErrorKind::Limit(name, value) => format!("{name} exceeds {value}"),
    };
    Err(vec![Mistake::Syntax(error.span, reason)])
}

/// The one document of a file; none when it says nothing.
pub(crate) fn root<'a>(parsed: &'a Parsed<'a>) -> Result<Option<Value<'a>>, Vec<Mistake>> {
    let mut documents = parsed.documents();
    let first = documents.next();
    match documents.next() {
        Some(second) => Err(vec![Mistake::Syntax(second.span(), "a second document".to_owned())]),
        None => Ok(first.filter(|root| !root.is_null())),
    }
}

/// Checks that a mapping is one, has no other keys than these, and none twice.
pub(crate) fn keys(mapping: Value<'_>, known: &[&'static str], mistakes: &mut Vec<Mistake>) {
    const MAPPING: Text = text!("keys with values", "キーと値の組");
    if mapping.shape() != Shape::Mapping {
        if !mapping.is_null() {
            let text = mapping.text().unwrap_or("[…]").to_owned();
            mistakes.push(Mistake::InvalidValue(mapping.span(), text, MAPPING));
        }
        return;
    }
    let mut seen = Vec::new();
    for (key, _) in mapping.entries() {
        let name = key.text().unwrap_or_default();
        if !known.contains(&name) {
            let suggestion = suggest(name, known);
            mistakes.push(Mistake::UnknownKey(key.span(), name.to_owned(), suggestion));
        } else if seen.contains(&name) {
            mistakes.push(repeated(key));
        } else {
            seen.push(name);
        }
    }
}

/// The mistake of a key that its mapping has already.
pub(crate) fn repeated(key: Value<'_>) -> Mistake {
    const ONCE: Text = text!("a key that may stand twice", "1 回だけ使用できるキー");
    Mistake::InvalidValue(key.span(), key.text().unwrap_or_default().to_owned(), ONCE)
}

/// The pair of a key that equals `name` exactly.
pub(crate) fn entry<'a>(mapping: Value<'a>, name: &str) -> Option<(Value<'a>, Value<'a>)> {
    mapping.entries().find(|(key, _)| key.text() == Some(name))
}
