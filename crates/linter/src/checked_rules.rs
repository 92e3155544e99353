//! Which rules were checked in which organizations. Comments, waivers, and baseline entries are reported as unused only for
//! rules that were checked.

use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::run::OrganizationId;
use synclint_rules::registry::find;

use crate::estate::Estate;
use crate::selection::Filter;

/// Which rules were checked in a run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CheckedRules<'a> {
    pub(crate) filter: &'a Filter,
    pub(crate) estate: &'a Estate,
}

impl CheckedRules<'_> {
    /// Returns whether a rule was checked completely in an organization, so that a suppression, waiver, or baseline entry without
    /// findings is unused. False for rules that compare organizations, because other organizations may not be part of the run.
    pub(crate) fn covers(self, organization: OrganizationId, rule: &RuleInfo) -> bool {
        let member = self.estate.member(organization);
        member.is_complete
            && member.settings.as_ref().is_some_and(|settings| self.filter.reports(rule, settings))
            && !member.coverage.skipped.iter().any(|skipped| skipped.rule.id == rule.id)
            && find(rule.id).is_none_or(|rule| rule.check.reduce().is_none())
    }
}
