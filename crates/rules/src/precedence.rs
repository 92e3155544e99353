//! The rules that a rule yields to: those that it lists, and those before it in the order of [`Failure`].

use std::collections::BTreeMap;
use std::sync::LazyLock;

use synclint_diagnostic::rule::{Failure, RuleInfo};

use crate::registry::RULES;

/// The rules before each rank in the order of failures, sorted by rank and ID.
static EARLIER: LazyLock<BTreeMap<Failure, Vec<&'static RuleInfo>>> = LazyLock::new(|| {
    let mut ranked: Vec<(Failure, &RuleInfo)> =
        RULES.iter().filter_map(|rule| Some((rule.info.extra.failure?, &rule.info))).collect();
    ranked.sort_by_key(|(place, rule)| (*place, rule.id));
    let before = |place| ranked.iter().filter(|(other, _)| *other < place).map(|(_, rule)| *rule).collect();
    ranked.iter().map(|(place, _)| (*place, before(*place))).collect()
});

/// Returns the rules that `rule` yields to if one of them reports the same record.
pub fn yields_to(rule: &RuleInfo) -> impl Iterator<Item = &'static RuleInfo> + use<> {
    let earlier = rule.extra.failure.filter(|place| place.is_outcome()).and_then(|place| EARLIER.get(&place));
    rule.yields_to.iter().copied().chain(earlier.into_iter().flatten().copied())
}
