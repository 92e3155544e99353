//! Every section of every page in `fixtures/rules` and `fixtures/format` is a test: `cargo test act-sync` runs those of one
//! rule. `UPDATE_EXPECT=1` rewrites renderings, and never announcements.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use support::page::sections;
use support::{section, whole};
use synclint::catalog;

fn main() -> ExitCode {
    let args = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures");
    let mut trials = Vec::new();
    let mut ids = BTreeSet::new();
    for folder in ["rules", "format"] {
        for path in pages(&root.join(folder)) {
            let page = fs::read_to_string(&path).expect("a page can be read");
            let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a page has a name").to_owned();
            let found = sections(&page);
            if std::env::var_os("UPDATE_EXPECT").is_some() {
                section::update(&path, &page, &found).expect("renderings can be rewritten");
            }
            let page = fs::read_to_string(&path).expect("a page can be read");
            let found = sections(&page);
            if folder == "rules" {
                ids.insert(name.clone());
                let (title, id) = (format!("{name}: page"), name.clone());
                trials.push(Trial::test(title, move || whole::check(&id, &page).map_err(Failed::from)));
            }
            for section in found {
                let title = format!("{name}: {}", section.title);
                trials.push(Trial::test(title, move || section::run(&section).map_err(Failed::from)));
            }
        }
    }
    trials.push(Trial::test("every rule has a page", move || every_rule_has_a_page(&ids)));
    libtest_mimic::run(&args, trials).exit_code()
}

fn pages(dir: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(dir) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("an entry can be read").path());
    let page = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "md") && !path.ends_with("README.md");
    let mut paths: Vec<_> = paths.filter(page).collect();
    paths.sort();
    paths
}

fn every_rule_has_a_page(pages: &BTreeSet<String>) -> Result<(), Failed> {
    let ids: BTreeSet<String> = catalog::all().iter().map(|rule| rule.id.to_owned()).collect();
    let missing: Vec<_> = ids.symmetric_difference(pages).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(format!("rules without a page, or pages without a rule: {missing:?}").into())
    }
}
