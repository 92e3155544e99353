//! The `junit` format: one suite per file, one failed case per finding, and one error per input that could not be read.
//!
//! Uses only elements and attributes of `junit-10.xsd`, the schema of the Jenkins xUnit plug-in.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use synclint_diagnostic::run::{FileSet, RunFinding};
use synclint_diagnostic::span::FileId;
use synclint_diagnostic::text::Lang;

use crate::run::{Aside, Run};
use crate::xml::Xml;
use crate::{summary, words};

/// The status of a test case.
enum CaseStatus {
    Passed,
    Failed,
    Error,
    Skipped,
}

/// A test case: a finding, an input that could not be read, or a passed case for a file without findings.
struct Case {
    name: String,
    status: CaseStatus,
    kind: &'static str,
    message: String,
    details: String,
}

pub(crate) fn write(run: &Run, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut by_file: BTreeMap<(FileSet, FileId), Vec<Case>> = BTreeMap::new();
    for (finding, aside) in run.all_findings() {
        by_file.entry((finding.files, finding.span.file)).or_default().push(case(run, finding, aside, lang));
    }
    let mut suites: Vec<(&str, Vec<Case>)> = Vec::new();
    let whole = of_run(run, lang);
    if !whole.is_empty() {
        suites.push((&run.estate, whole));
    }
    for unread in &run.unread {
        let status = if run.is_allowed(unread) { CaseStatus::Skipped } else { CaseStatus::Error };
        suites.push((
            &unread.path,
            vec![without_finding(UNREAD, status, words::plain_text(&words::unread(unread), lang))],
        ));
    }
    let unread: BTreeSet<&str> = run.unread.iter().map(|unread| unread.path.as_str()).collect();
    for (key, file) in run.files() {
        if !unread.contains(&*file.path) {
            let cases = by_file.remove(&key).unwrap_or_else(|| vec![passed()]);
            suites.push((&file.path, cases));
        }
    }
    let mut xml = Xml::new();
    let all: Vec<&Case> = suites.iter().flat_map(|(_, cases)| cases).collect();
    let [tests, failures, errors, _] = counts(&all);
    xml.open("testsuites", &[("name", "synclint"), ("tests", &tests), ("failures", &failures), ("errors", &errors)]);
    for (path, cases) in &suites {
        let [tests, failures, errors, skipped] = counts(&cases.iter().collect::<Vec<_>>());
        let counted = [("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped)];
        let mut attributes = vec![("name", *path)];
        attributes.extend(counted.iter().map(|(key, value)| (*key, value.as_str())));
        xml.open("testsuite", &attributes);
        for case in cases {
            element(&mut xml, path, case);
        }
        xml.close();
    }
    out.write_all(xml.finish().as_bytes())
}

fn case(run: &Run, finding: &RunFinding, aside: Option<&Aside>, lang: Lang) -> Case {
    let (start, _) = run.positions(finding.location());
    let path = &run.file(finding.location()).path;
    let message = words::plain_text(&finding.message, lang);
    let help = format!("{}: {}", words::HELP.get(lang), words::plain_text(&finding.help(), lang));
    let place = format!("{path}:{}:{}", start.line, start.column);
    let details = format!("{}\n{}\n{help}", crate::escape(&place), message);
    Case {
        name: format!("{} ({}:{})", finding.rule.id, start.line, start.column),
        status: match aside {
            Some(_) => CaseStatus::Skipped,
            None if run.is_gap(finding) => CaseStatus::Error,
            None => CaseStatus::Failed,
        },
        kind: finding.severity.key(),
        message: aside.map_or(message, |aside| words::plain_text(&words::aside(aside), lang)),
        details,
    }
}

fn passed() -> Case {
    Case {
        name: "synclint".to_owned(),
        status: CaseStatus::Passed,
        kind: "",
        message: String::new(),
        details: String::new(),
    }
}

/// The names of cases that no rule reports.
const UNREAD: &str = "unread-input";
const TOO_FEW_CHECKED: &str = "too-few-judged";
const PARTIAL: &str = "partial-export";

/// Returns the cases of the whole run: skipped for exports that are stated to be partial, errors for a run without records and
/// for organizations of which too few rules were checked.
fn of_run(run: &Run, lang: Lang) -> Vec<Case> {
    let partial = summary::head(run, lang).into_iter().map(|line| without_finding(PARTIAL, CaseStatus::Skipped, line));
    let nothing =
        run.is_empty().then(|| without_finding(UNREAD, CaseStatus::Error, words::NOTHING.get(lang).to_owned()));
    let too_few = summary::too_few_checked(run, lang).into_iter();
    partial
        .chain(nothing)
        .chain(too_few.map(|line| without_finding(TOO_FEW_CHECKED, CaseStatus::Error, line)))
        .collect()
}

fn without_finding(name: &str, status: CaseStatus, message: String) -> Case {
    let kind = if matches!(status, CaseStatus::Error) { "error" } else { "info" };
    Case { name: name.to_owned(), status, kind, message, details: String::new() }
}

/// Counts all cases, failures, errors, and skipped cases.
fn counts(cases: &[&Case]) -> [String; 4] {
    let of = |wanted: fn(&CaseStatus) -> bool| cases.iter().filter(|case| wanted(&case.status)).count();
    [
        cases.len(),
        of(|status| matches!(status, CaseStatus::Failed)),
        of(|status| matches!(status, CaseStatus::Error)),
        of(|status| matches!(status, CaseStatus::Skipped)),
    ]
    .map(|count| count.to_string())
}

fn element(xml: &mut Xml, path: &str, case: &Case) {
    let attributes = [("name", case.name.as_str()), ("classname", path)];
    let kind = match case.status {
        CaseStatus::Passed => return xml.leaf("testcase", &attributes, ""),
        CaseStatus::Failed => "failure",
        CaseStatus::Error => "error",
        CaseStatus::Skipped => "skipped",
    };
    xml.open("testcase", &attributes);
    xml.leaf(kind, &[("type", case.kind), ("message", &case.message)], &case.details);
    xml.close();
}
