//! What a run judged in an organization, and what it could not judge and why.

use crate::field::Need;
use crate::rule::RuleInfo;

/// What became of the rules in one organization.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// Rules that came to a verdict wherever they apply.
    pub judged: Vec<&'static RuleInfo>,
    /// Rules that have nothing to say about this organization.
    pub not_applicable: Vec<&'static RuleInfo>,
    /// Rules that could not come to a verdict on at least one record, with what they would have to know.
    pub not_judged: Vec<NotJudged>,
    /// What was taken for granted because the export does not say it.
    pub assumed: Vec<Need>,
}

/// A rule that could not come to a verdict.
#[derive(Debug, Clone)]
pub struct NotJudged {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// What it would have to know, sorted, each once.
    pub needs: Vec<Need>,
}
