//! The reference of the rules is what the program prints. Outside CI the stale file is repaired before the test fails.

use std::fs;

use super::{out, root, run};

/// The reference, below the root of the workspace. Its links are relative to its folder.
const REFERENCE: &str = "crates/rules/README.md";

#[test]
fn the_reference_is_fresh() {
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

/// Each rule has a line in both languages, which links to its page.
#[test]
fn the_reference_names_every_rule_twice() {
    let printed = out(&run(&root(), &["rules", "--all", "-f", "markdown"]));
    for rule in synclint_linter::registry::all() {
        let (link, page) = (format!("| [{}](", rule.id), format!("/{}.md) | {} | ", rule.id, rule.severity.key()));
        let lines = printed.lines().filter(|line| line.starts_with(&link) && line.contains(&page));
        assert_eq!(lines.count(), 2, "{}", rule.id);
    }
}

/// Each link leads to a file of the checkout.
#[test]
fn the_links_of_the_reference_resolve() {
    let reference = root().join(REFERENCE);
    let printed = out(&run(&root(), &["rules", "--all", "-f", "markdown"]));
    let links: Vec<&str> = printed.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0)).collect();
    assert!(links.len() >= 2 * synclint_linter::registry::all().len());
    for link in links {
        assert!(reference.with_file_name(link).is_file(), "{link}");
    }
}
