//! The commands that lint nothing.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::CommandFactory;
use serde::Serialize;
use synclint_model::organization::Environment;
use synclint_model::product::Deployment;
use synclint_model::read::Limits;
use synclint_model::rule::{Applies, RuleInfo};
use synclint_model::schema::Table;
use synclint_model::text::Lang;
use synclint_report::escape;
use synclint_rules::calendar::EVENTS;
use synclint_rules::facts::{Facts, Known, key};
use synclint_rules::matrix::print::{self, Filter};
use synclint_rules::undecidable::UNDECIDABLE;

use crate::args::{Cli, ExplainArgs, ListFormat, MatrixArgs, RulesArgs, Schema, SettingsArgs, TableFormat};
use crate::check::language;
use crate::discover::{self, Unit};
use crate::manual::PAGES;
use crate::output::{Log, Verbosity};
use crate::settings::{self, Search};
use crate::{CLEAN, FAILED, catalog, lint};

fn print(text: &str) -> Result<u8> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(CLEAN)
}

/// The manual pages of rules: what stands before the tests.
pub(crate) fn explain(args: &ExplainArgs) -> Result<u8> {
    let lang = language(args.lang);
    let mut out = String::new();
    for id in &args.rules {
        let Some(rule) = catalog::rule(id) else {
            match catalog::suggest(id) {
                Some(suggestion) => bail!("no rule is called `{id}`; did you mean `{suggestion}`?"),
                None => bail!("no rule is called `{id}`; `synclint rules` lists them"),
            }
        };
        let page = PAGES.iter().find(|(known, _)| known == id).map(|(_, page)| *page);
        out += &page_of(rule, page.unwrap_or_default(), lang);
    }
    print(&out)
}

/// The page of a rule in one language: its facts, and the prose of its file.
pub(crate) fn page_of(rule: &RuleInfo, page: &str, lang: Lang) -> String {
    let mut out = format!("{}: {}\n\n", rule.id, rule.title.get(lang));
    out += &format!(
        "severity: {}\ncertainty: {}\napplies to: {}\n\n",
        rule.severity,
        rule.certainty.key(),
        applies(rule.applies)
    );
    out += prose(page, lang).trim();
    let change = match lang {
        Lang::En => "To change",
        Lang::Ja => "対処",
    };
    out += &format!("\n\n{change}: {}\n\n", rule.fix.get(lang));
    for source in rule.sources {
        out += &format!(
            "{} ({}){}{}\n",
            source.title,
            source.document,
            if source.date.is_empty() { "" } else { ", " },
            source.date
        );
        if !source.url.is_empty() {
            out += &format!("  {}\n", source.url);
        }
    }
    out.push('\n');
    out
}

/// The part of a page that is written in `lang`: English up to the line `日本語`, Japanese from there, both up to the tests.
pub(crate) fn prose(page: &str, lang: Lang) -> &str {
    let body = page.split_once('\n').map_or(page, |(_, rest)| rest);
    let body = body.split("\n## ").next().unwrap_or(body);
    match (body.split_once("\n日本語\n"), lang) {
        (Some((english, _)), Lang::En) => english,
        (Some((_, japanese)), Lang::Ja) => japanese,
        (None, _) => body,
    }
}

/// In words: which products a rule speaks about.
fn applies(applies: Applies) -> String {
    let Applies { deployment, from, until, since } = applies;
    let mut parts = vec![deployment.map_or("every deployment", Deployment::key).to_owned()];
    match (from, until) {
        (Some(from), Some(until)) if from == until => parts.push(format!("version {from}")),
        (Some(from), Some(until)) => parts.push(format!("versions {from} to {until}")),
        (Some(from), None) => parts.push(format!("version {from} and newer")),
        (None, Some(until)) => parts.push(format!("version {until} and older")),
        (None, None) => {}
    }
    parts.extend(since.map(|day| format!("from {day}")));
    parts.join(", ")
}

/// The list of rules.
pub(crate) fn rules(args: &RulesArgs) -> Result<u8> {
    let lang = language(args.lang);
    if args.output_format == ListFormat::Json {
        return rules_json(args.all);
    }
    let mut out = String::new();
    for rule in catalog::all() {
        let tables: Vec<_> = rule.tables.iter().map(|table| table.logical_name()).collect();
        let tables = if tables.is_empty() { "files".to_owned() } else { tables.join(" ") };
        out += &format!("{:45} {:8} {:30} {}\n", rule.id, rule.severity.key(), tables, applies(rule.applies));
        out += &format!("    {}\n", rule.title.get(lang));
    }
    if args.all {
        out.push('\n');
        for entry in UNDECIDABLE {
            out += &format!(
                "{:45} {}\n    {}\n    {}\n",
                entry.id,
                "-",
                entry.statement.get(lang),
                entry.reason.get(lang)
            );
        }
    }
    print(&out)
}

