//! A thousand organizations whose values are drawn at random: whatever they say, nothing panics, every finding points at the
//! value that it names, and neither the format of the files, the order of rows nor the number of threads changes what is found.

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

/// How many organizations there are.
const ORGANIZATIONS: u64 = 1000;
/// How many of them are judged on other days, in another format and by other numbers of threads too.
const SOME: u64 = 60;
/// The usual day.
const TODAY: Date = date(2026, 11, 24);
/// Days on which other rules speak.
const BEFORE: [Date; 2] = [date(2017, 6, 1), date(2021, 1, 1)];

#[test]
fn whatever_the_records_say() {
    let files = yaml(0..ORGANIZATIONS, |estate| estate);
    let run = judged(&files, TODAY, 2);
    assert_eq!(run.unread_files, 0, "{:?}", run.findings.iter().find(|finding| finding.rule.id == "internal-error"));
    assert!(points_at_values(&run, &files) > 1000, "too few findings name a value for this to test anything");
    let spoken: BTreeSet<_> = run.findings.iter().map(|finding| finding.rule.id).collect();
    let silent: Vec<_> = RULES.iter().map(|rule| rule.info.id).filter(|id| !spoken.contains(id)).collect();
    assert!(silent.len() * 5 < RULES.len(), "too few rules speak for this to test anything: {silent:?} are silent");
}

#[test]
fn formats_and_threads_change_nothing() {
    let files = yaml(0..SOME, |estate| estate);
    for day in BEFORE {
        points_at_values(&judged(&files, day, 2), &files);
    }
    let (one, two) = (judged(&files, TODAY, 1), judged(&files, TODAY, 2));
    let json = |run| render(run, Format::Json, Lang::En);
    assert!(json(&one) == json(&two), "one thread and two find the same");
    let other = written(0..SOME, "records.json", Estate::random, Estate::json);
    let run = judged(&other, TODAY, 2);
    points_at_values(&run, &other);
    same("JSON", &two, &run);
}

/// The rows of each table in the opposite order, the tables in the opposite order, and a file for each table, or for each row.
#[test]
fn the_order_and_the_files_of_rows_change_nothing() {
    let usual = judged(&yaml(0..ORGANIZATIONS, |estate| estate), TODAY, 2);
    let rows = yaml(0..ORGANIZATIONS, Estate::reversed);
    same("rows in the opposite order", &usual, &judged(&rows, TODAY, 2));
    let tables = yaml(0..ORGANIZATIONS, Estate::tables_reversed);
    same("tables in the opposite order", &usual, &judged(&tables, TODAY, 2));
    for (rows, split) in [(u32::MAX, "a file for each table"), (1, "a file for each row")] {
        let files = (0..ORGANIZATIONS).flat_map(|seed| Estate::random(seed).split(&name(seed), rows));
        same(split, &usual, &judged(&files.collect::<Vec<_>>(), TODAY, 2));
    }
}

fn name(seed: u64) -> String {
    format!("o{seed:04}")
}

/// Organizations as YAML, each in a file.
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

fn judged(files: &[File], day: Date, threads: usize) -> Run {
    let args = ["--extend-select=on-request".to_owned(), format!("--as-of={day}")];
    let flags = Flags { threads, ..Flags::parse(&args).unwrap() };
    lint(files, &flags).unwrap()
}

/// Every place lies in its file, and where a finding names the value of its column, that value stands there. How many
/// values were compared.
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

/// What the values of the column are that a finding is about.
fn kind(finding: &RunFinding) -> Option<Kind> {
    let subject = finding.subject.as_ref()?;
    Table::named(subject.table).column(subject.column?).map(|column| column.kind)
}

/// Whether what is written means the value.
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
        // A message repeats the beginning of a long value only.
        (Arg::Str(value), _) if value.ends_with('…') => text.starts_with(value.trim_end_matches('…')),
        (Arg::Str(value), _) => text.trim() == value.trim() || text.to_lowercase() == value.to_lowercase(),
        _ => panic!("a value of a column is {value:?}"),
    }
}
