//! The `concise` format: one line per finding, as compilers print them, then the summary.

use std::io::{self, Write};

use synclint_diagnostic::text::Lang;

use crate::escape::escape;
use crate::run::Run;
use crate::{summary, words};

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for line in summary::head(run, lang) {
        writeln!(out, "{line}")?;
    }
    for finding in &run.findings {
        let (start, _) = run.positions(finding.location());
        writeln!(
            out,
            "{}:{}:{}: {}[{}] {}",
            escape(&run.file(finding.location()).path),
            start.line,
            start.column,
            finding.severity,
            finding.rule.id,
            words::plain_text(&finding.message, lang)
        )?;
    }
    for line in summary::lines(run, lang) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}
