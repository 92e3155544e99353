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
use crate::json_text;
use crate::run::Run;
use crate::{summary, words};

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

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut issues = unread(run, lang);
    let mut seen: HashMap<u128, u32> = HashMap::new();
    for finding in &run.findings {
        let fingerprint = finding.fingerprint(&run.organization(finding).name);
        let nth = seen.entry(fingerprint).or_default();
        *nth += 1;
        issues.push(issue(run, finding, lang, format!("{fingerprint:032x}-{nth}")));
    }
    json_text::write_pretty(out, &issues)?;
    writeln!(out)
}

fn issue(run: &Run, finding: &RunFinding, lang: Lang, fingerprint: String) -> Issue {
    let severity = match finding.severity {
        _ if run.is_gap(finding) => "blocker",
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

/// The check names of issues that no rule reports.
const UNREAD: &str = "unread-input";
const TOO_FEW_CHECKED: &str = "too-few-judged";
const PARTIAL: &str = "partial-export";

/// Returns issues for exports that are stated to be partial, inputs that could not be opened, a run without records, and
/// organizations of which too few rules were checked.
fn unread(run: &Run, lang: Lang) -> Vec<Issue> {
    let issue = |check_name, severity, description: String, at: &str, nth: &str| Issue {
        description,
        check_name,
        fingerprint: format!("{check_name}-{}{nth}", escape(at)),
        severity,
        location: Location { path: path(at), lines: Lines { begin: 1, end: 1 } },
    };
    let mut issues: Vec<Issue> = Vec::new();
    for (number, line) in summary::head(run, lang).into_iter().enumerate() {
        issues.push(issue(PARTIAL, "info", line, &run.estate, &format!("-{number}")));
    }
    for unread in &run.unread {
        let severity = if run.is_allowed(unread) { "info" } else { "blocker" };
        issues.push(issue(UNREAD, severity, words::plain_text(&words::unread(unread), lang), &unread.path, ""));
    }
    if run.is_empty() {
        issues.push(issue(UNREAD, "blocker", words::NOTHING.get(lang).to_owned(), &run.estate, ""));
    }
    for (number, line) in summary::too_few_checked(run, lang).into_iter().enumerate() {
        issues.push(issue(TOO_FEW_CHECKED, "blocker", line, &run.estate, &format!("-{number}")));
    }
    issues
}

/// Removes the leading `./`, as GitLab requires, and escapes the path.
fn path(path: &str) -> String {
    escape(path.trim_start_matches("./")).into_owned()
}