/// A text in both languages.
#[derive(Serialize)]
struct Words {
    en: &'static str,
    ja: &'static str,
}

fn rules_json(all: bool) -> Result<u8> {
    #[derive(Serialize)]
    struct Entry {
        id: &'static str,
        decidable: bool,
        severity: Option<&'static str>,
        certainty: Option<&'static str>,
        since: Option<&'static str>,
        tables: Vec<&'static str>,
        applies_to: Option<String>,
        title: Words,
        reason: Option<Words>,
        sources: Vec<Source>,
    }
    #[derive(Serialize)]
    struct Source {
        title: &'static str,
        document: &'static str,
        date: &'static str,
        url: &'static str,
    }
    let decided = catalog::all().into_iter().map(|rule| Entry {
        id: rule.id,
        decidable: true,
        severity: Some(rule.severity.key()),
        certainty: Some(rule.certainty.key()),
        since: Some(rule.since),
        tables: rule.tables.iter().map(|table: &Table| table.logical_name()).collect(),
        applies_to: Some(applies(rule.applies)),
        title: Words { en: rule.title.en, ja: rule.title.ja },
        reason: None,
        sources: rule
            .sources
            .iter()
            .map(|source| Source { title: source.title, document: source.document, date: source.date, url: source.url })
            .collect(),
    });
    let undecided = UNDECIDABLE.iter().filter(|_| all).map(|entry| Entry {
        id: entry.id,
        decidable: false,
        severity: None,
        certainty: None,
        since: None,
        tables: Vec::new(),
        applies_to: None,
        title: Words { en: entry.statement.en, ja: entry.statement.ja },
        reason: Some(Words { en: entry.reason.en, ja: entry.reason.ja }),
        sources: Vec::new(),
    });
    print(&(serde_json::to_string_pretty(&decided.chain(undecided).collect::<Vec<_>>())? + "\n"))
}

/// The support matrix.
pub(crate) fn matrix(args: &MatrixArgs) -> Result<u8> {
    let filter = Filter { deployment: args.deployment, version: args.product_version };
    if print::editions(filter).next().is_none() {
        bail!("no edition of the support page covers this version");
    }
    let lang = language(args.lang);
    match args.output_format {
        TableFormat::Text => print(&print::text(filter, lang)),
        TableFormat::Markdown => print(&print::markdown(filter, lang)),
        TableFormat::Json => matrix_json(filter),
    }
}

fn matrix_json(filter: Filter) -> Result<u8> {
    #[derive(Serialize)]
    struct Matrix {
        editions: Vec<Edition>,
        events: Vec<Event>,
    }
    #[derive(Serialize)]
    struct Event {
        day: String,
        title: Words,
        certainty: &'static str,
        documents: Vec<&'static str>,
    }
    #[derive(Serialize)]
    struct Edition {
        id: &'static str,
        deployment: &'static str,
        from_version: String,
        until_version: Option<String>,
        since: Option<String>,
        before: Option<String>,
        source: &'static str,
        document: &'static str,
        rows: Vec<Row>,
        unlisted: Vec<&'static str>,
    }
    #[derive(Serialize)]
    struct Row {
        protocol: &'static str,
        email: bool,
        appointments_contacts_tasks: bool,
        systems: Vec<System>,
    }
    #[derive(Serialize)]
    struct System {
        name: &'static str,
        certainty: &'static str,
        not_with_fips_140_2: bool,
    }
    let editions: Vec<Edition> = print::editions(filter)
        .map(|edition| Edition {
            id: edition.id,
            deployment: edition.deployment.key(),
            from_version: edition.from.to_string(),
            until_version: edition.until.map(|version| version.to_string()),
            since: edition.since.map(|day| day.to_string()),
            before: edition.before.map(|day| day.to_string()),
            source: edition.source.title,
            document: edition.source.document,
            rows: edition
                .rows
                .iter()
                .map(|row| Row {
                    protocol: row.protocol.key(),
                    email: row.email,
                    appointments_contacts_tasks: row.act,
                    systems: row
                        .systems
                        .iter()
                        .map(|entry| System {
                            name: entry.system.title(),
                            certainty: entry.certainty.key(),
                            not_with_fips_140_2: entry.not_with_fips,
                        })
                        .collect(),
                })
                .collect(),
            unlisted: edition.unlisted.iter().map(|system| system.title()).collect(),
        })
        .collect();
    let events = EVENTS.iter().map(|event| Event {
        day: event.day.to_string(),
        title: Words { en: event.title.en, ja: event.title.ja },
        certainty: event.certainty.key(),
        documents: event.sources.iter().map(|source| source.document).collect(),
    });
    let matrix = Matrix { editions, events: events.collect() };
    print(&(serde_json::to_string_pretty(&matrix)? + "\n"))
}

