//! Generates the modules, the registry, and the pages of the rules from the directories of the rules.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::Generated;

/// The directory of the rules: a subdirectory per section, with a file and a page per rule.
const RULES: &str = "crates/rules/src/rules";

pub(super) fn generate(root: &Path) -> Result<Vec<Generated>> {
    let mut sections = Vec::new();
    for section in names(&root.join(RULES), Path::is_dir)? {
        let rules =
            names(&root.join(RULES).join(&section), |path| path.extension().is_some_and(|found| found == "rs"))?;
        sections.push((section, rules.into_iter().filter(|name| name != "mod").collect::<Vec<_>>()));
    }
    let mut files: Vec<Generated> = sections.iter().map(|(section, rules)| folder(section, rules)).collect();
    files.push(modules(&sections));
    files.push(registry(&sections));
    files.push(pages(&sections));
    Ok(files)
}

/// Generates `mod.rs` of a section.
fn folder(section: &str, rules: &[String]) -> Generated {
    let mods: String = rules.iter().map(|rule| format!("pub(crate) mod {rule};\n")).collect();
    let text = format!(
        "//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.\n\n{mods}\n\
         use synclint_diagnostic::rule::Section;\n\n\
         /// The section of these rules.\nconst SECTION: &Section = &crate::section::{};\n",
        section.to_ascii_uppercase()
    );
    Generated { path: Path::new(RULES).join(section).join("mod.rs"), text }
}

/// Generates `mod.rs` of all sections.
fn modules(sections: &[(String, Vec<String>)]) -> Generated {
    let mods: String = sections.iter().map(|(section, _)| format!("pub(crate) mod {section};\n")).collect();
    let text = format!(
        "//! The rules, one directory per section. Written by `cargo xtask codegen` from the directories here. Do not edit.\n\n{mods}"
    );
    Generated { path: Path::new(RULES).join("mod.rs"), text }
}

/// Generates `registry.rs`, the list of all rules.
fn registry(sections: &[(String, Vec<String>)]) -> Generated {
    let rules = sections.iter().flat_map(|(section, rules)| rules.iter().map(move |rule| (section, rule)));
    let mut rules: Vec<_> = rules.collect();
    rules.sort_by_key(|(_, rule)| rule.replace('_', "-"));
    let entries: String = rules.iter().map(|(section, rule)| format!("    &{section}::{rule}::RULE,\n")).collect();
    let names = sections.iter().map(|(section, _)| section.as_str()).collect::<Vec<_>>().join(", ");
    let text = format!(
        "//! All rules. Written by `cargo xtask codegen` from the directories of `rules`. Do not edit.\n\n\
         use crate::rule::Rule;\nuse crate::rules::{{{names}}};\n\n\
         /// All rules, sorted by ID.\npub static RULES: &[&Rule] = &[\n{entries}];\n\n\
         /// Returns the rule with this ID.\npub fn find(id: &str) -> Option<&'static Rule> {{\n    \
         RULES.binary_search_by_key(&id, |rule| rule.info.id).ok().map(|at| RULES[at])\n}}\n"
    );
    Generated { path: Path::new("crates/rules/src/registry.rs").to_path_buf(), text }
}

/// Generates `pages.rs` with the pages of all rules, so that they are not in the memory that a lint reads.
fn pages(sections: &[(String, Vec<String>)]) -> Generated {
    let mut pages = Vec::new();
    for (section, rules) in sections {
        for rule in rules {
            let (name, id) = (rule.to_ascii_uppercase(), rule.replace('_', "-"));
            pages.push(format!("pub(crate) static {name}: Page = Page(include_str!(\"rules/{section}/{id}.md\"));\n"));
        }
    }
    pages.sort();
    let text = format!(
        "//! The pages of the rules, separate from the rules: a lint reads no page, and would load the pages if data that it reads\n\
         //! were next to them in memory. Written by `cargo xtask codegen` from the directories of `rules`. Do not edit.\n\n\
         use synclint_diagnostic::page::Page;\n\n{}",
        pages.concat()
    );
    Generated { path: Path::new("crates/rules/src/pages.rs").to_path_buf(), text }
}

/// Returns the file stems of matching entries of a directory, sorted.
fn names(dir: &Path, fits: impl Fn(&Path) -> bool) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("reading {}", dir.display()))? {
        let path = entry?.path();
        if fits(&path) {
            names.extend(path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned));
        }
    }
    names.sort();
    Ok(names)
}
