//! The order of rows and tables and their distribution over files do not affect findings: every section of every page gives the
//! same findings with reversed rows, split files, and joined files.

use std::collections::BTreeMap;

use synclint_linter::registry;
use synclint_model::lower::file_table;
use synclint_report::Run;

use crate::same::same;
use crate::support::flags::Flags;
use crate::support::page::{Section, sections};
use crate::support::tree::{File, lint};

/// Pages about duplicates: the first of two rows with the same ID is used, which depends on the order.
const ORDERED: [&str; 1] = ["duplicate-record"];

/// A change to the files of a section.
struct Change {
    what: &'static str,
    of: fn(&[File]) -> Vec<File>,
}

const CHANGES: [Change; 4] = [
    Change { what: "rows and tables in the opposite order", of: reversed },
    Change { what: "a file for each row", of: split },
    Change { what: "all files of a directory in one", of: joined },
    Change { what: "files under names in the opposite order", of: renamed },
];

#[test]
fn page_findings_do_not_depend_on_order() {
    let mut changed = [0; CHANGES.len()];
    for rule in registry::all().iter().filter(|rule| !ORDERED.contains(&rule.id)) {
        for section in sections(rule.page.0).iter().filter(|section| is_about_records(section)) {
            let flags = section.flags().unwrap();
            let usual = lint(&section.files, &flags).unwrap();
            for (change, changed) in CHANGES.iter().zip(&mut changed) {
                let files = (change.of)(&section.files);
                if files == section.files {
                    continue;
                }
                *changed += 1;
                let run: Run = lint(&files, &flags).unwrap();
                same(&format!("{}: {}: {}", rule.id, section.title, change.what), &usual, &run);
            }
        }
    }
    for (change, changed) in CHANGES.iter().zip(changed) {
        assert!(changed > 100, "too few sections change for a useful test: {} in {changed}", change.what);
    }
}

/// Rules that count records report the same record in any order.
#[test]
fn findings_of_many_records_do_not_depend_on_order() {
    let flags = ["--assume=deployment=on-premises", "--assume=product-version=9.1", "--extend-select=on-request"];
    let flags = Flags::parse(&flags.map(str::to_owned)).unwrap();
    let row = |number: u32| {
        let id = format!("1d0f0000-0000-4000-8000-{number:012}");
        format!(
            "- {{mailboxid: {id}, name: M{number}, statecode: 0, emailaddress: m{number}@contoso.example, \
             testemailconfigurationscheduled: true, incomingemaildeliverymethod: 2, outgoingemaildeliverymethod: 2}}\n"
        )
    };
    let numbers: Vec<u32> = (0..500).collect();
    let file = |text: String| [File { path: "contoso/mailboxes.yaml".to_owned(), text }];
    let usual = lint(&file(numbers.iter().copied().map(row).collect()), &flags).unwrap();
    assert!(usual.findings.iter().any(|finding| finding.rule.id == "router-migration-batch"));
    let backward = lint(&file(numbers.iter().rev().copied().map(row).collect()), &flags).unwrap();
    same("many rows in the opposite order", &usual, &backward);
    let shuffled = numbers.iter().map(|number| row(number * 211 % 500));
    same("many rows in a mixed order", &usual, &lint(&file(shuffled.collect()), &flags).unwrap());
}

/// Excludes sections about limits, which depend on the files, and sections with comments or settings, whose position matters.
fn is_about_records(section: &Section) -> bool {
    let bounded = section.args.iter().any(|arg| arg.starts_with("--limit"));
    let commented = section.files.iter().any(|file| file.text.contains("synclint"));
    !bounded && !commented
}

/// Returns the lines of each row of a YAML sequence. A mapping is one row.
fn rows(file: &File) -> Option<Vec<String>> {
    let is_yaml =
        file.path.rsplit_once('.').is_some_and(|(stem, ending)| ending == "yaml" && !stem.contains("synclint"));
    let is_plain =
        |line: &str| !["---", "...", "%", "&", "*", "[", "{", "#"].iter().any(|start| line.starts_with(start));
    if !is_yaml || !file.text.lines().all(is_plain) {
        return None;
    }
    let is_sequence = file.text.starts_with("- ");
    let mut rows: Vec<String> = Vec::new();
    for line in file.text.lines() {
        match line.strip_prefix("- ") {
            Some(first) if is_sequence => rows.push(format!("- {first}\n")),
            _ if is_sequence => rows.last_mut()?.push_str(&format!("{line}\n")),
            _ if rows.is_empty() => rows.push(format!("- {line}\n")),
            _ => rows.last_mut()?.push_str(&format!("  {line}\n")),
        }
    }
    Some(rows)
}

/// Applies `change` to each file with rows; the number is the index of the file.
fn each(files: &[File], change: impl Fn(usize, &File, Vec<String>) -> Vec<File>) -> Vec<File> {
    let changed = files.iter().enumerate().flat_map(|(number, file)| match rows(file) {
        Some(rows) => change(number, file, rows),
        None => vec![file.clone()],
    });
    changed.collect()
}

/// Prepends `name` to the file name, which still determines the table.
fn before(file: &File, name: &str) -> String {
    let at = file.path.rfind('/').map_or(0, |at| at + 1);
    format!("{}{name}.{}", &file.path[..at], &file.path[at..])
}

fn reversed(files: &[File]) -> Vec<File> {
    each(files, |_, file, rows| {
        let path = file.path.clone();
        if rows.len() < 2 {
            return vec![file.clone()];
        }
        vec![File { path, text: rows.into_iter().rev().collect() }]
    })
}

fn split(files: &[File]) -> Vec<File> {
    each(files, |_, file, rows| {
        if rows.len() < 2 {
            return vec![file.clone()];
        }
        let rows = rows.into_iter().enumerate();
        rows.map(|(row, text)| File { path: before(file, &format!("{row:02}")), text }).collect()
    })
}

fn renamed(files: &[File]) -> Vec<File> {
    if files.len() < 2 {
        return files.to_vec();
    }
    each(files, |number, file, _| vec![File { path: before(file, &format!("{:02}", 99 - number)), ..file.clone() }])
}

/// Joins files whose names determine the table into one file per directory, with the tables in reverse order.
fn joined(files: &[File]) -> Vec<File> {
    let mut tables: BTreeMap<String, BTreeMap<&str, String>> = BTreeMap::new();
    let mut others = Vec::new();
    for file in files {
        let directory = &file.path[..file.path.rfind('/').map_or(0, |at| at + 1)];
        match (rows(file), file_table(&file.path)) {
            (Some(rows), Some(table)) => {
                let text: String = rows.concat().lines().map(|line| format!("  {line}\n")).collect();
                let of_directory = tables.entry(directory.to_owned()).or_default();
                of_directory.entry(table.info().entity_set).or_default().push_str(&text);
            }
            _ => others.push(file.clone()),
        }
    }
    if tables.values().all(|tables| tables.len() < 2) {
        return files.to_vec();
    }
    let joined = tables.into_iter().map(|(directory, tables)| {
        let text = tables.into_iter().rev().map(|(table, rows)| format!("{table}:\n{rows}")).collect();
        File { path: format!("{directory}all.yaml"), text }
    });
    joined.chain(others).collect()
}
