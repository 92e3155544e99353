//! Facts by their keys: for `--assume`, and for the values in settings files.

use anyhow::{Context, Result, bail};
use synclint_model::text;
use synclint_model::text::Text;
use synclint_rules::facts::stated::{self, Kind, STATED, Value};
use synclint_rules::facts::{Facts, Known, Origin, key};

/// The keys with a type of their own.
const TYPED: [&str; 4] = [key::DEPLOYMENT, key::PRODUCT_VERSION, key::TENANT_ID, key::EXCHANGE_SERVERS];

/// The keys that stand below `group` in settings; below `facts:` itself when there is no group.
pub(super) fn keys_below(group: Option<&str>) -> Vec<&'static str> {
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

/// The facts that `--assume KEY=VALUE` states; `exchange-servers.Contoso Exchange=2016` for the server of a profile.
pub fn assume(assumptions: &[String]) -> Result<Facts> {
    let mut facts = Facts::default();
    for assumption in assumptions {
        let (key, value) =
            assumption.split_once('=').with_context(|| format!("--assume {assumption}: not KEY=VALUE"))?;
        if let Some(profile) = key.strip_prefix(key::EXCHANGE_SERVERS).and_then(|rest| rest.strip_prefix('.')) {
            if set_server(&mut facts, profile, value, Origin::Assumed).is_err() {
                bail!("--assume {assumption}: the server is {}", SERVER.en);
            }
            continue;
        }
        match set(&mut facts, key, value, Origin::Assumed) {
            Ok(()) => {}
            Err(Some(expected)) => bail!("--assume {assumption}: the value is {}", expected.en),
            Err(None) => {
                let all: Vec<&str> = TYPED.into_iter().chain(STATED.iter().map(|(key, _)| *key)).collect();
                let known = all.join(", ");
                bail!("--assume {assumption}: no fact is called `{key}`; there are: {known}")
            }
        }
    }
    Ok(facts)
}

const SERVER: Text = text!(
    "2003, 2007, 2010, 2010-sp3, 2013, 2013-sp1, 2016, 2019 or se, with ` cu8` where the cumulative update matters",
    "2003、2007、2010、2010-sp3、2013、2013-sp1、2016、2019、se (累積更新プログラムは ` cu8` のように続けます)"
);

/// The Exchange Server behind a profile.
pub(super) fn set_server(facts: &mut Facts, profile: &str, value: &str, origin: Origin) -> Result<(), Option<Text>> {
    let value = value.parse().map_err(|()| Some(SERVER))?;
    facts.exchange_servers.push((profile.into(), Known { value, origin }));
    Ok(())
}

/// Sets the fact `key`; the error is what its value can be, or nothing when there is no such fact.
pub(super) fn set(facts: &mut Facts, key: &str, value: &str, origin: Origin) -> Result<(), Option<Text>> {
    fn known<T>(value: Result<T, ()>, origin: Origin, expected: Text) -> Result<Option<Known<T>>, Option<Text>> {
        value.map(|value| Some(Known { value, origin })).map_err(|()| Some(expected))
    }
    match key {
        key::DEPLOYMENT => {
            let expected = text!("online or on-premises", "online または on-premises");
            facts.deployment = known(value.parse(), origin, expected)?;
        }
        key::PRODUCT_VERSION => {
            let expected = text!("a version such as 8.2 or 9.1", "8.2 や 9.1 などのバージョン");
            facts.version = known(value.parse(), origin, expected)?;
        }
        key::TENANT_ID => facts.tenant = known(value.parse(), origin, text!("a GUID", "GUID"))?,
        _ => {
            let (key, kind) = stated::find(key).ok_or(None)?;
            let value = read(kind, value).map_err(Some)?;
            facts.stated.insert(key, Known { value, origin });
        }
    }
    Ok(())
}

/// Reads the value of a stated fact; names are separated by commas. The error is what it can be.
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

/// What a list of names can be.
pub(super) const NAMES: Text = text!("a list of names", "名前の一覧");

const SWITCH: Text = text!("true or false", "true または false");

fn switch(value: &str) -> Result<bool, ()> {
    match value {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(()),
    }
}
