//! The registry of the rules of all crates.

use std::error::Error;
use std::fmt;
use std::sync::LazyLock;

use synclint_diagnostic::rule::{Certainty, RuleInfo, Section};
use synclint_model::shape;
use synclint_rules::product_version_unknown;
use synclint_rules::registry::RULES;
use synclint_rules::section::SECTIONS;

use crate::comments::rules::RULES as OF_COMMENTS;
use crate::settings::mistake::RULES as OF_MISTAKES;
use crate::settings::unmatched::RULES as OF_SETTINGS;
use crate::suggest;
use crate::waivers::rules::RULES as OF_WAIVERS;

static ALL: LazyLock<Vec<&'static RuleInfo>> = LazyLock::new(|| {
    let rules = RULES.iter().map(|rule| &rule.info);
    let others = [shape::RULES, product_version_unknown::RULES, OF_MISTAKES, OF_SETTINGS, OF_COMMENTS, OF_WAIVERS];
    let mut all: Vec<_> = rules.chain(others.into_iter().flatten().copied()).collect();
    all.sort_by_key(|rule| rule.id);
    all
});

static IDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| ALL.iter().map(|rule| rule.id).collect());

/// Returns all rules, sorted by ID.
pub fn all() -> &'static [&'static RuleInfo] {
    &ALL
}

/// Returns all sections, in the order of the rule reference. The last one is about files and settings.
pub fn sections() -> Vec<&'static Section> {
    SECTIONS.iter().copied().chain([&shape::FILES]).collect()
}

/// Returns the rule with the ID `id`.
pub fn rule(id: &str) -> Option<&'static RuleInfo> {
    ALL.binary_search_by_key(&id, |rule| rule.id).ok().map(|at| ALL[at])
}

/// Returns whether a rule belongs to a group.
pub type Belongs = fn(&RuleInfo) -> bool;

/// Rule groups that can be used in place of rule IDs on the command line.
pub const GROUPS: [(&str, Belongs); 3] = [
    ("all", |_| true),
    ("inferred", |rule| matches!(rule.certainty, Certainty::Inferred | Certainty::Secondary)),
    ("on-request", |rule| rule.applies.on_request),
];

/// An unknown rule ID or group name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    /// The name.
    pub name: String,
    /// A similar rule ID.
    pub suggestion: Option<&'static str>,
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.suggestion {
            None if self.name.is_empty() => f.write_str("a rule has no name; `synclint rules` lists all rules"),
            Some(suggestion) => write!(f, "unknown rule `{}`; similar rule: `{suggestion}`", self.name),
            None => write!(f, "unknown rule `{}`; `synclint rules` lists all rules", self.name),
        }
    }
}

impl Error for UnknownRule {}

/// Returns the IDs of the rules that `name` selects: one rule, or the rules of a group.
///
/// # Errors
///
/// Returns an error if there is no rule or group with this name.
pub fn named(name: &str) -> Result<Vec<&'static str>, UnknownRule> {
    if let Some((_, belongs)) = GROUPS.iter().find(|(group, _)| *group == name) {
        return Ok(all().iter().filter(|rule| belongs(rule)).map(|rule| rule.id).collect());
    }
    known(name).map(|rule| vec![rule.id])
}

/// Returns the rule with the ID `id`.
///
/// # Errors
///
/// Returns an error with a suggestion if there is no such rule.
pub fn known(id: &str) -> Result<&'static RuleInfo, UnknownRule> {
    rule(id).ok_or_else(|| UnknownRule { name: id.to_owned(), suggestion: suggest(id) })
}

/// Returns a rule ID similar to `id`.
pub fn suggest(id: &str) -> Option<&'static str> {
    suggest::suggest(id, &IDS)
}

/// Suggests similar rule IDs for unknown ones. Stops after many, because suggestions are slow to find.
#[derive(Debug, Default)]
pub(crate) struct Suggestions {
    searched: usize,
}

impl Suggestions {
    /// The maximum number of searches.
    const MAX: usize = 1000;

    /// Returns a rule ID similar to `id`.
    pub(crate) fn rule(&mut self, id: &str) -> Option<&'static str> {
        self.of(id, &IDS)
    }

    /// Returns the known name that is most similar to `name`.
    pub(crate) fn of(&mut self, name: &str, known: &[&'static str]) -> Option<&'static str> {
        self.searched += 1;
        if self.searched > Self::MAX { None } else { suggest::suggest(name, known) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_not_rules() {
        for (group, belongs) in GROUPS {
            assert!(rule(group).is_none(), "{group} is also a rule");
            assert_eq!(named(group).unwrap().len(), all().iter().filter(|rule| belongs(rule)).count());
        }
        assert!(named("inferred").unwrap().contains(&"gmail-oauth-host-mismatch"));
        assert!(!named("inferred").unwrap().contains(&"gmail-password-auth"));
    }
}
