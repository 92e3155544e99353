//! Collected missing data of rules.

use synclint_diagnostic::need::Need;

/// Missing data of rules, without duplicates. An empty collection does not allocate.
#[derive(Debug, Default)]
pub struct Needs(Vec<Need>);

impl Needs {
    /// Adds a need. Usually there are few, and consecutive duplicates are common.
    #[inline]
    pub fn add(&mut self, need: Need) {
        if self.0.last() != Some(&need) && !self.0.contains(&need) {
            self.0.push(need);
        }
    }

    /// Moves the needs of `other` here. Usually there are none, because the engine calls this after each call of a rule.
    #[inline]
    pub fn append(&mut self, other: &mut Self) {
        if !other.0.is_empty() {
            self.append_some(other);
        }
    }

    #[cold]
    #[inline(never)]
    fn append_some(&mut self, other: &mut Self) {
        other.0.drain(..).for_each(|need| self.add(need));
    }

    /// Returns whether no data is missing.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the smallest need, which does not depend on the order of records.
    pub fn least(&self) -> Option<Need> {
        self.0.iter().min().copied()
    }

    /// Returns all needs in an order that does not depend on the order of records.
    pub fn sorted(mut self) -> Vec<Need> {
        self.0.sort_unstable();
        self.0
    }
}
