//! Helpers to read settings files and waiver files: small YAML files with one document and a fixed set of keys.

use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Text};
use synclint_model::lower;
use synclint_reader::read::read;
use synclint_reader::{ErrorKind, Limits, Parsed};
use synclint_reader::{Shape, Value};

use super::mistake::Mistake;
use crate::registry::Suggestions;

/// The maximum file size, in bytes: `serde_yaml` takes quadratic time for deep nesting.
const MAX_SIZE: u64 = 1 << 20;

/// The maximum nesting depth; four levels are needed.
const MAX_DEPTH: usize = 16;

/// Parses a file.
pub(crate) fn parse(file: FileId, bytes: &[u8]) -> Result<Parsed<'_>, Vec<Mistake>> {
    let parsed = read(file, bytes, Limits { file_size: MAX_SIZE, depth: MAX_DEPTH, ..Limits::default() });
    let Some(error) = parsed.errors.first() else { return Ok(parsed) };
    let reason = match &error.kind {
        ErrorKind::Syntax(reason) => reason.clone(),
        ErrorKind::Encoding(_) => Arg::Text(text!("not UTF-8", "UTF-8 ではありません")),
        ErrorKind::Unsupported(_) => Arg::Text(text!("not YAML", "YAML ではありません")),
        ErrorKind::Limit(name, value) => Arg::from(format!("`{name}` > {value}").as_str()),
    };
    Err(vec![Mistake::Syntax(error.span, reason)])
}

/// Returns the spans of secrets in a file. Settings need none, but a wrong file may have been given.
pub(crate) fn secrets(bytes: &[u8]) -> Vec<Span> {
    parse(FileId(0), bytes).map(|parsed| lower::secrets(&parsed).spans).unwrap_or_default()
}

/// Returns the only document of a file; `None` if it is empty.
pub(crate) fn root<'a>(parsed: &'a Parsed<'a>) -> Result<Option<Value<'a>>, Vec<Mistake>> {
    let mut documents = parsed.documents();
    let first = documents.next();
    match documents.next() {
        Some(second) => {
            Err(vec![Mistake::Syntax(second.span(), Arg::Text(text!("more than one document", "複数の文書")))])
        }
        None => Ok(first.filter(|root| !root.is_null())),
    }
}

/// Checks that `mapping` is a mapping with only the keys in `known`, each at most once.
pub(crate) fn keys(mapping: Value<'_>, known: &[&'static str], mistakes: &mut Vec<Mistake>) {
    const MAPPING: Text = text!("a mapping of keys to values", "キーと値の組");
    let mut suggestions = Suggestions::default();
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
            let suggestion = suggestions.of(name, known);
            mistakes.push(Mistake::UnknownKey(key.span(), name.to_owned(), suggestion));
        } else if seen.contains(&name) {
            mistakes.push(repeated(key));
        } else {
            seen.push(name);
        }
    }
}

/// Returns the mistake for a repeated key.
pub(crate) fn repeated(key: Value<'_>) -> Mistake {
    const ONCE: Text = text!("a key that occurs only once", "1 回だけ出現するキー");
    Mistake::InvalidValue(key.span(), key.text().unwrap_or_default().to_owned(), ONCE)
}

/// Returns the key and value whose key equals `name` exactly.
pub(crate) fn entry<'a>(mapping: Value<'a>, name: &str) -> Option<(Value<'a>, Value<'a>)> {
    mapping.entries().find(|(key, _)| key.text() == Some(name))
}
