//! Lints a thousand organizations with random values: nothing panics, every finding points at the value in its message, and the
//! file format, the order of rows, and the number of threads do not affect findings.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use synclint_diagnostic::run::{Location, RunFinding};
use synclint_diagnostic::text::{Arg, Lang};
use synclint_model::schema::{Kind, Table};
use synclint_report::{Format, Run};
use synclint_rules::registry::RULES;

use crate::same::same;
use crate::support::estate::Estate;
use crate::support::flags::Flags;
use crate::support::tree::{File, lint, render};

/// The number of organizations.
const ORGANIZATIONS: u64 = 1000;
/// The number of organizations that are also checked on other days, in another format, and with other numbers of threads.
const SOME: u64 = 60;
/// The default as-of date.
const TODAY: Date = date(2026, 11, 24);
/// Earlier as-of dates, on which other rules report findings.
const BEFORE: [Date; 2] = [date(2017, 6, 1), date(2021, 1, 1)];

#[test]
fn random_records_do_not_cause_panics() {
    let files = yaml(0..ORGANIZATIONS, |estate| estate);
    let run = lint_at(&files, TODAY, 2);
    assert_eq!(run.unread_files, 0, "{:?}", run.findings.iter().find(|finding| finding.rule.id == "internal-error"));
    assert!(points_at_values(&run, &files) > 1000, "too few findings contain a value for a useful test");
    let reported: BTreeSet<_> = run.findings.iter().map(|finding| finding.rule.id).collect();
    let unreported: Vec<_> = RULES.iter().map(|rule| rule.info.id).filter(|id| !reported.contains(id)).collect();
    assert!(unreported.len() * 4 < RULES.len(), "too few rules have findings for a useful test; none: {unreported:?}");
}

#[test]
fn findings_do_not_depend_on_formats_and_threads() {
    let files = yaml(0..SOME, |estate| estate);
    for day in BEFORE {
        points_at_values(&lint_at(&files, day, 2), &files);
    }
    let (one, two) = (lint_at(&files, TODAY, 1), lint_at(&files, TODAY, 2));
    let json = |run| render(run, Format::Json, Lang::En);
    assert!(json(&one) == json(&two), "one thread and two threads give different reports");
    let other = written(0..SOME, "records.json", Estate::random, Estate::json);
    let run = lint_at(&other, TODAY, 2);
    points_at_values(&run, &other);
    same("JSON", &two, &run);
}

/// Rows in reverse order, tables in reverse order, one file per table, and one file per row.
#[test]
fn findings_do_not_depend_on_order_and_files() {
    let usual = lint_at(&yaml(0..ORGANIZATIONS, |estate| estate), TODAY, 2);
    let rows = yaml(0..ORGANIZATIONS, Estate::reversed);
    same("rows in the opposite order", &usual, &lint_at(&rows, TODAY, 2));
    let tables = yaml(0..ORGANIZATIONS, Estate::tables_reversed);
    same("tables in the opposite order", &usual, &lint_at(&tables, TODAY, 2));
    for (rows, split) in [(u32::MAX, "a file for each table"), (1, "a file for each row")] {
        let files = (0..ORGANIZATIONS).flat_map(|seed| Estate::random(seed).split(&name(seed), rows));
        same(split, &usual, &lint_at(&files.collect::<Vec<_>>(), TODAY, 2));
    }
}

fn name(seed: u64) -> String {
    format!("o{seed:04}")
}

/// Returns organizations as YAML, one file each.
fn yaml(seeds: std::ops::Range<u64>, change: fn(Estate) -> Estate) -> Vec<File> {
    written(seeds, "records.yaml", |seed| change(Estate::random(seed)), Estate::yaml)
}

fn written(
    seeds: std::ops::Range<u64>,
    file: &str,
    estate: impl Fn(u64) -> Estate,
    write: fn(&Estate) -> String,
) -> Vec<File> {
    let files = seeds.flat_map(|seed| {
        let estate = estate(seed);
        estate.files(&name(seed), file, write(&estate))
    });
    files.collect()
}

fn lint_at(files: &[File], day: Date, threads: usize) -> Run {
    let args = ["--extend-select=on-request".to_owned(), format!("--as-of={day}")];
    let flags = Flags { threads, ..Flags::parse(&args).unwrap() };
    lint(files, &flags).unwrap()
}

/// Checks that every location is inside its file, and that findings with the value of their column point at that value. Returns
/// the number of values compared.
fn points_at_values(run: &Run, files: &[File]) -> usize {
    let mut compared = 0;
    let texts: BTreeMap<&str, &str> = files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    let text = |at: Location| texts[&*run.file(at).path].get(at.span.start as usize..at.span.end as usize);
    for finding in &run.findings {
        let place = format!("{} in {}", finding.rule.id, run.file(finding.location()).path);
        for (location, _) in finding.labels() {
            assert!(text(location).is_some(), "{place}: a label outside of its file");
        }
        let written = text(finding.location()).unwrap_or_else(|| panic!("{place}: outside of its file"));
        if let (Some(value), Some(kind)) = (finding.message.get("value"), kind(finding)) {
            assert!(says(written, value, kind), "{place}: `{written}` is not {value:?}");
            compared += 1;
        }
    }
    compared
}

/// Returns the kind of the column that a finding is about.
fn kind(finding: &RunFinding) -> Option<Kind> {
    let subject = finding.subject.as_ref()?;
    Table::named(subject.table).column(subject.column?).map(|column| column.kind)
}

/// Returns whether the text `written` represents the value.
fn says(written: &str, value: &Arg, kind: Kind) -> bool {
    let text: String = serde_json::from_str(written).unwrap_or_else(|_| written.trim_matches(['\'', '"']).to_owned());
    match (value, kind) {
        (Arg::Int(number) | Arg::Choice(number, _), _) => {
            let choice = if let Kind::Choice(set) = kind { set.choice(*number) } else { None };
            text.parse() == Ok(*number) || choice.is_some_and(|choice| choice.wordings.contains(&text.as_str()))
        }
        (Arg::Str(flag), Kind::Bool { yes, .. }) => {
            (["true", "1", "yes"].contains(&text.to_ascii_lowercase().as_str()) || text == yes) == (**flag == *"true")
        }
        (Arg::Date(day), _) => text.starts_with(&day.to_string()),
        (Arg::Str(id), Kind::Lookup) => text.contains(&**id),
        // Messages truncate long values.
        (Arg::Str(value), _) if value.ends_with('…') => text.starts_with(value.trim_end_matches('…')),
        (Arg::Str(value), _) => text.trim() == value.trim() || text.to_lowercase() == value.to_lowercase(),
        _ => panic!("unexpected column value {value:?}"),
    }
}
