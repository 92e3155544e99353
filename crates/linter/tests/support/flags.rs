//! The flags of `synclint check` that pages use.

use jiff::civil::{Date, date};
use synclint_linter::{Limits, Options, Selection, settings};
use synclint_rules::engine;
use synclint_rules::facts::Facts;

/// The day that sections are judged at unless they say otherwise, so that they give the same every day.
pub(crate) const AS_OF: Date = date(2026, 11, 24);

/// How a section is linted.
#[derive(Debug, Clone)]
pub(crate) struct Flags {
    /// The options of the linter.
    pub(crate) options: Options,
    /// What is assumed about every organization.
    pub(crate) assumed: Facts,
    /// How many threads lint.
    pub(crate) threads: usize,
}

impl Flags {
    /// The flags of a section. The error says what cannot be used.
    pub(crate) fn parse(args: &[String]) -> Result<Self, String> {
        let mut selection = Selection::default();
        let mut limits = Limits::default();
        let mut assumptions = Vec::new();
        let mut as_of = AS_OF;
        for arg in args.iter().map(|arg| arg.trim()) {
            let (flag, value) = arg.split_once('=').ok_or_else(|| format!("not --flag=value: {arg}"))?;
            match flag {
                "--as-of" => as_of = value.parse().map_err(|error| format!("{arg}: {error}"))?,
                "--assume" => assumptions.push(value.to_owned()),
                "--extend-select" => selection.extend_select.push(value.to_owned()),
                "--ignore" => selection.ignore.push(value.to_owned()),
                "--limit" => limit(&mut limits, value).ok_or_else(|| format!("no such limit: {arg}"))?,
                _ => return Err(format!("pages do not use {flag}")),
            }
        }
        let assumed = settings::assume(&assumptions).map_err(|error| error.to_string())?;
        let options = Options { as_of, selection, limits, rows_per_part: engine::PART };
        Ok(Self { options, assumed, threads: 1 })
    }
}

fn limit(limits: &mut Limits, text: &str) -> Option<()> {
    let (key, value) = text.split_once('=')?;
    limits.set(key, value.parse().ok()?).ok()
}
