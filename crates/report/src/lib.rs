//! Renders results, one module for each format: for people, and for programs.
//!
//! This crate knows findings, lines and columns. It knows no rules and no records, reads no files, and decides nothing:
//! what is suppressed or how a run ends was decided before.

mod checkstyle;
mod concise;
mod coverage;
mod escape;
mod excerpt;
mod format;
mod github;
mod gitlab;
mod html;
mod human;
mod json;
mod junit;
mod markdown;
mod mask;
mod run;
mod sarif;
mod snippet;
mod summary;
mod template;
mod webapi;
mod why;
mod words;
mod xml;

use std::io::{self, Write};

use synclint_diagnostic::text::Lang;

pub use coverage::key as need;
pub use escape::escape;
pub use excerpt::{Excerpt, Position};
pub use format::Format;
pub use run::{Aside, AsideCounts, File, Organization, Run, SetAside, Unread};
pub use why::{ExplainedOrganization, Explanation};

/// The JSON Schema of the report in JSON.
pub const FINDINGS_SCHEMA: &str = include_str!("findings.schema.json");

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

/// Writes a run in a format. Colors, links and how much is said are for `full` alone; the formats in JSON and the page have both
/// languages.
pub fn write(run: &Run, format: Format, options: Options, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Full => human::write(run, options, out),
        Format::Concise => concise::write(run, options.lang, out),
        Format::Json => json::write(run, out),
        Format::Jsonl => json::write_lines(run, out),
        Format::Sarif => sarif::write(run, options.lang, out),
        Format::Github => github::write(run, options.lang, out),
        Format::Gitlab => gitlab::write(run, options.lang, out),
        Format::Junit => junit::write(run, options.lang, out),
        Format::Checkstyle => checkstyle::write(run, options.lang, out),
        Format::Markdown => markdown::write(run, options.lang, out),
        Format::Webapi => webapi::write(run, options.lang, out),
        Format::Html => html::write(run, options.lang, out),
    }
}
