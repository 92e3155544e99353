//! The commands that lint nothing.

mod config;
mod explain;
mod matrix;
mod rules;

use std::io::{self, Write};

use anyhow::Result;
use clap::CommandFactory;
use serde::Serialize;
use synclint_model::product::Deployment;
use synclint_model::rule::Applies;

use crate::args::{Cli, Schema};
use crate::{CLEAN, settings};

pub(crate) use config::config_show;
pub(crate) use explain::explain;
pub(crate) use matrix::matrix;
pub(crate) use rules::rules;

/// A JSON Schema.
pub(crate) fn schema(which: Schema) -> Result<u8> {
    print(match which {
        Schema::Config => settings::SCHEMA,
        Schema::Findings => synclint_report::FINDINGS_SCHEMA,
    })
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

fn print(text: &str) -> Result<u8> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(CLEAN)
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

/// A text in both languages.
#[derive(Serialize)]
struct Words {
    en: &'static str,
    ja: &'static str,
}
