//! `synclint config show`: each effective setting and fact, and where it comes from.

use std::path::PathBuf;

use anyhow::{Result, bail};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Lang};
use synclint_linter::settings::{ALLOW_PARTIAL, REQUIRE_JUDGED};
use synclint_linter::{Limits, Linter, Options};
use synclint_report::escape;
use synclint_rules::facts::stated::STATED;
use synclint_rules::facts::{Facts, WithOrigin, key};

use super::print;
use crate::args::SettingsArgs;
use crate::discover;
use crate::estate::{ReadFiles, input};
use crate::exit::{CLEAN, FAILED};
use crate::output::{Log, Verbosity};
use crate::search::{ApplicableSettings, Search};
use crate::terminal::{language, today};

/// Prints the effective settings and facts of each organization.
pub(crate) fn config_show(paths: &[PathBuf], args: &SettingsArgs, lang: Option<Lang>) -> Result<u8> {
    let lang = language(lang);
    let mut log = Log::new(Verbosity::Normal);
    let mut search = Search::new(args)?;
    let linter = Linter::new(Options::at(today()))?;
    let limits = Limits::default();
    let discovery = discover::discover(paths, limits, &mut log);
    let mut code = if !discovery.unreadable.is_empty() || discovery.organizations.is_empty() { FAILED } else { CLEAN };
    let mut out = String::new();
    for organization in &discovery.organizations {
        let ApplicableSettings { settings, waivers, .. } =
            match search.applicable(&organization.directory, &organization.root, &organization.name)? {
                Ok(applicable) => applicable,
                Err(broken) => {
                    log.error(&format!("`{}` has errors; run `synclint check` to show them", broken.shown));
                    code = FAILED;
                    continue;
                }
            };
        out += &format!("{}\n", escape(&organization.name));
        let read = ReadFiles::of(organization, limits, None);
        if let Some((path, reason)) = read.unread() {
            bail!("cannot read `{path}`: {reason}");
        }
        let facts = linter.facts(&input(organization, &settings, &read.files()));
        show_facts(&facts, lang, &mut out);
        for (rule, (level, origin)) in &settings.levels {
            out += &format!("  rules.{rule}: {} ({})\n", level.key(), escape(&origin.arg().to_string(lang)));
        }
        for (rule, WithOrigin { value, origin }) in settings.thresholds.iter() {
            out += &format!("  thresholds.{rule}: {value} ({})\n", escape(&origin.arg().to_string(lang)));
        }
        if let Some(WithOrigin { value, origin }) = &settings.allow_partial {
            let origin = escape(&origin.arg().to_string(lang)).into_owned();
            out += &format!("  {ALLOW_PARTIAL}: {} ({origin})\n", escape(&value.join("; ")));
        }
        if let Some(WithOrigin { value, origin }) = &settings.require_judged {
            out += &format!("  {REQUIRE_JUDGED}: {value}% ({})\n", escape(&origin.arg().to_string(lang)));
        }
        for file in search.waivers(waivers).map(|(_, loaded)| &loaded.file) {
            out += &format!("  waivers: {} ({})\n", file.waivers.len(), escape(&file.shown));
        }
    }
    print(&out)?;
    Ok(code)
}

/// Formats a fact and its origin.
fn shown<T>(fact: Option<&WithOrigin<T>>, value: impl FnOnce(&T) -> String) -> Option<(String, Arg)> {
    fact.map(|known| (value(&known.value), known.origin.arg()))
}

fn show_facts(facts: &Facts, lang: Lang, out: &mut String) {
    let mut line = |name: &str, fact: Option<(String, Arg)>| {
        let text = fact.map_or_else(
            || text!("unknown", "不明").get(lang).to_owned(),
            |(value, origin)| format!("{} ({})", escape(&value), escape(&origin.to_string(lang))),
        );
        *out += &format!("  {name}: {text}\n");
    };
    line(key::DEPLOYMENT, shown(facts.deployment.as_ref(), |deployment| deployment.key().to_owned()));
    line(key::PRODUCT_VERSION, shown(facts.version.as_ref(), ToString::to_string));
    line(key::TENANT_ID, shown(facts.tenant.as_ref(), ToString::to_string));
    for (key, _) in STATED {
        line(key, shown(facts.stated.get(key), ToString::to_string));
    }
    for (profile, server) in facts.exchange_servers.iter() {
        let name = format!("{}.{}", key::EXCHANGE_SERVERS, escape(profile));
        line(&name, shown(Some(server), |server| server.system.title().to_owned()));
    }
}
