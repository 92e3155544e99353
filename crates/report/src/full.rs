//! The `full` format: findings in the style of rustc, rendered with codespan-reporting, then the summary.

use std::io::{self, Write};

use codespan_reporting::diagnostic::{Diagnostic, Label, LabelStyle};
use codespan_reporting::term::termcolor::{Buffer, Color, ColorSpec, WriteColor};
use codespan_reporting::term::{self, Chars, Config, Styles, StylesWriter};
use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::rule::{Citation, Severity};
use synclint_diagnostic::run::{Location, RunFinding};
use synclint_diagnostic::text::{Arg, Join, Lang, Message, Text, noun};

use crate::coverage;
use crate::escape::escape;
use crate::run::Run;
use crate::snippet::Snippet;
use crate::{Options, summary, words};

/// The maximum number of needs in the summary without `-v`.
const MAX_NEEDS: usize = 8;

pub(crate) fn write(run: &Run, options: Options, out: &mut dyn Write) -> io::Result<()> {
    let config = Config { chars: Chars::ascii(), ..Config::default() };
    for line in summary::head(run, options.lang) {
        writeln!(out, "{line}")?;
    }
    for finding in &run.findings {
        let mut buffer = buffer(options.color);
        header(finding, options, &mut buffer)?;
        snippet(run, finding, options, &config, &mut buffer)?;
        out.write_all(buffer.as_slice())?;
    }
    summary(run, options, out)
}

fn buffer(color: bool) -> Buffer {
    if color { Buffer::ansi() } else { Buffer::no_color() }
}

/// Writes `error[rule-id]: message`.
fn header(finding: &Finding, options: Options, out: &mut Buffer) -> io::Result<()> {
    let color = match finding.severity {
        Severity::Error => Color::Red,
        Severity::Warning => Color::Yellow,
        Severity::Info => Color::Green,
    };
    out.set_color(ColorSpec::new().set_fg(Some(color)).set_bold(true).set_intense(true))?;
    let rule = finding.rule;
    let url = rule.sources.iter().map(|source| source.url).find(|url| !url.is_empty());
    match url.filter(|_| options.links) {
        Some(url) => write!(out, "{}[{}]", finding.severity, link(rule.id, url))?,
        None => write!(out, "{}[{}]", finding.severity, rule.id)?,
    }
    out.set_color(ColorSpec::new().set_bold(true).set_intense(true))?;
    write!(out, ": {}", words::plain_text(&finding.message, options.lang))?;
    out.reset()?;
    writeln!(out)
}

/// Writes the source lines of a finding with its labels and notes.
fn snippet(run: &Run, finding: &RunFinding, options: Options, config: &Config, out: &mut Buffer) -> io::Result<()> {
    let locations: Vec<Location> =
        std::iter::once(finding.location()).chain(finding.labels_without_repeats().map(|(at, _)| at)).collect();
    let snippet = Snippet::new(run, &locations);
    let text = |message: &Message| words::plain_text(message, options.lang);
    let label = |style, at: Location, message: Option<&Message>| {
        Label::new(style, (at.files, at.span.file), snippet.range(at))
            .with_message(message.map(text).unwrap_or_default())
    };
    let mut labels = vec![label(LabelStyle::Primary, finding.location(), finding.caption.as_ref())];
    labels
        .extend(finding.labels_without_repeats().map(|(at, message)| label(LabelStyle::Secondary, at, Some(message))));
    let severity = match finding.severity {
        Severity::Error => codespan_reporting::diagnostic::Severity::Error,
        Severity::Warning => codespan_reporting::diagnostic::Severity::Warning,
        Severity::Info => codespan_reporting::diagnostic::Severity::Note,
    };
    let diagnostic = Diagnostic::new(severity).with_labels(labels).with_notes(notes(finding, options));
    let mut rendered = buffer(options.color);
    let styles = Styles::default();
    term::emit_to_write_style(&mut StylesWriter::new(&mut rendered, &styles), config, &snippet, &diagnostic)
        .map_err(io::Error::other)?;
    // The first line is the renderer's own header; `header` has already been written.
    let rendered = rendered.as_slice();
    let body = rendered.iter().position(|byte| *byte == b'\n').map_or(rendered, |end| &rendered[end + 1..]);
    body.split_inclusive(|byte| *byte == b'\n')
        .filter(|line| !is_bare_bar(line))
        .try_for_each(|line| out.write_all(line))
}

/// Returns whether a line contains only the `|` of the margin.
fn is_bare_bar(line: &[u8]) -> bool {
    let mut is_bar = false;
    let mut in_color = false;
    for &byte in line {
        match (in_color, byte) {
            (true, b'm') => in_color = false,
            (true, _) | (false, b' ' | b'\n') => {}
            (false, b'\x1b') => in_color = true,
            (false, b'|') if !is_bar => is_bar = true,
            (false, _) => return false,
        }
    }
    is_bar
}

