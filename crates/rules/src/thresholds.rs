//! The configured thresholds. [`Extra`](synclint_diagnostic::rule::Extra) defines which rules have one.

use synclint_diagnostic::rule::{RuleInfo, Threshold};

use crate::facts::{Origin, WithOrigin};

/// The configured thresholds, each with its origin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thresholds(Vec<(&'static str, WithOrigin<i64>)>);

impl Thresholds {
    /// Sets the threshold of a rule. If it is already set, the first value is kept.
    ///
    /// # Errors
    ///
    /// The rule's range if the value is outside it; `None` if the rule has no threshold.
    pub fn set(&mut self, rule: &RuleInfo, value: i64, origin: Origin) -> Result<(), Option<Threshold>> {
        let threshold = rule.extra.threshold.ok_or(None)?;
        if !(threshold.min..=threshold.max).contains(&value) {
            return Err(Some(threshold));
        }
        if self.stated(rule.id).is_none() {
            self.0.push((rule.id, WithOrigin { value, origin }));
        }
        Ok(())
    }

    /// Returns the configured threshold of a rule.
    pub fn stated(&self, rule: &str) -> Option<&WithOrigin<i64>> {
        self.0.iter().find(|(known, _)| *known == rule).map(|(_, known)| known)
    }

    /// Returns all configured thresholds with the IDs of their rules.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &WithOrigin<i64>)> {
        self.0.iter().map(|(rule, known)| (*rule, known))
    }

    /// Adds the thresholds of `weaker` that are not set here.
    pub fn fill(&mut self, weaker: &Self) {
        for (rule, known) in &weaker.0 {
            if self.stated(rule).is_none() {
                self.0.push((*rule, known.clone()));
            }
        }
    }

    /// Returns the threshold that applies to a rule; `None` if the rule has none.
    pub fn get(&self, rule: &RuleInfo) -> Option<i64> {
        self.stated(rule.id)
            .map(|known| known.value)
            .or_else(|| rule.extra.threshold.map(|threshold| threshold.default))
    }
}
