//! Facts by their keys: for `--assume`, and for the values in settings files.

use anyhow::{Context, Result, bail};
use synclint_model::text;
use synclint_model::text::Text;
use synclint_rules::facts::{Facts, Known, Origin, key};

/// The keys under `facts:`.
pub(super) const KEYS: [&str; 7] = [
    key::DEPLOYMENT,
    key::PRODUCT_VERSION,
    key::FIPS,
    key::TENANT_ID,
    key::EXCHANGE_SERVERS,
    key::OUTLOOK_CLIENT_IN_USE,
    key::CUSTOMER_KEY,
];

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
                let known = KEYS.join(", ");
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
        key::FIPS => facts.fips = known(switch(value), origin, SWITCH)?,
        key::OUTLOOK_CLIENT_IN_USE => facts.outlook_client_in_use = known(switch(value), origin, SWITCH)?,
        key::CUSTOMER_KEY => facts.customer_key = known(switch(value), origin, SWITCH)?,
        _ => return Err(None),
    }
    Ok(())
}

const SWITCH: Text = text!("true or false", "true または false");

fn switch(value: &str) -> Result<bool, ()> {
    match value {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(()),
    }
}
