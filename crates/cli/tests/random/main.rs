//! A thousand organizations whose values are drawn at random: whatever they say, nothing panics, every finding points at the
//! value that it names, and neither the format of the files, the order of rows nor the number of threads changes what is found.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod estate;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use clap::Parser;
use estate::Estate;
use synclint::args::Cli;
use synclint::check::lint_all;
use synclint::output::{Log, Verbosity};
use synclint_model::finding::Finding;
use synclint_model::schema::Kind;
use synclint_model::span::Span;
use synclint_model::text::{Arg, Lang};
use synclint_report::{Format, Options, Run};
use synclint_rules::rules::RULES;

/// How many organizations there are.
const ORGANIZATIONS: u64 = 1000;
/// How many of them are judged on other days, in another format and by other numbers of threads too.
const SOME: u64 = 60;
/// The usual day.
const TODAY: &str = "2026-11-24";
/// Days on which other rules speak.
const BEFORE: [&str; 2] = ["2017-06-01", "2021-01-01"];

#[test]
fn whatever_the_records_say() {
    let dir = tempfile::tempdir().unwrap();
    for seed in 0..ORGANIZATIONS {
        let estate = Estate::random(seed);
        estate.write(dir.path(), &name(seed), "records.yaml", &estate.yaml());
    }
    let run = lint(dir.path(), TODAY, 2);
    assert_eq!(run.unread_files, 0, "{:?}", run.findings.iter().find(|finding| finding.rule.id == "internal-error"));
    assert!(points_at_values(&run) > 1000, "too few findings name a value for this to test anything");
    let spoken: BTreeSet<_> = run.findings.iter().map(|finding| finding.rule.id).collect();
    let silent: Vec<_> = RULES.iter().map(|rule| rule.info.id).filter(|id| !spoken.contains(id)).collect();
    assert!(silent.len() * 5 < RULES.len(), "too few rules speak for this to test anything: {silent:?} are silent");
}

#[test]
fn formats_and_threads_change_nothing() {
    let (yaml, json) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for seed in 0..SOME {
        let estate = Estate::random(seed);
        estate.write(yaml.path(), &name(seed), "records.yaml", &estate.yaml());
        estate.write(json.path(), &name(seed), "records.json", &estate.json());
    }
    for day in BEFORE {
        points_at_values(&lint(yaml.path(), day, 2));
    }
    let (one, two) = (lint(yaml.path(), TODAY, 1), lint(yaml.path(), TODAY, 2));
    assert!(render(&one) == render(&two), "one thread and two find the same");
    let other = lint(json.path(), TODAY, 2);
    points_at_values(&other);
    same(&two, &other);
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let (forward, backward) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for seed in 0..ORGANIZATIONS {
        let estate = Estate::random(seed);
        estate.write(forward.path(), &name(seed), "records.yaml", &estate.yaml());
        let estate = estate.reversed();
        estate.write(backward.path(), &name(seed), "records.yaml", &estate.yaml());
    }
    let (forward, backward) = (lint(forward.path(), TODAY, 2), lint(backward.path(), TODAY, 2));
    same(&forward, &backward);
    for (one, other) in forward.organizations.iter().zip(&backward.organizations) {
        let lacking = |organization: &synclint_report::Organization| -> Vec<_> {
            organization.coverage.not_judged.iter().map(|it| (it.rule.id, it.needs.clone())).collect()
        };
        assert_eq!(lacking(one), lacking(other), "{}", one.name);
        assert_eq!(one.coverage.assumed, other.coverage.assumed, "{}", one.name);
    }
}

fn name(seed: u64) -> String {
    format!("o{seed:04}")
}

fn lint(dir: &Path, day: &str, threads: u8) -> Run {
    let (day, threads, dir) = (format!("--as-of={day}"), format!("--threads={threads}"), dir.display().to_string());
    let args = Cli::try_parse_from(["synclint", "--extend-select=on-request", &day, &threads, &dir]).unwrap().check;
    lint_all(&args, &mut Log::new(Verbosity::Quiet)).unwrap().run
}

fn render(run: &Run) -> String {
    let mut bytes = Vec::new();
    let options = Options { lang: Lang::En, color: false, links: false, verbose: false };
    synclint_report::write(run, Format::Json, options, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Every place lies in its file, and where a finding names the value of its column, that value stands there. How many
/// values were compared.
fn points_at_values(run: &Run) -> usize {
    let mut compared = 0;
    let files: Vec<String> = run.files.iter().map(|file| fs::read_to_string(&*file.path).unwrap()).collect();
    let text = |span: Span| files[span.file.0 as usize].get(span.start as usize..span.end as usize);
    for finding in &run.findings {
        let place = format!("{} in {}", finding.rule.id, run.files[finding.span.file.0 as usize].path);
        for label in &finding.labels {
            assert!(text(label.span).is_some(), "{place}: a label outside of its file");
        }
        let written = text(finding.span).unwrap_or_else(|| panic!("{place}: outside of its file"));
        if let (Some(value), Some(kind)) = (finding.message.get("value"), kind(finding)) {
            assert!(says(written, value, kind), "{place}: `{written}` is not {value:?}");
            compared += 1;
        }
    }
    compared
}

/// What the values of the column are that a finding is about.
fn kind(finding: &Finding) -> Option<Kind> {
    let subject = finding.subject.as_ref()?;
    subject.table.column(subject.column?).map(|column| column.kind)
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

/// The same records in two formats, or in another order: the same findings, but for where they stand.
fn same(yaml: &Run, json: &Run) {
    let told = |run: &Run| {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for finding in &run.findings {
            let organization = &run.organizations[finding.organization.0 as usize].name;
            let message = finding.message.to_string(Lang::En);
            let mut beside: Vec<String> =
                finding.labels.iter().map(|label| label.message.to_string(Lang::En)).collect();
            beside.sort_unstable();
            beside.extend(finding.notes.iter().map(|note| note.to_string(Lang::En)));
            let (rule, subject, severity) = (finding.rule.id, &finding.subject, finding.severity);
            let fingerprint = finding.fingerprint(organization);
            let told = format!("{organization} {rule} {severity:?} {subject:?} {fingerprint:x} {message} {beside:?}");
            *counts.entry(told).or_default() += 1;
        }
        counts
    };
    let (yaml, json) = (told(yaml), told(json));
    let only = |these: &BTreeMap<String, u32>, those: &BTreeMap<String, u32>| -> Vec<String> {
        these.iter().filter(|(told, n)| those.get(*told) != Some(*n)).map(|(told, _)| told.clone()).collect()
    };
    assert_eq!(
        (only(&yaml, &json), only(&json, &yaml)),
        (Vec::new(), Vec::new()),
        "only in the first, only in the second"
    );
}
