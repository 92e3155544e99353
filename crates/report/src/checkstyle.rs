//! The `checkstyle` format: Checkstyle XML, which lists errors by file.

use std::io::{self, Write};

use synclint_diagnostic::text::Lang;

use crate::run::Run;
use crate::xml::Xml;
use crate::{summary, words};

/// The format version that readers expect.
const VERSION: &str = "4.3";
/// The `source` attributes of errors that no rule reports.
const UNREAD: &str = "synclint.unread-input";
const TOO_FEW_CHECKED: &str = "synclint.too-few-judged";
const PARTIAL: &str = "synclint.partial-export";

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Xml::new();
    xml.open("checkstyle", &[("version", VERSION)]);
    for line in summary::head(run, lang) {
        failure(&mut xml, &run.estate, "info", &line, PARTIAL);
    }
    for unread in &run.unread {
        let severity = if run.is_allowed(unread) { "info" } else { "error" };
        failure(&mut xml, &unread.path, severity, &words::plain_text(&words::unread(unread), lang), UNREAD);
    }
    if run.is_empty() {
        failure(&mut xml, &run.estate, "error", words::NOTHING.get(lang), UNREAD);
    }
    for line in summary::too_few_checked(run, lang) {
        failure(&mut xml, &run.estate, "error", &line, TOO_FEW_CHECKED);
    }
    // Findings are sorted by path.
    for findings in run.findings.chunk_by(|a, b| (a.files, a.span.file) == (b.files, b.span.file)) {
        xml.open("file", &[("name", &run.file(findings[0].location()).path)]);
        for finding in findings {
            let (start, _) = run.positions(finding.location());
            let attributes = [
                ("line", start.line.to_string()),
                ("column", start.column.to_string()),
                ("severity", finding.severity.key().to_owned()),
                ("message", words::plain_text(&finding.message, lang)),
                ("source", format!("synclint.{}", finding.rule.id)),
            ];
            xml.leaf("error", &attributes.each_ref().map(|(key, value)| (*key, value.as_str())), "");
        }
        xml.close();
    }
    out.write_all(xml.finish().as_bytes())
}

fn failure(xml: &mut Xml, path: &str, severity: &str, message: &str, source: &str) {
    xml.open("file", &[("name", path)]);
    xml.leaf("error", &[("line", "1"), ("severity", severity), ("message", message), ("source", source)], "");
    xml.close();
}
