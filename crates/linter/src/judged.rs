//! What was judged in a run: only of that can be said that a comment, a waiver or a baseline entry is not needed.

use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::run::OrganizationId;
use synclint_rules::registry::find;

use crate::estate::Estate;
use crate::selection::Filter;

/// What was judged in a run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Judged<'a> {
    pub(crate) filter: &'a Filter,
    pub(crate) estate: &'a Estate,
}

impl Judged<'_> {
    /// Whether a rule came to a verdict in an organization, so that what sets its findings aside is unused when there are none.
    /// A rule that compares organizations never does: those that it would have needed may not be here.
    pub(crate) fn is(self, organization: OrganizationId, rule: &RuleInfo) -> bool {
        let member = self.estate.member(organization);
        member.is_whole
            && member.settings.as_ref().is_some_and(|settings| self.filter.reports(rule, settings))
            && !member.coverage.not_judged.iter().any(|not_judged| not_judged.rule.id == rule.id)
            && find(rule.id).is_none_or(|rule| rule.check.reduce().is_none())
    }
}
