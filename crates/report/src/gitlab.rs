//! The `gitlab` format: a code quality report, which is an array of issues.
//!
//! GitLab merges issues with the same fingerprint, so each issue has its own. The format has no other place for inputs that
//! could not be read, so they are issues too.

use std::collections::HashMap;
use std::io::{self, Write};

use serde::Serialize;
use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::run::RunFinding;
use synclint_diagnostic::text::Lang;

use crate::escape::escape;
use crate::run::Run;
use crate::words;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

pub(crate) fn write(run: &Run, lang: Lang, mut out: &mut dyn Write) -> io::Result<()> {
    let mut issues = unread(run, lang);
    let mut seen: HashMap<u128, u32> = HashMap::new();
    for finding in &run.findings {
        let fingerprint = finding.fingerprint(&run.organization(finding).name);
        let nth = seen.entry(fingerprint).or_default();
        *nth += 1;
        issues.push(issue(run, finding, lang, format!("{fingerprint:032x}-{nth}")));
    }
    serde_json::to_writer_pretty(&mut out, &issues)?;
    writeln!(out)
}

fn issue(run: &Run, finding: &RunFinding, lang: Lang, fingerprint: String) -> Issue {
    let severity = match finding.severity {
        _ if finding.rule.extra.unread => "blocker",
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Info => "info",
    };
    let (start, end) = run.positions(finding.location());
    Issue {
        description: words::plain_text(&finding.message, lang),
        check_name: finding.rule.id,
        fingerprint,
        severity,
        location: Location {
            path: path(&run.file(finding.location()).path),
            lines: Lines { begin: start.line, end: end.line },
        },
    }
}

/// Returns issues for inputs that could not be opened, and for a run without records.
fn unread(run: &Run, lang: Lang) -> Vec<Issue> {
    let blocker = |description: String, at: &str| Issue {
        description,
        check_name: "unread-input",
        fingerprint: format!("unread-input-{}", escape(at)),
        severity: "blocker",
        location: Location { path: path(at), lines: Lines { begin: 1, end: 1 } },
    };
    let mut issues: Vec<Issue> = Vec::new();
    for unread in &run.unread {
        issues.push(blocker(words::plain_text(&words::unread(unread), lang), &unread.path));
    }
    if run.is_empty() {
        issues.push(blocker(words::NOTHING.get(lang).to_owned(), &run.estate));
    }
    issues
}

/// Removes the leading `./`, as GitLab requires, and escapes the path.
fn path(path: &str) -> String {
    escape(path.trim_start_matches("./")).into_owned()
}
