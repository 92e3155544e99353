//! Every section of the page of every rule, and of the pages in `fixtures/format`, is a test: `cargo test act-sync` runs those of
//! one rule. `UPDATE_EXPECT=1` rewrites renderings, and never announcements.

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
        // From the disk and not from the rule, so that a rewritten page is what is tested.
        let page = page(&of_rules[rule.id]);
        add(&mut trials, rule.id, &page);
        trials.push(Trial::test(format!("{}: page", rule.id), move || whole::check(rule, &page).map_err(Failed::from)));
    }
    for path in pages_in(&root.join("fixtures/format")) {
        add(&mut trials, &name(&path), &page(&path));
    }
    libtest_mimic::run(&args, trials).exit_code()
}

/// A page, with its renderings rewritten where that is asked for.
fn page(path: &Path) -> String {
    let page = fs::read_to_string(path).expect("a page can be read");
    if std::env::var_os("UPDATE_EXPECT").is_none() {
        return page;
    }
    section::update(path, &page, &sections(&page)).expect("renderings can be rewritten")
}

/// A trial for each section.
fn add(trials: &mut Vec<Trial>, name: &str, page: &str) {
    trials.extend(sections(page).into_iter().map(|found| {
        Trial::test(format!("{name}: {}", found.title), move || section::run(&found).map_err(Failed::from))
    }));
}

fn name(path: &Path) -> String {
    path.file_stem().and_then(|stem| stem.to_str()).expect("a page has a name").to_owned()
}

/// The Markdown files in a directory and below.
fn pages_in(dir: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(dir).expect("a directory can be listed") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            paths.extend(pages_in(&path));
        } else if path.extension().is_some_and(|ending| ending == "md") {
            paths.push(path);
        }
    }
    paths.sort();
    paths
}
