//! Which rules were checked in an organization, and which were skipped and why.

use std::sync::{Arc, Mutex, PoisonError};

use crate::need::Need;
use crate::rule::RuleInfo;

/// The rules that were checked, not applicable, or skipped in one organization.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// Rules that were checked wherever they apply.
    pub checked: Vec<&'static RuleInfo>,
    /// Rules that do not apply to this organization.
    pub not_applicable: Vec<&'static RuleInfo>,
    /// Rules that were skipped on at least one record, with the missing data.
    pub skipped: Vec<SkippedRule>,
    /// Values that were assumed because the export does not contain them.
    pub assumed: Vec<Need>,
}

/// A rule that was skipped on at least one record.
#[derive(Debug, Clone)]
pub struct SkippedRule {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// The missing data, sorted and without duplicates.
    pub needs: Vec<Need>,
}

impl Coverage {
    fn is(&self, other: &Self) -> bool {
        let same = |a: &[&RuleInfo], b: &[&RuleInfo]| a.iter().map(|rule| rule.id).eq(b.iter().map(|rule| rule.id));
        let skipped = self.skipped.iter().map(|it| (it.rule.id, &it.needs));
        same(&self.checked, &other.checked)
            && same(&self.not_applicable, &other.not_applicable)
            && self.assumed == other.assumed
            && skipped.eq(other.skipped.iter().map(|it| (it.rule.id, &it.needs)))
    }
}

/// The distinct coverages of a run. Most organizations are exported in the same way and share one.
#[derive(Debug, Default)]
pub struct Coverages(Mutex<Vec<Arc<Coverage>>>);

impl Coverages {
    /// The maximum number of coverages to compare with. Further ones are not deduplicated.
    const MAX: usize = 32;

    /// Returns an equal coverage that was added before, or else `coverage`.
    pub fn once(&self, coverage: Arc<Coverage>) -> Arc<Coverage> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.iter().find(|known| known.is(&coverage)) {
            return Arc::clone(known);
        }
        if known.len() < Self::MAX {
            known.push(Arc::clone(&coverage));
        }
        coverage
    }
}
