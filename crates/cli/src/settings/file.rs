//! One settings file.
//!
//! `serde_yaml` reads the values; the span reader says where each stands, so that a mistake is shown at its place.

use std::collections::BTreeMap;

use glob::Pattern;
use serde::Deserialize;
use serde_yaml::Mapping;
use synclint_model::rule::Severity;
use synclint_model::span::{FileId, Span};
use synclint_model::text;
use synclint_model::text::Text;
use synclint_model::tree::{Shape, Value};
use synclint_rules::facts::stated::{self, Kind, NameList};
use synclint_rules::facts::{Known, Origin, key};
use synclint_rules::thresholds::THRESHOLDS;

use super::assume::{NAMES, keys_below, set, set_server};
use super::yaml::{self, entry};
use super::{Effective, Level, Mistake};
use crate::catalog;

/// A settings file that was read without mistakes.
#[derive(Debug, Default)]
pub struct SettingsFile {
    /// What it says about every organization below it.
    pub general: Effective,
    /// What it says about organizations of some name, in the order of the file.
    pub organizations: Vec<(Pattern, Effective)>,
}

/// What stands in a file, before values are checked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Raw {
    facts: BTreeMap<String, serde_yaml::Value>,
    rules: BTreeMap<String, String>,
    thresholds: BTreeMap<String, serde_yaml::Value>,
    organizations: Mapping,
}

/// What stands under one name of `organizations:`, and at the top.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RawScope {
    facts: BTreeMap<String, serde_yaml::Value>,
    rules: BTreeMap<String, String>,
    thresholds: BTreeMap<String, serde_yaml::Value>,
}

/// The keys of [`RawScope`].
const SCOPE: [&str; 3] = ["facts", "rules", "thresholds"];

/// Reads a settings file. `shown` is its path for people.
///
/// # Errors
///
/// Every mistake that was found.
pub fn read(file: FileId, shown: &str, bytes: &[u8]) -> Result<SettingsFile, Vec<Mistake>> {
    let parsed = yaml::parse(file, bytes)?;
    let Some(root) = yaml::root(&parsed)? else { return Ok(SettingsFile::default()) };
    let mut reader = Reader { shown, text: parsed.text, mistakes: Vec::new() };
    let settings = reader.settings(root);
    if reader.mistakes.is_empty() { Ok(settings) } else { Err(reader.mistakes) }
}

struct Reader<'a> {
    shown: &'a str,
    text: &'a str,
    mistakes: Vec<Mistake>,
}

impl<'a> Reader<'a> {
    fn settings(&mut self, root: Value<'a>) -> SettingsFile {
        yaml::keys(root, &[&SCOPE[..], &["organizations"]].concat(), &mut self.mistakes);
        if !self.mistakes.is_empty() {
            return SettingsFile::default();
        }
        let text = self.text.trim_start_matches('\u{feff}');
        let raw: Raw = match serde_yaml::from_str(text) {
            Ok(raw) => raw,
            Err(error) => {
                let at = error.location().map_or(0, |location| u32::try_from(location.index()).unwrap_or(0));
                self.mistakes.push(Mistake::Syntax(Span::new(root.file(), at, at), error.to_string()));
                return SettingsFile::default();
            }
        };
        let Raw { facts, rules, thresholds, organizations: by_name } = raw;
        let general = self.scope(root, RawScope { facts, rules, thresholds });
        let mut organizations = Vec::new();
        for (name, scope) in by_name {
            let Some(name) = name.as_str() else { continue };
            let Some((key, value)) = root.get("organizations").and_then(|all| entry(all, name)) else {
                continue;
            };
            yaml::keys(value, &SCOPE, &mut self.mistakes);
            let pattern = Pattern::new(name).map_err(|_| {
                let expected =
                    text!("a name or a pattern with `*` and `?`", "名前、または `*` と `?` を使用したパターン");
                self.mistakes.push(Mistake::InvalidValue(key.span(), name.to_owned(), expected));
            });
            let scope: RawScope = if scope.is_null() { RawScope::default() } else { self.typed(value, scope) };
            let effective = self.scope(value, scope);
            organizations.extend(pattern.ok().map(|pattern| (pattern, effective)));
        }
        SettingsFile { general, organizations }
    }

    fn typed<T: Default + for<'de> Deserialize<'de>>(&mut self, at: Value<'_>, value: serde_yaml::Value) -> T {
        serde_yaml::from_value(value).unwrap_or_else(|error| {
            self.mistakes.push(Mistake::Syntax(at.span(), error.to_string()));
            T::default()
        })
    }

