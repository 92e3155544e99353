//! The `github` format: one workflow command per finding, which GitHub shows as an annotation at the line.
//!
//! GitHub shows at most ten annotations of each level per step, so the most severe findings come first. The log contains all
//! of them, and then the summary.

use std::io::{self, Write};

use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::run::RunFinding;
use synclint_diagnostic::text::Lang;

use crate::escape::escape;
use crate::run::Run;
use crate::{summary, words};

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for line in summary::head(run, lang) {
        writeln!(out, "::notice title=synclint::{}", data(&line))?;
    }
    for unread in &run.unread {
        writeln!(
            out,
            "::{} title=synclint,file={}::{}",
            if run.is_allowed(unread) { "notice" } else { "error" },
            property(&unread.path),
            data(&words::plain_text(&words::unread(unread), lang))
        )?;
    }
    if run.is_empty() {
        writeln!(out, "::error title=synclint::{}", data(words::NOTHING.get(lang)))?;
    }
    for line in summary::too_few_checked(run, lang) {
        writeln!(out, "::error title=synclint::{}", data(&line))?;
    }
    for finding in run.most_severe_first() {
        command(run, finding, lang, out)?;
    }
    for line in summary::lines(run, lang) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn command(run: &Run, finding: &RunFinding, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let path = property(&run.file(finding.location()).path);
    let (start, end) = run.positions(finding.location());
    write!(out, "::{level} title=synclint ({}),file={path},line={}", finding.rule.id, start.line)?;
    if start.line == end.line {
        // GitHub accepts columns only if the range is within one line.
        write!(out, ",col={},endLine={},endColumn={}", start.column, end.line, end.column)?;
    } else {
        write!(out, ",endLine={}", end.line)?;
    }
    let message = words::plain_text(&finding.message, lang);
    let help = format!("{}: {}", words::HELP.get(lang), words::plain_text(&finding.help(), lang));
    writeln!(out, "::{}", data(&format!("{message}\n{help}")))
}

/// Escapes the message after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    data(&escape(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn escapes_data_and_properties() {
        assert_eq!(data("100%\n::error::x"), "100%25%0A::error::x");
        assert_eq!(property("a,line=1::b\r\nc%"), "a%2Cline=1%3A%3Ab\\u{d}\\u{a}c%25");
    }
}
