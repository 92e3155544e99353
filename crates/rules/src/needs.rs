//! What rules would have to know and do not, collected.

use synclint_diagnostic::need::Need;

/// What rules would have to know, each once. Empty ones do not allocate.
#[derive(Debug, Default)]
pub struct Needs(Vec<Need>);

impl Needs {
    /// Adds one. Usually there are few, and consecutive duplicates are common.
    #[inline]
    pub fn add(&mut self, need: Need) {
        if self.0.last() != Some(&need) && !self.0.contains(&need) {
            self.0.push(need);
        }
    }

    /// Moves the needs of `other` here. Usually there are none: the engine asks after each call of a rule.
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

    /// Whether nothing is lacking.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The least of them, which does not depend on the order of records.
    pub fn least(&self) -> Option<Need> {
        self.0.iter().min().copied()
    }

    /// All of them, in an order that does not depend on the order of records.
    pub fn sorted(mut self) -> Vec<Need> {
        self.0.sort_unstable();
        self.0
    }
}