/// A JSON Schema.
pub(crate) fn schema(which: Schema) -> Result<u8> {
    print(match which {
        Schema::Config => settings::SCHEMA,
        Schema::Findings => synclint_report::FINDINGS_SCHEMA,
    })
}

/// The effective settings of each organization.
pub(crate) fn config_show(paths: &[PathBuf], args: &SettingsArgs) -> Result<u8> {
    let mut log = Log::new(Verbosity::Normal);
    let mut search = Search::new(args)?;
    let limits = Limits::default();
    let found = discover::discover(paths, limits, &mut log);
    let mut code = if found.unreadable > 0 || found.units.is_empty() { FAILED } else { CLEAN };
    let mut out = String::new();
    for unit in &found.units {
        let effective = match search.effective(&unit.directory, &unit.root, &unit.name)? {
            Ok(effective) => effective,
            Err(path) => {
                log.error(&format!("{}: has mistakes; `synclint check` shows them", path.display()));
                code = FAILED;
                continue;
            }
        };
        out += &format!("{}\n", escape(&unit.name));
        let facts = with_environment(effective.facts, unit, limits)?;
        show_facts(&facts, &mut out);
        for (rule, (level, origin)) in &effective.levels {
            out += &format!("  rules.{rule}: {} ({})\n", level.key(), escape(&origin.to_string()));
        }
    }
    print(&out)?;
    Ok(code)
}

/// The facts, completed by what the export says itself.
fn with_environment(facts: Facts, unit: &Unit, limits: Limits) -> Result<Facts> {
    let mut files = Vec::new();
    for file in &unit.files {
        let bytes = std::fs::read(&file.path).with_context(|| format!("reading {}", file.shown))?;
        files.push((file.relative.as_str(), bytes));
    }
    Ok(lint::with_environment(&files, limits, |environment: &Environment<'_>| facts.completed(environment)))
}

/// What a fact is and where it came from.
fn shown<T>(fact: Option<&Known<T>>, value: impl FnOnce(&T) -> String) -> Option<(String, String)> {
    fact.map(|known| (value(&known.value), known.origin.to_string()))
}

fn show_facts(facts: &Facts, out: &mut String) {
    let mut line = |name: &str, fact: Option<(String, String)>| {
        let text = fact.map_or_else(
            || "unknown".to_owned(),
            |(value, origin)| format!("{} ({})", escape(&value), escape(&origin)),
        );
        *out += &format!("  {name}: {text}\n");
    };
    line(key::DEPLOYMENT, shown(facts.deployment.as_ref(), |deployment| deployment.key().to_owned()));
    line(key::PRODUCT_VERSION, shown(facts.version.as_ref(), ToString::to_string));
    line(key::TENANT_ID, shown(facts.tenant.as_ref(), ToString::to_string));
    line(key::FIPS, shown(facts.fips.as_ref(), ToString::to_string));
    line(key::OUTLOOK_CLIENT_IN_USE, shown(facts.outlook_client_in_use.as_ref(), ToString::to_string));
    line(key::CUSTOMER_KEY, shown(facts.customer_key.as_ref(), ToString::to_string));
    for (profile, server) in &facts.exchange_servers {
        let name = format!("{}.{}", key::EXCHANGE_SERVERS, escape(profile));
        line(&name, shown(Some(server), |server| server.system.title().to_owned()));
    }
}

/// A completion script.
pub(crate) fn completions(shell: clap_complete::Shell) -> Result<u8> {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "synclint", &mut bytes);
    print(std::str::from_utf8(&bytes)?)
}

/// The man page.
pub(crate) fn man() -> Result<u8> {
    let mut bytes = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut bytes)?;
    print(std::str::from_utf8(&bytes)?)
}
