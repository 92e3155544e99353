//! For people: rustc's look, through codespan-reporting, and a summary.

use std::io::{self, Write};

use codespan_reporting::diagnostic::{Diagnostic, Label, LabelStyle};
use codespan_reporting::term::termcolor::{Buffer, Color, ColorSpec, WriteColor};
use codespan_reporting::term::{self, Chars, Config, Styles, StylesWriter};
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::run::{Location, RunFinding};
use synclint_diagnostic::text::{Arg, Lang, Message, Text};

use crate::coverage;
use crate::escape::escape;
use crate::run::Run;
use crate::snippet::Snippet;
use crate::{Options, summary, words};

/// How many needs the summary names, unless it is to name all.
const MOST_NEEDS: usize = 8;

pub(crate) fn write(run: &Run, options: Options, out: &mut dyn Write) -> io::Result<()> {
    let config = Config { chars: Chars::ascii(), ..Config::default() };
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

/// `error[rule-id]: message`
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
        Some(url) => write!(out, "{}[\x1b]8;;{url}\x1b\\{}\x1b]8;;\x1b\\]", finding.severity, rule.id)?,
        None => write!(out, "{}[{}]", finding.severity, rule.id)?,
    }
    out.set_color(ColorSpec::new().set_bold(true).set_intense(true))?;
    write!(out, ": {}", escape(&finding.message.to_string(options.lang)))?;
    out.reset()?;
    writeln!(out)
}

/// The lines that a finding points at, and what there is to say.
fn snippet(run: &Run, finding: &RunFinding, options: Options, config: &Config, out: &mut Buffer) -> io::Result<()> {
    let locations: Vec<Location> =
        std::iter::once(finding.location()).chain(finding.labels().map(|(at, _)| at)).collect();
    let snippet = Snippet::new(run, &locations);
    let words = |message: &Message| escape(&message.to_string(options.lang)).into_owned();
    let label = |style, at: Location, message: Option<&Message>| {
        Label::new(style, (at.files, at.span.file), snippet.range(at))
            .with_message(message.map(words).unwrap_or_default())
    };
    let mut labels = vec![label(LabelStyle::Primary, finding.location(), finding.caption.as_ref())];
    labels.extend(finding.labels().map(|(at, message)| label(LabelStyle::Secondary, at, Some(message))));
    let severity = match finding.severity {
        Severity::Error => codespan_reporting::diagnostic::Severity::Error,
        Severity::Warning => codespan_reporting::diagnostic::Severity::Warning,
        Severity::Info => codespan_reporting::diagnostic::Severity::Note,
    };
    let diagnostic = Diagnostic::new(severity).with_labels(labels).with_notes(notes(finding, options.lang));
    let mut rendered = buffer(options.color);
    let styles = Styles::default();
    term::emit_to_write_style(&mut StylesWriter::new(&mut rendered, &styles), config, &snippet, &diagnostic)
        .map_err(io::Error::other)?;
    // Its first line is a header with the renderer's own word for the severity; ours is written already.
    let rendered = rendered.as_slice();
    let body = rendered.iter().position(|byte| *byte == b'\n').map_or(rendered, |end| &rendered[end + 1..]);
    out.write_all(body)
}

fn notes(finding: &Finding, lang: Lang) -> Vec<String> {
    let line = |word: Text, text: &str| format!("{}: {}", word.get(lang), escape(text));
    let mut notes: Vec<String> = finding.notes.iter().map(|note| line(words::NOTE, &note.to_string(lang))).collect();
    notes.push(line(words::HELP, &finding.help().to_string(lang)));
    notes.extend(finding.rule.sources.iter().map(|source| line(words::SOURCE, &words::cite(source))));
    notes
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

/// What became of the rules, in all organizations together.
fn totals(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let sum = |count: fn(&synclint_diagnostic::coverage::Coverage) -> usize| {
        run.present().map(|(_, organization)| count(&organization.coverage)).sum::<usize>()
    };
    let judged = Message::new(words::JUDGED)
        .arg("judged", sum(|coverage| coverage.judged.len()))
        .arg("others", sum(|coverage| coverage.not_applicable.len()))
        .arg("not_judged", sum(|coverage| coverage.not_judged.len()));
    writeln!(out, "{}", judged.to_string(lang))
}

fn by_organization(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for (_, organization) in run.present() {
        let coverage = &organization.coverage;
        let judged = Message::new(words::JUDGED)
            .arg("judged", coverage.judged.len())
            .arg("others", coverage.not_applicable.len())
            .arg("not_judged", coverage.not_judged.len());
        writeln!(out, "{}: {}", escape(&organization.name), judged.to_string(lang))?;
        for not_judged in &coverage.not_judged {
            let needs: Vec<_> = not_judged.needs.iter().map(|need| coverage::message(*need).to_string(lang)).collect();
            writeln!(out, "  {}: {}", not_judged.rule.id, needs.join(", "))?;
        }
    }
    Ok(())
}

/// What keeps rules from being judged, the worst first.
fn needs(run: &Run, options: Options, out: &mut dyn Write) -> io::Result<()> {
    let lang = options.lang;
    let lacks = coverage::lacks(run);
    if !lacks.is_empty() {
        writeln!(out, "{}", words::NOT_JUDGED.get(lang))?;
    }
    let most = if options.verbose { lacks.len() } else { MOST_NEEDS };
    for (need, lack) in lacks.iter().take(most) {
        writeln!(out, "  {}", coverage::lacking(*need, lack, lang))?;
    }
    if lacks.len() > most {
        writeln!(out, "  {}", Message::new(words::MORE).arg("n", lacks.len() - most).to_string(lang))?;
    }
    let assumed: Vec<Arg> =
        coverage::assumed(run).into_iter().map(|need| Arg::from(coverage::name(need).as_str())).collect();
    if !assumed.is_empty() {
        let line = Message::new(words::ASSUMED).arg("columns", Arg::List(assumed.into()));
        writeln!(out, "{}", line.to_string(lang))?;
    }
    Ok(())
}
