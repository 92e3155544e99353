//! Every rule there is, whichever crate it comes from.

use synclint_model::rule::RuleInfo;
use synclint_model::shape;
use synclint_rules::missing;
use synclint_rules::rules::RULES;

use crate::settings;

/// Every rule, by id.
pub fn all() -> Vec<&'static RuleInfo> {
    let rules = RULES.iter().map(|rule| &rule.info);
    let shapes = shape::RULES.iter().chain(settings::RULES).chain(missing::RULES).copied();
    let mut all: Vec<_> = rules.chain(shapes).collect();
    all.sort_by_key(|rule| rule.id);
    all
}

/// The rule of this id.
pub fn rule(id: &str) -> Option<&'static RuleInfo> {
    all().into_iter().find(|rule| rule.id == id)
}

/// The id that was probably meant.
pub fn suggest(id: &str) -> Option<&'static str> {
    let ids: Vec<_> = all().iter().map(|rule| rule.id).collect();
    settings::suggest(id, &ids)
}
