//! The rule reference is what synclint prints. Outside CI, a stale file is rewritten before the test fails.

use std::fs;

use super::{out, root, run};

/// The path of the reference, from the root of the workspace. Links are relative to its directory.
const REFERENCE: &str = "crates/rules/README.md";

#[test]
fn reference_is_up_to_date() {
    let path = root().join(REFERENCE);
    let printed = out(&run(&root(), &["rules", "--all", "-f", "markdown"]));
    if fs::read_to_string(&path).ok().as_deref() == Some(&printed) {
        return;
    }
    if std::env::var_os("CI").is_none_or(|ci| ci.is_empty()) {
        fs::write(&path, printed).unwrap();
    }
    panic!("stale: {REFERENCE}; run `cargo xtask docs`");
}

#[test]
fn reference_links_every_rule_in_both_languages() {
    let printed = out(&run(&root(), &["rules", "--all", "-f", "markdown"]));
    for rule in synclint_linter::registry::all() {
        let (link, page) = (format!("| [{}](", rule.id), format!("/{}.md) | {} | ", rule.id, rule.severity.key()));
        let lines = printed.lines().filter(|line| line.starts_with(&link) && line.contains(&page));
        assert_eq!(lines.count(), 2, "{}", rule.id);
    }
}

#[test]
fn links_of_the_reference_resolve() {
    let reference = root().join(REFERENCE);
    let printed = out(&run(&root(), &["rules", "--all", "-f", "markdown"]));
    let links: Vec<&str> = printed.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0)).collect();
    assert!(links.len() >= 2 * synclint_linter::registry::all().len());
    for link in links {
        assert!(reference.with_file_name(link).is_file(), "{link}");
    }
}
