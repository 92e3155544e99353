//! Every rule there is, whichever crate it comes from.

use std::error::Error;
use std::fmt;
use std::sync::LazyLock;

use synclint_diagnostic::rule::{Certainty, RuleInfo, Section};
use synclint_model::shape;
use synclint_rules::product_version_unknown;
use synclint_rules::registry::RULES;
use synclint_rules::section::SECTIONS;

use crate::comments::rules::RULES as OF_COMMENTS;
use crate::settings::mistake::RULES as OF_SETTINGS;
use crate::suggest;
use crate::waivers::rules::RULES as OF_WAIVERS;

static ALL: LazyLock<Vec<&'static RuleInfo>> = LazyLock::new(|| {
    let rules = RULES.iter().map(|rule| &rule.info);
    let others = [shape::RULES, product_version_unknown::RULES, OF_SETTINGS, OF_COMMENTS, OF_WAIVERS];
    let mut all: Vec<_> = rules.chain(others.into_iter().flatten().copied()).collect();
    all.sort_by_key(|rule| rule.id);
    all
});

/// Every rule, by id.
pub fn all() -> &'static [&'static RuleInfo] {
    &ALL
}

/// Every section, in the order of the reference; the last is about files and settings.
pub fn sections() -> Vec<&'static Section> {
    SECTIONS.iter().copied().chain([&shape::FILES]).collect()
}

/// The rule of this id.
pub fn rule(id: &str) -> Option<&'static RuleInfo> {
    ALL.binary_search_by_key(&id, |rule| rule.id).ok().map(|at| ALL[at])
}

/// Whether a rule is one of a group.
pub type Belongs = fn(&RuleInfo) -> bool;

/// Names for several rules at once, where the command line takes rules.
pub const GROUPS: [(&str, Belongs); 3] = [
    ("all", |_| true),
    ("inferred", |rule| matches!(rule.certainty, Certainty::Inferred | Certainty::Secondary)),
    ("on-request", |rule| rule.applies.on_request),
];

/// No rule and no group has this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    /// The name.
    pub name: String,
    /// The id that was probably meant.
    pub suggestion: Option<&'static str>,
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.suggestion {
            Some(suggestion) => write!(f, "no rule is called `{}`; did you mean `{suggestion}`?", self.name),
            None => write!(f, "no rule is called `{}`; `synclint rules` lists them", self.name),
        }
    }
}

impl Error for UnknownRule {}

/// The rules that a name selects: one rule, or those of a group.
///
/// # Errors
///
/// When no rule and no group has the name.
pub fn named(name: &str) -> Result<Vec<&'static str>, UnknownRule> {
    if let Some((_, belongs)) = GROUPS.iter().find(|(group, _)| *group == name) {
        return Ok(all().iter().filter(|rule| belongs(rule)).map(|rule| rule.id).collect());
    }
    known(name).map(|rule| vec![rule.id])
}

/// The rule of this id.
///
/// # Errors
///
/// When there is none.
pub fn known(id: &str) -> Result<&'static RuleInfo, UnknownRule> {
    rule(id).ok_or_else(|| UnknownRule { name: id.to_owned(), suggestion: suggest(id) })
}

/// The id that was probably meant.
pub fn suggest(id: &str) -> Option<&'static str> {
    let ids: Vec<_> = ALL.iter().map(|rule| rule.id).collect();
    suggest::suggest(id, &ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_no_rules() {
        for (group, belongs) in GROUPS {
            assert!(rule(group).is_none(), "{group} is a rule too");
            assert_eq!(named(group).unwrap().len(), all().iter().filter(|rule| belongs(rule)).count());
        }
        assert!(named("inferred").unwrap().contains(&"gmail-oauth-host-mismatch"));
        assert!(!named("inferred").unwrap().contains(&"gmail-password-auth"));
    }
}
