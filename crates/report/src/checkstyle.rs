//! The `checkstyle` format: Checkstyle XML, which lists errors by file.

use std::io::{self, Write};

use synclint_diagnostic::text::Lang;

use crate::run::Run;
use crate::words;
use crate::xml::Xml;

/// The format version that readers expect.
const VERSION: &str = "4.3";
/// The `source` attribute of errors that no rule reports.
const UNREAD: &str = "synclint.unread-input";

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Xml::new();
    xml.open("checkstyle", &[("version", VERSION)]);
    for unread in &run.unread {
        failure(&mut xml, &unread.path, &words::plain_text(&words::unread(unread), lang));
    }
    if run.is_empty() {
        failure(&mut xml, &run.estate, words::NOTHING.get(lang));
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

fn failure(xml: &mut Xml, path: &str, message: &str) {
    xml.open("file", &[("name", path)]);
    xml.leaf("error", &[("line", "1"), ("severity", "error"), ("message", message), ("source", UNREAD)], "");
    xml.close();
}