    fn scope(&mut self, at: Value<'a>, raw: RawScope) -> Effective {
        let RawScope { facts, rules, thresholds } = raw;
        let mut effective = Effective::default();
        if let Some(node) = at.get("facts") {
            yaml::keys(node, &keys_below(None), &mut self.mistakes);
            for name in facts.into_keys() {
                if let Some((_, value)) = entry(node, &name) {
                    self.fact(&mut effective, &name, value);
                }
            }
        }
        if let Some(node) = at.get("rules") {
            for (id, level) in rules {
                if let Some((key, value)) = entry(node, &id) {
                    self.level(&mut effective, &id, &level, key, value);
                }
            }
        }
        if let Some(node) = at.get("thresholds") {
            for (id, number) in thresholds {
                if let Some((key, value)) = entry(node, &id) {
                    self.threshold(&mut effective, &id, number.as_i64(), key, value);
                }
            }
        }
        effective
    }

    /// A fact, or the mapping of several; a dot stands between the keys.
    fn fact(&mut self, effective: &mut Effective, name: &str, node: Value<'a>) {
        let origin = self.origin(node.span());
        if name == key::EXCHANGE_SERVERS {
            for (profile, server) in node.entries() {
                let (Some(profile), Some(text)) = (profile.text(), server.text()) else { continue };
                let place = self.origin(server.span());
                if let Err(Some(expected)) = set_server(&mut effective.facts, profile, text, place) {
                    self.mistakes.push(Mistake::InvalidValue(server.span(), text.to_owned(), expected));
                }
            }
            return;
        }
        let below = keys_below(Some(name));
        if !below.is_empty() {
            yaml::keys(node, &below, &mut self.mistakes);
            for key in below {
                if let Some((_, value)) = entry(node, key) {
                    self.fact(effective, &format!("{name}.{key}"), value);
                }
            }
            return;
        }
        if let Some((key, Kind::Names)) = stated::find(name) {
            match names(node) {
                Some(names) => {
                    effective.facts.stated.insert(key, Known { value: stated::Value::Names(names), origin });
                }
                None => self.mistakes.push(Mistake::InvalidValue(node.span(), shown(node), NAMES)),
            }
            return;
        }
        if let Err(Some(expected)) = set(&mut effective.facts, name, node.text().unwrap_or_default(), origin) {
            self.mistakes.push(Mistake::InvalidValue(node.span(), shown(node), expected));
        }
    }

    fn level(&mut self, effective: &mut Effective, id: &str, level: &str, key: Value<'a>, value: Value<'a>) {
        const LEVELS: Text = text!("off, info, warning or error", "off、info、warning、error");
        if catalog::rule(id).is_none() {
            let suggestion = catalog::suggest(id);
            self.mistakes.push(Mistake::UnknownKey(key.span(), id.to_owned(), suggestion));
            return;
        }
        let parsed = match level {
            "off" => Some(Level::Off),
            _ => level.parse::<Severity>().ok().map(Level::At),
        };
        match parsed {
            Some(level) => {
                effective.levels.insert(id.to_owned(), (level, self.origin(key.span())));
            }
            None => self.mistakes.push(Mistake::InvalidValue(value.span(), level.to_owned(), LEVELS)),
        }
    }

    fn threshold(
        &mut self,
        effective: &mut Effective,
        id: &str,
        number: Option<i64>,
        key: Value<'a>,
        value: Value<'a>,
    ) {
        const NUMBER: Text = text!("a whole number", "整数");
        const RANGE: Text = text!("a number in the range of this threshold", "このしきい値の範囲内の数値");
        let invalid = |expected| {
            let text = value.text().unwrap_or("[…]").to_owned();
            Mistake::InvalidValue(value.span(), text, expected)
        };
        let set = match number {
            Some(number) => {
                effective.thresholds.set(id, number, self.origin(key.span())).map_err(|known| match known {
                    Some(_) => invalid(RANGE),
                    None => {
                        let known: Vec<_> = THRESHOLDS.iter().map(|threshold| threshold.rule).collect();
                        Mistake::UnknownKey(key.span(), id.to_owned(), yaml::suggest(id, &known))
                    }
                })
            }
            None => Err(invalid(NUMBER)),
        };
        self.mistakes.extend(set.err());
    }

    /// The path and the line of a place.
    fn origin(&self, span: Span) -> Origin {
        let before = &self.text.as_bytes()[..(span.start as usize).min(self.text.len())];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        Origin::Settings(format!("{}:{line}", self.shown).into())
    }
}

/// A value for a message.
fn shown(value: Value<'_>) -> String {
    value.text().unwrap_or("[…]").to_owned()
}

/// A sequence of names.
fn names<'a>(node: Value<'a>) -> Option<NameList> {
    let name = |item: Value<'a>| item.text().filter(|_| !item.is_null());
    (node.shape() == Shape::Sequence).then(|| node.items().map(name).collect()).flatten()
}
