//! Parses the flags of `synclint check` that pages use.

use jiff::civil::{Date, date};
use synclint_linter::{Limits, Options, Selection, settings};
use synclint_rules::engine;
use synclint_rules::facts::Facts;

/// The default as-of date of sections, so that their results do not depend on the current date.
pub(crate) const AS_OF: Date = date(2026, 11, 24);

/// The options to lint a section with.
#[derive(Debug, Clone)]
pub(crate) struct Flags {
    /// The options of the linter.
    pub(crate) options: Options,
    /// The facts assumed about every organization.
    pub(crate) assumed: Facts,
    /// The number of threads.
    pub(crate) threads: usize,
}

impl Flags {
    /// Parses the flags of a section. The error describes the invalid flag.
    pub(crate) fn parse(args: &[String]) -> Result<Self, String> {
        let mut selection = Selection::default();
        let mut limits = Limits::default();
        let mut assumptions = Vec::new();
        let mut as_of = AS_OF;
        let mut allow_partial: Option<Vec<Box<str>>> = None;
        for arg in args.iter().map(|arg| arg.trim()) {
            let (flag, value) = arg.split_once('=').ok_or_else(|| format!("expected --flag=value: {arg}"))?;
            match flag {
                "--as-of" => as_of = value.parse().map_err(|error| format!("{arg}: {error}"))?,
                "--allow-partial" => allow_partial.get_or_insert_default().push(value.into()),
                "--assume" => assumptions.push(value.to_owned()),
                "--extend-select" => selection.extend_select.push(value.to_owned()),
                "--ignore" => selection.ignore.push(value.to_owned()),
                "--limit" => limit(&mut limits, value).ok_or_else(|| format!("invalid limit: {arg}"))?,
                _ => return Err(format!("unsupported flag {flag}")),
            }
        }
        let assumed = settings::assume(&assumptions).map_err(|error| error.to_string())?;
        let options = Options {
            as_of,
            selection,
            limits,
            allow_partial,
            // Most sections contain only the tables that matter.
            fragments: true,
            require_judged: None,
            rows_per_part: engine::ROWS_PER_PART,
        };
        Ok(Self { options, assumed, threads: 1 })
    }
}

fn limit(limits: &mut Limits, text: &str) -> Option<()> {
    let (key, value) = text.split_once('=')?;
    limits.set(key, value.parse().ok()?).ok()
}
