//! The path of a rule's page, which is next to the rule.

use synclint_diagnostic::rule::RuleInfo;
use synclint_rules::product_version_unknown;
use synclint_rules::registry;

/// Returns the path of a rule's page, relative to the root of the checkout.
pub(super) fn page_path(rule: &RuleInfo) -> String {
    let section = rule.section.key.replace('-', "_");
    let directory = if registry::find(rule.id).is_some() {
        format!("rules/src/rules/{section}")
    } else if product_version_unknown::RULES.iter().any(|known| known.id == rule.id) {
        "rules/src".to_owned()
    } else {
        let directory = match rule.id.split('-').next() {
            Some("settings") => "linter/src/settings",
            Some("suppression") => "linter/src/comments",
            Some("waiver") => "linter/src/waivers",
            _ => "model/src/shape",
        };
        directory.to_owned()
    };
    format!("crates/{directory}/{}.md", rule.id)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use synclint_linter::registry;

    use super::*;

    #[test]
    fn every_page_exists() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for rule in registry::all() {
            assert!(root.join(page_path(rule)).is_file(), "{}", page_path(rule));
        }
    }
}
