//! Runs every section of every rule page, and of the pages in `fixtures/format`, as a test. `cargo test act-sync` runs the tests
//! of one rule. `UPDATE_EXPECT=1` rewrites renderings, but not expected findings.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use support::page::sections;
use support::{section, whole};
use synclint_linter::registry;

fn main() -> ExitCode {
    let args = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let pages = pages_in(&root.join("crates")).into_iter().map(|path| (name(&path), path));
    let of_rules: BTreeMap<String, PathBuf> = pages.collect();
    let mut trials = Vec::new();
    for rule in registry::all() {
        // Read the page from disk instead of from the rule, so that a rewritten page is tested.
        let page = page(&of_rules[rule.id]);
        add(&mut trials, rule.id, &page);
        trials.push(Trial::test(format!("{}: page", rule.id), move || whole::check(rule, &page).map_err(Failed::from)));
    }
    for path in pages_in(&root.join("fixtures/format")) {
        add(&mut trials, &name(&path), &page(&path));
    }
    libtest_mimic::run(&args, trials).exit_code()
}

/// Reads a page, and rewrites its renderings if `UPDATE_EXPECT` is set.
fn page(path: &Path) -> String {
    let page = fs::read_to_string(path).expect("the page is readable");
    if std::env::var_os("UPDATE_EXPECT").is_none() {
        return page;
    }
    section::update(path, &page, &sections(&page)).expect("the page is writable")
}

/// Adds a trial for each section.
fn add(trials: &mut Vec<Trial>, name: &str, page: &str) {
    trials.extend(sections(page).into_iter().map(|found| {
        Trial::test(format!("{name}: {}", found.title), move || section::run(&found).map_err(Failed::from))
    }));
}

fn name(path: &Path) -> String {
    path.file_stem().and_then(|stem| stem.to_str()).expect("the page has a UTF-8 file name").to_owned()
}

/// Returns the Markdown files in a directory and its subdirectories.
fn pages_in(dir: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(dir).expect("the directory is readable") {
        let path = entry.expect("the directory entry is readable").path();
        if path.is_dir() {
            paths.extend(pages_in(&path));
        } else if path.extension().is_some_and(|ending| ending == "md") {
            paths.push(path);
        }
    }
    paths.sort();
    paths
}
