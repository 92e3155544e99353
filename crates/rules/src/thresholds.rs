//! The thresholds that were set. Which rules have one is in [`Extra`](synclint_diagnostic::rule::Extra).

use synclint_diagnostic::rule::{RuleInfo, Threshold};

use crate::facts::{Known, Origin};

/// The thresholds that were set, each with where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thresholds(Vec<(&'static str, Known<i64>)>);

impl Thresholds {
    /// Sets the threshold of a rule; the first that is set counts.
    ///
    /// # Errors
    ///
    /// The rule's range when the value is outside of it, `None` where the rule has no threshold.
    pub fn set(&mut self, rule: &RuleInfo, value: i64, origin: Origin) -> Result<(), Option<Threshold>> {
        let threshold = rule.extra.threshold.ok_or(None)?;
        if !(threshold.min..=threshold.max).contains(&value) {
            return Err(Some(threshold));
        }
        if self.stated(rule.id).is_none() {
            self.0.push((rule.id, Known { value, origin }));
        }
        Ok(())
    }

    /// What was set for a rule.
    pub fn stated(&self, rule: &str) -> Option<&Known<i64>> {
        self.0.iter().find(|(known, _)| *known == rule).map(|(_, known)| known)
    }

    /// Every threshold that was set, with its rule.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Known<i64>)> {
        self.0.iter().map(|(rule, known)| (*rule, known))
    }

    /// Takes from `weaker` what is not set here.
    pub fn fill(&mut self, weaker: &Self) {
        for (rule, known) in &weaker.0 {
            if self.stated(rule).is_none() {
                self.0.push((*rule, known.clone()));
            }
        }
    }

    /// What holds for a rule: `None` where it has no threshold.
    pub fn get(&self, rule: &RuleInfo) -> Option<i64> {
        self.stated(rule.id)
            .map(|known| known.value)
            .or_else(|| rule.extra.threshold.map(|threshold| threshold.default))
    }
}
