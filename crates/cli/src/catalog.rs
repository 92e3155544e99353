//! Every rule there is, whichever crate it comes from.

use std::sync::LazyLock;

use anyhow::{Result, bail};
use synclint_model::rule::{Certainty, RuleInfo};
use synclint_model::shape;
use synclint_rules::missing;
use synclint_rules::rules::RULES;

use crate::{filter, settings};

static ALL: LazyLock<Vec<&'static RuleInfo>> = LazyLock::new(|| {
    let rules = RULES.iter().map(|rule| &rule.info);
    let others = [shape::RULES, settings::RULES, missing::RULES, filter::rules::RULES];
    let mut all: Vec<_> = rules.chain(others.into_iter().flatten().copied()).collect();
    all.sort_by_key(|rule| rule.id);
    all
});

/// Every rule, by id.
pub fn all() -> &'static [&'static RuleInfo] {
    &ALL
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

/// The rules that a name on the command line means: one rule, or those of a group.
///
/// # Errors
///
/// When no rule and no group is called that.
pub fn named(name: &str) -> Result<Vec<&'static str>> {
    if let Some((_, belongs)) = GROUPS.iter().find(|(group, _)| *group == name) {
        return Ok(all().iter().filter(|rule| belongs(rule)).map(|rule| rule.id).collect());
    }
    known(name).map(|rule| vec![rule.id])
}

/// The rule of this id.
///
/// # Errors
///
/// When there is none: with the one that was probably meant.
pub fn known(id: &str) -> Result<&'static RuleInfo> {
    match (rule(id), suggest(id)) {
        (Some(rule), _) => Ok(rule),
        (None, Some(suggestion)) => bail!("no rule is called `{id}`; did you mean `{suggestion}`?"),
        (None, None) => bail!("no rule is called `{id}`; `synclint rules` lists them"),
    }
}

/// The id that was probably meant.
pub fn suggest(id: &str) -> Option<&'static str> {
    let ids: Vec<_> = ALL.iter().map(|rule| rule.id).collect();
    settings::suggest(id, &ids)
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
