//! Sets facts by key, for `--assume` and for settings files.

use std::error::Error;
use std::fmt;

use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;
use synclint_rules::facts::stated::{self, Kind, STATED, Value};
use synclint_rules::facts::{Facts, Origin, WithOrigin, key};

/// The keys of facts that are fields of [`Facts`].
const TYPED: [&str; 4] = [key::DEPLOYMENT, key::PRODUCT_VERSION, key::TENANT_ID, key::EXCHANGE_SERVERS];

/// Returns the keys below `group` in settings; directly below `facts:` if `group` is `None`.
pub(crate) fn keys_below(group: Option<&str>) -> Vec<&'static str> {
    let mut keys = if group.is_none() { TYPED.to_vec() } else { Vec::new() };
    for (key, _) in STATED {
        let below = match group {
            None => Some(*key),
            Some(group) => key.strip_prefix(group).and_then(|rest| rest.strip_prefix('.')),
        };
        let Some(below) = below else { continue };
        let first = below.split_once('.').map_or(below, |(first, _)| first);
        if !keys.contains(&first) {
            keys.push(first);
        }
    }
    keys
}

/// An invalid `--assume` argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssumeError(String);

impl fmt::Display for AssumeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for AssumeError {}

/// Parses assumptions of the form `KEY=VALUE`, such as `exchange-servers.Contoso Exchange=2016` for the server of a profile.
///
/// # Errors
///
/// Returns an error if an assumption does not have this form, the fact is unknown, or the value is invalid.
pub fn assume(assumptions: &[String]) -> Result<Facts, AssumeError> {
    let mut facts = Facts::default();
    for assumption in assumptions {
        let (key, value) = assumption
            .split_once('=')
            .filter(|(key, _)| !key.is_empty())
            .ok_or_else(|| AssumeError(format!("invalid `--assume {assumption}`; expected KEY=VALUE")))?;
        let invalid =
            |expected: Text| AssumeError(format!("invalid value `{value}` for `{key}`; expected {}", expected.en));
        if let Some(profile) = key.strip_prefix(key::EXCHANGE_SERVERS).and_then(|rest| rest.strip_prefix('.')) {
            set_server(&mut facts, profile, value, Origin::Assumed).map_err(|_| invalid(SERVER))?;
            continue;
        }
        set(&mut facts, key, value, Origin::Assumed).map_err(|expected| match expected {
            Some(expected) => invalid(expected),
            None if key == key::EXCHANGE_SERVERS => {
                AssumeError(format!("invalid `--assume {assumption}`; expected exchange-servers.PROFILE=VERSION"))
            }
            None => {
                let all: Vec<&str> = TYPED.into_iter().chain(STATED.iter().map(|(key, _)| *key)).collect();
                AssumeError(format!("unknown fact `{key}`; expected one of: {}", all.join(", ")))
            }
        })?;
    }
    Ok(facts)
}

const SERVER: Text = text!(
    "`2003`, `2007`, `2010`, `2010-sp3`, `2013`, `2013-sp1`, `2016`, `2019`, or `se`, optionally with a cumulative update (`2019 cu14`)",
    "`2003`、`2007`、`2010`、`2010-sp3`、`2013`、`2013-sp1`、`2016`、`2019`、`se` (累積更新プログラムは `2019 cu14` のように指定)"
);

/// Adds the Exchange Server version of a profile. The error is the expected value.
pub(crate) fn set_server(facts: &mut Facts, profile: &str, value: &str, origin: Origin) -> Result<(), Option<Text>> {
    let value = value.parse().map_err(|()| Some(SERVER))?;
    facts.exchange_servers.add(profile, WithOrigin { value, origin });
    Ok(())
}

/// Sets the fact `key`. The error is the expected value, or `None` if there is no such fact.
pub(crate) fn set(facts: &mut Facts, key: &str, value: &str, origin: Origin) -> Result<(), Option<Text>> {
    fn known<T>(value: Result<T, ()>, origin: Origin, expected: Text) -> Result<Option<WithOrigin<T>>, Option<Text>> {
        value.map(|value| Some(WithOrigin { value, origin })).map_err(|()| Some(expected))
    }
    match key {
        key::DEPLOYMENT => {
            let expected = text!("`online` or `on-premises`", "`online`、`on-premises`");
            facts.deployment = known(value.parse(), origin, expected)?;
        }
        key::PRODUCT_VERSION => {
            let expected = text!("a version such as `8.2` or `9.1`", "`8.2` や `9.1` などのバージョン");
            facts.version = known(value.parse(), origin, expected)?;
        }
        key::TENANT_ID => facts.tenant = known(value.parse(), origin, text!("a GUID", "GUID"))?,
        _ => {
            let (key, kind) = stated::find(key).ok_or(None)?;
            let value = read(kind, value).map_err(Some)?;
            facts.stated.insert(key, WithOrigin { value, origin });
        }
    }
    Ok(())
}

/// Parses the value of a stated fact; names are separated by commas. The error is the expected value.
fn read(kind: Kind, value: &str) -> Result<Value, Text> {
    match kind {
        Kind::Switch => switch(value).map(Value::Switch).map_err(|()| SWITCH),
        Kind::Number => value.parse().map(Value::Number).map_err(|_| text!("a whole number", "整数")),
        Kind::Word(words, expected) => {
            words.iter().find(|word| **word == value).map(|word| Value::Word(word)).ok_or(expected)
        }
        Kind::Names => {
            let names = value.split(',').map(str::trim).filter(|name| !name.is_empty());
            Ok(Value::Names(names.collect()))
        }
    }
}

/// The expected value of a list of names.
pub(crate) const NAMES: Text = text!("a list of names", "名前のリスト");

const SWITCH: Text = text!("`true` or `false`", "`true`、`false`");

fn switch(value: &str) -> Result<bool, ()> {
    match value {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(()),
    }
}