/// Returns the lines after the source lines: notes, help, and sources.
fn notes(finding: &Finding, options: Options) -> Vec<String> {
    let lang = options.lang;
    let line = |word: Text, text: &str| format!("{}: {text}", word.get(lang));
    let message = |word: Text, message: &Message| line(word, &words::plain_text(message, lang));
    let mut notes: Vec<String> = finding.notes.iter().map(|note| message(words::NOTE, note)).collect();
    notes.push(message(words::HELP, &finding.help()));
    notes.extend(finding.rule.sources.iter().map(|source| line(words::SOURCE, &cite(source, options))));
    notes
}

/// Formats a source: title and date; with `-v` also document and URL.
fn cite(source: &Citation, options: Options) -> String {
    let url = source.url;
    let text = if options.verbose { words::cite(source) } else { words::title_and_date(source) };
    if url.is_empty() {
        text
    } else if options.links {
        link(&text, url)
    } else if options.verbose {
        format!("{text} <{url}>")
    } else {
        text
    }
}

/// Formats a terminal hyperlink (OSC 8).
fn link(text: &str, url: &str) -> String {
    format!("\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\")
}

fn summary(run: &Run, options: Options, out: &mut dyn Write) -> io::Result<()> {
    let lang = options.lang;
    for line in summary::lines(run, lang) {
        writeln!(out, "{line}")?;
    }
    if options.verbose {
        by_organization(run, lang, out)?;
    } else {
        totals(run, lang, out)?;
    }
    needs(run, options, out)
}

/// Writes the rule counts, summed over all organizations.
fn totals(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let total = run
        .present()
        .fold(RuleCounts::default(), |total, (_, organization)| total.plus(RuleCounts::of(&organization.coverage)));
    writeln!(out, "{}", total.text(run.n_present(), lang))
}

fn by_organization(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for (_, organization) in run.present() {
        let coverage = &organization.coverage;
        let counts = RuleCounts::of(coverage).text(1, lang);
        writeln!(out, "{}: {counts}", escape(&organization.name))?;
        for skipped in &coverage.skipped {
            let needs = coverage::list(skipped.needs.iter().copied(), lang).to_string(lang);
            writeln!(out, "  {}: {needs}", skipped.rule.id)?;
        }
    }
    Ok(())
}

/// How many rules were checked, not applicable, and skipped.
#[derive(Debug, Clone, Copy, Default)]
struct RuleCounts {
    checked: usize,
    not_applicable: usize,
    skipped: usize,
}

impl RuleCounts {
    fn of(coverage: &Coverage) -> Self {
        Self {
            checked: coverage.checked.len(),
            not_applicable: coverage.not_applicable.len(),
            skipped: coverage.skipped.len(),
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            checked: self.checked + other.checked,
            not_applicable: self.not_applicable + other.not_applicable,
            skipped: self.skipped + other.skipped,
        }
    }

    /// Returns the counts in one line. Those of several organizations are sums.
    fn text(self, organizations: usize, lang: Lang) -> String {
        let text = if organizations > 1 { words::RULES_OF_ALL } else { words::RULES };
        let rules = Message::new(text)
            .arg("organizations", noun::ORGANIZATIONS.of(organizations))
            .arg("checked", self.checked)
            .arg("not_applicable", self.not_applicable)
            .arg("skipped", self.skipped)
            .to_string(lang);
        match self.skipped {
            0 => rules,
            _ => Message::new(words::WITH_MISSING_DATA).arg("rules", Arg::Str(rules.into())).to_string(lang),
        }
    }
}

/// Writes the data that skipped rules need, and the assumed columns.
fn needs(run: &Run, options: Options, out: &mut dyn Write) -> io::Result<()> {
    let lang = options.lang;
    let needs_by_impact = coverage::needs_by_impact(run);
    let most = if options.verbose { needs_by_impact.len() } else { MAX_NEEDS };
    for (need, impact) in needs_by_impact.iter().take(most) {
        writeln!(out, "  {}", coverage::need_with_impact(*need, impact, lang))?;
    }
    if needs_by_impact.len() > most {
        writeln!(out, "  {}", Message::new(words::MORE).arg("n", needs_by_impact.len() - most).to_string(lang))?;
    }
    let assumed: Vec<Arg> = coverage::assumed(run).into_iter().map(|need| Arg::code(&coverage::name(need))).collect();
    if !assumed.is_empty() {
        let line = Message::new(words::ASSUMED).arg("columns", Arg::list(Join::Comma, assumed));
        writeln!(out, "{}", line.to_string(lang))?;
    }
    Ok(())
}
