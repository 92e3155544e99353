//! Reads a settings file.
//!
//! `serde_yaml` deserializes levels, thresholds, and names of organizations. The span reader provides positions for mistakes and
//! for `config show`. It also provides facts, because YAML typing would turn the version 9.10 into the number 9.1.

use std::collections::{BTreeMap, HashMap};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_yaml::Mapping;
use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Text};
use synclint_reader::{Shape, Value};
use synclint_rules::facts::named_records::names_records;
use synclint_rules::facts::stated::{self, Kind, NameList};
use synclint_rules::facts::{Origin, WithOrigin, key};

use super::assume::{NAMES, keys_below, set, set_server};
use super::effective::{Level, Scope, Settings, SettingsFile, StatedRecord};
use super::mistake::Mistake;
use super::yaml::{self, entry};
use crate::names::NameIndex;
use crate::registry::{self, Suggestions};

/// A deserialized file with unchecked values.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Raw {
    rules: BTreeMap<String, Typed<Level>>,
    thresholds: BTreeMap<String, Typed<i64>>,
    organizations: Mapping,
}

/// The settings of one name under `organizations:`, with unchecked values.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RawScope {
    rules: BTreeMap<String, Typed<Level>>,
    thresholds: BTreeMap<String, Typed<i64>>,
}

/// A value, or `None` if it has another type. A serde error would stop at the first mistake.
#[derive(Debug, Clone, Copy)]
struct Typed<T>(Option<T>);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Typed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = serde_yaml::Value::deserialize(deserializer)?;
        Ok(Self(serde_yaml::from_value(value).ok()))
    }
}

/// The keys of a scope: the top level of the file, or one name under `organizations:`.
const SCOPE: [&str; 5] = ["facts", "rules", "thresholds", ALLOW_PARTIAL, REQUIRE_JUDGED];

/// The key of [`Settings::allow_partial`].
pub const ALLOW_PARTIAL: &str = "allow-partial";
/// The key of [`Settings::require_judged`].
pub const REQUIRE_JUDGED: &str = "require-judged";

/// Parses a settings file. `shown` is the path as shown in output.
///
/// # Errors
///
/// Returns every mistake in the file.
pub fn read(file: FileId, shown: &str, bytes: &[u8]) -> Result<SettingsFile, Vec<Mistake>> {
    let parsed = yaml::parse(file, bytes)?;
    let Some(root) = yaml::root(&parsed)? else { return Ok(SettingsFile::default()) };
    let line_ends = memchr::memchr_iter(b'\n', parsed.text.as_bytes()).collect();
    let mut reader = Reader {
        shown,
        text: parsed.text,
        line_ends,
        mistakes: Vec::new(),
        suggestions: Suggestions::default(),
        records: Vec::new(),
        scope: None,
    };
    let settings = reader.settings(root);
    if !reader.mistakes.is_empty() {
        return Err(reader.mistakes);
    }
    Ok(SettingsFile { records: reader.records, shown: shown.to_owned(), bytes: bytes.to_vec(), ..settings })
}

