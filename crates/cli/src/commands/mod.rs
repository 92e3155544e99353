//! The commands other than `check`.

pub(crate) mod config;
pub(crate) mod explain;
pub(crate) mod matrix;
mod page_path;
pub(crate) mod rules;
pub(crate) mod why;

use anyhow::Result;
use clap::CommandFactory;
use serde::Serialize;
use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::rule::Applies;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Lang, Message, Text};

use crate::args::{Cli, Schema};
use crate::exit::CLEAN;
use crate::output::to_stdout;

/// Prints a JSON schema.
pub(crate) fn schema(which: Schema) -> Result<u8> {
    print(match which {
        Schema::Config => synclint_linter::settings::SCHEMA,
        Schema::Findings => synclint_report::FINDINGS_SCHEMA,
        Schema::Waivers => synclint_linter::waivers::SCHEMA,
    })
}

/// Prints a completion script.
pub(crate) fn completions(shell: clap_complete::Shell) -> Result<u8> {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "synclint", &mut bytes);
    print(std::str::from_utf8(&bytes)?)
}

/// Prints the man page.
pub(crate) fn man() -> Result<u8> {
    let mut bytes = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut bytes)?;
    print(std::str::from_utf8(&bytes)?)
}

fn print(text: &str) -> Result<u8> {
    to_stdout(|out| Ok(out.write_all(text.as_bytes())?))?;
    Ok(CLEAN)
}

/// Describes the products that a rule applies to.
fn applies(applies: Applies, lang: Lang) -> String {
    let Applies { deployment, from, until, since, on_request } = applies;
    let every = text!("all deployments", "すべての展開形態");
    let mut parts = vec![deployment.map_or(every, Deployment::title).get(lang).to_owned()];
    let words = |text: Text| Message::new(text);
    let number = |version: Version| version.to_string();
    let versions = match (from, until) {
        (Some(from), Some(until)) if from == until => {
            Some(words(text!("version {from}", "バージョン {from}")).arg("from", number(from).as_str()))
        }
        (Some(from), Some(until)) => Some(
            words(text!("versions {from} to {until}", "バージョン {from} から {until}"))
                .arg("from", number(from).as_str())
                .arg("until", number(until).as_str()),
        ),
        (Some(from), None) => {
            Some(words(text!("version {from} and newer", "バージョン {from} 以降")).arg("from", number(from).as_str()))
        }
        (None, Some(until)) => Some(
            words(text!("version {until} and older", "バージョン {until} 以前")).arg("until", number(until).as_str()),
        ),
        (None, None) => None,
    };
    parts.extend(versions.map(|versions| versions.to_string(lang)));
    parts.extend(since.map(|day| words(text!("from {day}", "{day} 以降")).arg("day", day).to_string(lang)));
    parts.extend(on_request.then(|| text!("only on request", "指定した場合のみ").get(lang).to_owned()));
    parts.join(match lang {
        Lang::En => ", ",
        Lang::Ja => "、",
    })
}

/// A text in both languages.
#[derive(Serialize)]
struct Words {
    en: &'static str,
    ja: &'static str,
}
