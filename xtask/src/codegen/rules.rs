//! The table of rules and the pages of the manual, from what the folders hold.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::Generated;

const HEADER: &str = "Written by `cargo xtask codegen` from the files of";

pub(super) fn generate(root: &Path) -> Result<Vec<Generated>> {
    Ok(vec![rule_table(root)?, manual(root)?])
}

/// `crates/rules/src/rules/mod.rs`: a module a file, and the table.
fn rule_table(root: &Path) -> Result<Generated> {
    let dir = "crates/rules/src/rules";
    let mut names = stems(&root.join(dir), "rs")?.into_iter().filter(|name| name != "mod").collect::<Vec<_>>();
    names.sort_by_key(|name| name.replace('_', "-"));
    let mods: String = names.iter().map(|name| format!("mod {name};\n")).collect();
    let entries: String = names.iter().map(|name| format!("    &{name}::RULE,\n")).collect();
    let text = format!(
        "//! Every rule, a file each. {HEADER} this folder. Do not edit.\n\n{mods}\nuse crate::rule::Rule;\n\n/// Every rule, by id.\npub static RULES: &[&Rule] = &[\n{entries}];\n"
    );
    Ok(Generated { path: Path::new(dir).join("mod.rs"), text })
}

/// `crates/cli/src/manual.rs`: the page of every rule.
fn manual(root: &Path) -> Result<Generated> {
    let dir = "fixtures/rules";
    let pages: String = stems(&root.join(dir), "md")?
        .iter()
        .filter(|id| *id != "README") // the reference of the rules, see `docs`
        .map(|id| format!("    ({id:?}, include_str!(\"../../../{dir}/{id}.md\")),\n"))
        .collect();
    let text = format!(
        "//! The page of every rule. {HEADER} `{dir}`. Do not edit.\n\n/// Ids and pages, by id.\npub static PAGES: &[(&str, &str)] = &[\n{pages}];\n"
    );
    Ok(Generated { path: Path::new("crates/cli/src/manual.rs").to_path_buf(), text })
}

/// The names of the files in a folder, without their ending, sorted.
fn stems(dir: &Path, ending: &str) -> Result<Vec<String>> {
    let mut stems = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("reading {}", dir.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == ending) {
            stems.extend(path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned));
        }
    }
    stems.sort();
    Ok(stems)
}
