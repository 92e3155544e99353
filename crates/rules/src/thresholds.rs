//! Numbers that documents leave open: how many is many, how long is long. Each is ours, not the vendor's, so each can be set.

use synclint_model::text;
use synclint_model::text::Text;

use crate::facts::{Known, Origin};

/// A number from which a rule speaks.
#[derive(Debug)]
pub struct Threshold {
    /// The rule, which has one at most.
    pub rule: &'static str,
    /// What holds where nothing is set.
    pub default: i64,
    /// The smallest that can be set.
    pub min: i64,
    /// The largest that can be set.
    pub max: i64,
    /// What is counted: days, mailboxes.
    pub unit: Text,
}

/// Every threshold, by rule.
pub static THRESHOLDS: &[Threshold] = &[
    Threshold {
        rule: "individual-credentials-at-scale",
        default: 100,
        min: 0,
        max: 1_000_000,
        unit: text!("mailboxes", "個のメールボックス"),
    },
    Threshold {
        rule: "max-concurrent-unusual",
        default: 5,
        min: 1,
        max: 65_536,
        unit: text!("times more or fewer than 10", "倍 (10 との比)"),
    },
    Threshold { rule: "polling-interval-long", default: 60, min: 0, max: 1440, unit: text!("minutes", "分") },
    Threshold { rule: "process-emails-from-too-old", default: 14, min: 0, max: 36_500, unit: text!("days", "日") },
    Threshold {
        rule: "profile-credentials-impersonation-scope",
        default: 50,
        min: 0,
        max: 1_000_000,
        unit: text!("mailboxes", "個のメールボックス"),
    },
];

/// The threshold of a rule.
pub fn threshold(rule: &str) -> Option<&'static Threshold> {
    THRESHOLDS.iter().find(|threshold| threshold.rule == rule)
}

/// The thresholds that were set, each with where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thresholds(Vec<(&'static str, Known<i64>)>);

impl Thresholds {
    /// Sets the threshold of a rule; the first that is set counts. The error is the rule's range, or nothing where it has no
    /// threshold.
    pub fn set(&mut self, rule: &str, value: i64, origin: Origin) -> Result<(), Option<&'static Threshold>> {
        let known = threshold(rule).ok_or(None)?;
        if !(known.min..=known.max).contains(&value) {
            return Err(Some(known));
        }
        if self.stated(rule).is_none() {
            self.0.push((known.rule, Known { value, origin }));
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

    /// What holds for a rule: none where it has no threshold.
    pub fn get(&self, rule: &str) -> Option<i64> {
        self.stated(rule).map(|known| known.value).or_else(|| threshold(rule).map(|threshold| threshold.default))
    }
}