struct Reader<'a> {
    shown: &'a str,
    text: &'a str,
    /// The offsets of the line feeds.
    line_ends: Vec<usize>,
    mistakes: Vec<Mistake>,
    suggestions: Suggestions,
    records: Vec<StatedRecord>,
    /// The index of the current scope in the organizations; `None` for the general settings.
    scope: Option<usize>,
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
                self.mistakes
                    .push(Mistake::Syntax(Span::new(root.file(), at, at), Arg::from(error.to_string().as_str())));
                return SettingsFile::default();
            }
        };
        let Raw { rules, thresholds, organizations: by_name } = raw;
        let general = self.scope(root, RawScope { rules, thresholds });
        let mut places = HashMap::new();
        for (key, value) in root.get("organizations").into_iter().flat_map(Value::entries) {
            key.text().map(|name| places.entry(name).or_insert((key, value)));
        }
        let (mut organizations, mut names) = (Vec::<Scope>::new(), NameIndex::default());
        for (name, scope) in by_name {
            let Some(name) = name.as_str() else { continue };
            let Some(&(key, value)) = places.get(name) else { continue };
            yaml::keys(value, &SCOPE, &mut self.mistakes);
            let number = u32::try_from(organizations.len()).unwrap_or(u32::MAX);
            if let Err(expected) = names.add(name, number) {
                self.mistakes.push(Mistake::InvalidValue(key.span(), name.to_owned(), expected));
            }
            let scope: RawScope = if scope.is_null() { RawScope::default() } else { self.typed(value, scope) };
            self.scope = Some(organizations.len());
            let settings = self.scope(value, scope);
            organizations.push(Scope { name: name.into(), span: key.span(), settings });
        }
        SettingsFile { general, organizations, names, ..SettingsFile::default() }
    }

    fn typed<T: Default + for<'de> Deserialize<'de>>(&mut self, at: Value<'_>, value: serde_yaml::Value) -> T {
        serde_yaml::from_value(value).unwrap_or_else(|error| {
            self.mistakes.push(Mistake::Syntax(at.span(), Arg::from(error.to_string().as_str())));
            T::default()
        })
    }

    fn scope(&mut self, at: Value<'a>, raw: RawScope) -> Settings {
        let RawScope { mut rules, mut thresholds } = raw;
        let mut settings = Settings::default();
        if let Some(node) = at.get("facts") {
            self.facts(&mut settings, None, node);
        }
        for (key, value) in at.get("rules").into_iter().flat_map(Value::entries) {
            let level = key.text().and_then(|id| rules.remove(id));
            self.level(&mut settings, level, key, value);
        }
        for (key, value) in at.get("thresholds").into_iter().flat_map(Value::entries) {
            let number = key.text().and_then(|id| thresholds.remove(id));
            self.threshold(&mut settings, number, key, value);
        }
        if let Some((key, value)) = entry(at, ALLOW_PARTIAL) {
            self.allow_partial(&mut settings, key, value);
        }
        if let Some((key, value)) = entry(at, REQUIRE_JUDGED) {
            self.require_judged(&mut settings, key, value);
        }
        settings
    }

    /// Reads the facts below `group`, or directly below `facts:` if `group` is `None`.
    fn facts(&mut self, settings: &mut Settings, group: Option<&str>, node: Value<'a>) {
        let keys = keys_below(group);
        yaml::keys(node, &keys, &mut self.mistakes);
        for key in keys {
            if let Some((_, value)) = entry(node, key) {
                let name = group.map_or_else(|| key.to_owned(), |group| format!("{group}.{key}"));
                self.fact(settings, &name, value);
            }
        }
    }

    /// Reads a fact or a mapping of facts. `name` is the path of keys, separated by dots.
    fn fact(&mut self, settings: &mut Settings, name: &str, node: Value<'a>) {
        let origin = self.origin(node.span());
        if name == key::EXCHANGE_SERVERS {
            for (name, server) in node.entries() {
                let (Some(profile), Some(text)) = (name.text(), server.text()) else { continue };
                let place = self.origin(server.span());
                self.stated(key::EXCHANGE_SERVERS, name, &place);
                if let Err(Some(expected)) = set_server(&mut settings.facts, profile, text, place) {
                    self.mistakes.push(Mistake::InvalidValue(server.span(), text.to_owned(), expected));
                }
            }
            return;
        }
        if !keys_below(Some(name)).is_empty() {
            self.facts(settings, Some(name), node);
            return;
        }
        if let Some((key, Kind::Names)) = stated::find(name) {
            match names(node) {
                Some(names) => {
                    node.items().for_each(|item| self.stated(key, item, &origin));
                    settings.facts.stated.insert(key, WithOrigin { value: stated::Value::Names(names), origin });
                }
                None => self.mistakes.push(invalid(node, NAMES)),
            }
            return;
        }
        if let Err(Some(expected)) = set(&mut settings.facts, name, node.text().unwrap_or_default(), origin) {
            self.mistakes.push(invalid(node, expected));
        }
    }

    /// Keeps a name in a fact that names records.
    fn stated(&mut self, fact: &'static str, name: Value<'a>, origin: &Origin) {
        let Some(text) = name.text().filter(|_| names_records(fact)) else { return };
        let (origin, scope) = (origin.clone(), self.scope);
        self.records.push(StatedRecord { fact, name: text.into(), span: name.span(), origin, scope });
    }

    /// Sets the level of a rule. `level` is `None` if the key is repeated.
    fn level(&mut self, settings: &mut Settings, level: Option<Typed<Level>>, key: Value<'a>, value: Value<'a>) {
        const LEVELS: Text = text!("`off`, `info`, `warning`, or `error`", "`off`、`info`、`warning`、`error`");
        let id = key.text().unwrap_or_default();
        if registry::rule(id).is_none() {
            let suggestion = self.suggestions.rule(id);
            self.mistakes.push(Mistake::UnknownKey(key.span(), id.to_owned(), suggestion));
            return;
        }
        match level {
            Some(Typed(Some(level))) => {
                settings.levels.insert(id.to_owned(), (level, self.origin(key.span())));
            }
            Some(Typed(None)) => self.mistakes.push(invalid(value, LEVELS)),
            None => self.mistakes.push(yaml::repeated(key)),
        }
    }

    /// Sets the threshold of a rule. `number` is `None` if the key is repeated.
    fn threshold(&mut self, settings: &mut Settings, number: Option<Typed<i64>>, key: Value<'a>, value: Value<'a>) {
        const NUMBER: Text = text!("a whole number", "整数");
        const RANGE: Text = text!("a number in the range of this threshold", "このしきい値の範囲内の数値");
        let id = key.text().unwrap_or_default();
        let Some(rule) = registry::rule(id).filter(|rule| rule.extra.threshold.is_some()) else {
            let rules = registry::all().iter().filter(|rule| rule.extra.threshold.is_some());
            let ids: Vec<_> = rules.map(|rule| rule.id).collect();
            let suggestion = self.suggestions.of(id, &ids);
            self.mistakes.push(Mistake::UnknownKey(key.span(), id.to_owned(), suggestion));
            return;
        };
        match number {
            Some(Typed(Some(number))) => {
                if settings.thresholds.set(rule, number, self.origin(key.span())).is_err() {
                    self.mistakes.push(invalid(value, RANGE));
                }
            }
            Some(Typed(None)) => self.mistakes.push(invalid(value, NUMBER)),
            None => self.mistakes.push(yaml::repeated(key)),
        }
    }

    fn allow_partial(&mut self, settings: &mut Settings, key: Value<'a>, value: Value<'a>) {
        const REASONS: Text = text!("a list of reasons", "理由のリスト");
        let reasons = names(value).map(|names| names.iter().map(Into::into).collect::<Vec<Box<str>>>());
        match reasons.filter(|reasons| reasons.iter().all(|reason| !reason.trim().is_empty())) {
            Some(value) => settings.allow_partial = Some(WithOrigin { value, origin: self.origin(key.span()) }),
            None => self.mistakes.push(invalid(value, REASONS)),
        }
    }

    fn require_judged(&mut self, settings: &mut Settings, key: Value<'a>, value: Value<'a>) {
        const PERCENT: Text =
            text!("a whole number from 0 to 100, optionally with `%`", "0 から 100 の整数 (`%` は省略可)");
        match value.text().and_then(percent) {
            Some(value) => settings.require_judged = Some(WithOrigin { value, origin: self.origin(key.span()) }),
            None => self.mistakes.push(invalid(value, PERCENT)),
        }
    }

    /// Returns the path and the line of a span.
    fn origin(&self, span: Span) -> Origin {
        let line = self.line_ends.partition_point(|end| *end < span.start as usize) + 1;
        Origin::Settings(format!("{}:{line}", self.shown).into())
    }
}

/// Parses a whole number from 0 to 100, with or without `%`.
pub fn percent(text: &str) -> Option<u8> {
    let digits = text.strip_suffix('%').unwrap_or(text);
    let are_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|percent| are_digits && *percent <= 100)
}

/// Returns the mistake for an invalid value.
fn invalid(value: Value<'_>, expected: Text) -> Mistake {
    Mistake::InvalidValue(value.span(), value.text().unwrap_or("[…]").to_owned(), expected)
}

/// Reads a sequence of names; `None` if the value is something else.
fn names<'a>(node: Value<'a>) -> Option<NameList> {
    let name = |item: Value<'a>| item.text().filter(|_| !item.is_null());
    (node.shape() == Shape::Sequence).then(|| node.items().map(name).collect()).flatten()
}
