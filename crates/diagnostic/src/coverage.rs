//! What a run judged in an organization, and what it could not judge and why.

use std::sync::{Arc, Mutex, PoisonError};

use crate::need::Need;
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

impl Coverage {
    fn is(&self, other: &Self) -> bool {
        let same = |a: &[&RuleInfo], b: &[&RuleInfo]| a.iter().map(|rule| rule.id).eq(b.iter().map(|rule| rule.id));
        let lacks = self.not_judged.iter().map(|it| (it.rule.id, &it.needs));
        same(&self.judged, &other.judged)
            && same(&self.not_applicable, &other.not_applicable)
            && self.assumed == other.assumed
            && lacks.eq(other.not_judged.iter().map(|it| (it.rule.id, &it.needs)))
    }
}

/// Coverages of a run, each kept once: the organizations of an estate are exported in the same way, so most have the same one.
#[derive(Debug, Default)]
pub struct Coverages(Mutex<Vec<Arc<Coverage>>>);

impl Coverages {
    /// How many different ones are looked through; others are kept as often as they occur.
    const MOST: usize = 32;

    /// The one that is there already, or else this one.
    pub fn once(&self, coverage: Arc<Coverage>) -> Arc<Coverage> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.iter().find(|known| known.is(&coverage)) {
            return Arc::clone(known);
        }
        if known.len() < Self::MOST {
            known.push(Arc::clone(&coverage));
        }
        coverage
    }
}
