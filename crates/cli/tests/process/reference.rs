//! The reference of the rules is what the program prints. Outside CI the stale file is repaired before the test fails.

use std::fs;

use super::{out, root, run};

#[test]
fn the_reference_is_fresh() {
    let path = root().join("fixtures/rules/README.md");
    let printed = out(&run(&root(), &["rules", "--all", "-f", "markdown"]));
    if fs::read_to_string(&path).ok().as_deref() == Some(&printed) {
        return;
    }
    if std::env::var_os("CI").is_none_or(|ci| ci.is_empty()) {
        fs::write(&path, printed).unwrap();
    }
    panic!("stale: fixtures/rules/README.md; run `cargo xtask docs`");
}

/// Each link leads to a page, each rule has a line in both languages.
#[test]
fn the_reference_names_every_rule_twice() {
    let printed = out(&run(&root(), &["rules", "--all", "-f", "markdown"]));
    for rule in synclint::catalog::all() {
        let links = printed.lines().filter(|line| line.starts_with(&format!("| [{0}]({0}.md) |", rule.id)));
        assert_eq!(links.count(), 2, "{}", rule.id);
    }
    for link in printed.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link) {
        assert!(root().join("fixtures/rules").join(link).is_file(), "{link}");
    }
}
