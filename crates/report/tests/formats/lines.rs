//! Checks the line-based formats: concise and Markdown.

use synclint_diagnostic::text::Lang;
use synclint_report::Format;

use crate::{runs, sample, write};

#[test]
fn concise_has_one_line_per_finding() {
    for run in runs() {
        let text = write(&run, Format::Concise, Lang::En);
        let line = |line: &&str| ["error[", "warning[", "info["].iter().any(|kind| line.contains(&format!(": {kind}")));
        assert_eq!(text.lines().filter(line).count(), run.findings.len(), "{text}");
    }
    let text = write(&sample::findings(1), Format::Concise, Lang::En);
    assert!(text.contains("/mailboxes 0.yaml:1:3: error[wrong-name] \\u{1b}[31m"), "{text}");
}

/// Every table row has as many cells as the header.
#[test]
fn markdown_tables_are_well_formed() {
    for run in runs() {
        let text = write(&run, Format::Markdown, Lang::Ja);
        let cells = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
        let mut width = 0;
        for line in text.lines() {
            if !line.starts_with('|') {
                width = 0;
            } else if width == 0 {
                width = cells(line);
            } else {
                assert_eq!(cells(line), width, "{line}");
            }
        }
        let findings = text.lines().filter(|line| line.contains("-name` |") || line.contains("syntax-error` |"));
        assert_eq!(findings.count(), run.findings.len());
        assert_eq!(text.matches("<code>").count(), text.matches("</code>").count());
        let rest = text.replace("<code>", "").replace("</code>", "");
        assert!(!rest.contains('<') && !rest.contains("://"), "{text}");
    }
}

/// A job summary is limited to 1 MiB.
#[test]
fn markdown_size_is_limited() {
    let text = write(&sample::findings(20_000), Format::Markdown, Lang::En);
    assert!(text.len() < 1 << 20 && text.contains("19801 more not shown"), "{}", text.len());
}
