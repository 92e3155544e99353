//! How a run is told: for people, and for programs.
//!
//! This crate knows findings, lines and columns. It knows no rules and no records, reads no files, and decides nothing:
//! what is suppressed or how a run ends was decided before.

mod coverage;
mod escape;
mod excerpt;
mod human;
mod json;
mod mask;
mod run;
mod snippet;
mod why;
mod words;

use std::io::{self, Write};
use std::str::FromStr;

use synclint_model::text::Lang;

pub use coverage::key as need;
pub use escape::escape;
pub use excerpt::{Excerpt, Position};
pub use run::{Aside, AsideCounts, File, Organization, Run, SetAside};
pub use why::Explanation;

/// The JSON Schema of the report in JSON.
pub const FINDINGS_SCHEMA: &str = include_str!("findings.schema.json");

/// A format of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: each finding with the lines it points at.
    Full,
    /// For programs: one document.
    Json,
    /// For programs: one finding a line, then the summary.
    Jsonl,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Full, Self::Json, Self::Jsonl];

    /// As options spell it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
        }
    }
}

impl FromStr for Format {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|format| format.key() == s).ok_or(())
    }
}

/// How a report for people looks.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Its language.
    pub lang: Lang,
    /// Whether it has colors.
    pub color: bool,
    /// Whether ids of rules are links, for terminals that take them.
    pub links: bool,
    /// Whether the summary names everything that was not judged.
    pub verbose: bool,
}

/// Writes a run in a format. The other options are for people's formats alone.
pub fn write(run: &Run, format: Format, options: Options, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Full => human::write(run, options, out),
        Format::Json => json::write(run, out),
        Format::Jsonl => json::write_lines(run, out),
    }
}
