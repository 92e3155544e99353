//! Renders the results of a run, one module per format.
//!
//! This crate works on findings, lines, and columns. It depends on no rules and no records, reads no files, and makes no
//! decisions: suppression and the outcome of the run are decided before.

mod checkstyle;
mod concise;
mod coverage;
mod escape;
mod excerpt;
mod format;
mod full;
mod gap;
mod github;
mod gitlab;
mod html;
mod json;
mod json_text;
mod junit;
mod markdown;
mod run;
mod sarif;
pub mod share;
mod snippet;
mod summary;
mod template;
mod webapi;
mod whole;
mod why;
mod words;
mod xml;

use std::io::{self, Write};

use synclint_diagnostic::text::Lang;

pub use coverage::key as need;
pub use coverage::list as need_list;
pub use escape::{escape, escape_lines};
pub use excerpt::{Excerpt, Position};
pub use format::Format;
pub use gap::{Gap, Share};
pub use json_text::to_json;
pub use run::{Aside, AsideCounts, File, Organization, Run, SetAside, Unread};
pub use whole::RunGap;
pub use why::{ExplainedOrganization, Explanation};

/// The JSON Schema of the `json` format.
pub const FINDINGS_SCHEMA: &str = include_str!("findings.schema.json");

/// Options of the text formats.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The language.
    pub lang: Lang,
    /// Whether to use ANSI colors.
    pub color: bool,
    /// Whether rule IDs and sources are terminal hyperlinks (OSC 8).
    pub links: bool,
    /// Whether the summary lists every skipped rule.
    pub verbose: bool,
}

/// Writes `run` in `format`. Only [`Format::Full`] uses `color`, `links`, and `verbose`. The JSON formats and the HTML page
/// contain both languages.
pub fn write(run: &Run, format: Format, options: Options, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Full => full::write(run, options, out),
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
