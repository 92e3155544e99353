//! Checks the rendered findings of every page and of the sample estate, in both languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::civil::Date;
use synclint_diagnostic::run::RunFinding;
use synclint_diagnostic::text::{Arg, Lang, Message};
use synclint_report::Run;
use unicode_width::UnicodeWidthStr;

use super::{assert_none, infos};
use crate::support::flags::Flags;
use crate::support::page::sections;
use crate::support::tree::{File, lint};

/// Past-tense words, allowed only if the date in the message has passed.
const PAST: [&str; 8] = [" ended", " was ", " were ", " has been ", "no longer", "ました", "でした", "なくなり"];

/// The width of a typical name, in columns.
const NAME: usize = 24;
/// The maximum width of a message with typical names, in columns: 84 of fixed text, and names, options, and dates.
const MESSAGE: usize = 132;

/// Returns the problems of a rendered text.
fn remarks(text: &str) -> Vec<&'static str> {
    let text = &text.replace("`\"\"`", ""); // an empty value of the input
    let doubled = ["``", "「「", "」」", "[[", "]]", "\"\""].iter().any(|pair| text.contains(pair));
    // `1 (Label)`, but not `(2)` after a label.
    let number_first = text
        .match_indices(" (\"")
        .chain(text.match_indices(" (["))
        .any(|(at, _)| text[..at].ends_with(|c: char| c.is_ascii_digit()));
    let ids = text.split(|c: char| !c.is_ascii_hexdigit() && c != '-').filter(|word| word.len() == 36).count();
    let mut remarks = Vec::new();
    if doubled {
        remarks.push("doubled quotes");
    }
    if number_first {
        remarks.push("a number before its label");
    }
    if ids > 1 {
        remarks.push("more than one id");
    }
    remarks
}

/// Returns the problems of a finding as of a date.
fn of_finding(finding: &RunFinding, as_of: Date, lang: Lang) -> Vec<String> {
    let message = finding.message.to_string(lang);
    let mut found: Vec<String> = remarks(&message).into_iter().map(|remark| format!("{remark}: {message}")).collect();
    let labels = finding.labels_without_repeats().map(|(at, message)| (Some(at), message));
    let shown = finding.caption.iter().map(|caption| (None, caption)).chain(labels);
    let mut seen = BTreeSet::new();
    for (at, label) in shown {
        let label = label.to_string(lang);
        // Labels in several organizations may have the same text.
        if !seen.insert(label.clone()) && at.is_some() {
            found.push(format!("two labels are the same: {label}"));
        }
        found.extend(remarks(&label).into_iter().map(|remark| format!("{remark}: {label}")));
    }
    let is_later = |message: &Message| {
        message.args.iter().any(|(name, arg)| {
            matches!(arg, Arg::Date(day) if *day > as_of) && message.text.placeholders().any(|known| known == *name)
        })
    };
    if is_later(&finding.message)
        && let Some(past) = PAST.iter().find(|past| message.contains(*past))
    {
        found.push(format!("`{past}` before that day ({as_of}): {message}"));
    }
    found
}

fn of_run(place: &str, run: &Run) -> Vec<String> {
    let mut found = Vec::new();
    for finding in &run.findings {
        for lang in Lang::ALL {
            let remarks = of_finding(finding, run.as_of, lang);
            found.extend(remarks.into_iter().map(|remark| format!("{place}: {}: {remark}", finding.rule.id)));
        }
    }
    found
}

#[test]
fn findings_of_pages_follow_the_style() {
    let mut found = Vec::new();
    let mut n = 0;
    for rule in infos() {
        for section in sections(rule.page.0) {
            let flags = section.flags().unwrap();
            let run = lint(&section.files, &flags).unwrap();
            n += run.findings.len();
            found.extend(of_run(&section.title, &run));
        }
    }
    println!("{n} findings");
    assert_none(&found);
}

/// Returns the files of the sample estate.
fn estate() -> Vec<File> {
    fn add(root: &Path, directory: &Path, files: &mut Vec<File>) {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(root, &path, files);
            } else {
                let shown = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                files.push(File { path: shown, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/estate");
    let mut files = Vec::new();
    add(&root, &root, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

#[test]
fn messages_of_the_estate_fit_a_line() {
    let flags = Flags::parse(&["--as-of=2026-11-24".to_owned()]).unwrap();
    let run = lint(&estate(), &flags).unwrap();
    let mut found = of_run("estate", &run);
    assert!(run.findings.len() > 30);
    for finding in &run.findings {
        for lang in Lang::ALL {
            let message = finding.message.to_string(lang);
            // Messages can contain input of any length; count at most the width of a typical name.
            let too_long = |(_, arg): &(&str, Arg)| match arg {
                Arg::Str(value) | Arg::Name(value) => value.width().saturating_sub(NAME),
                _ => 0,
            };
            let width = message.width() - finding.message.args.iter().map(too_long).sum::<usize>();
            if width > MESSAGE {
                found.push(format!("{}: {width} columns: {message}", finding.rule.id));
            }
        }
    }
    assert_none(&found);
}
