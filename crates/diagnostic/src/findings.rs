//! The findings of one organization in a number that is bounded.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::rule::{RuleInfo, Severity};
use crate::span::FileId;

/// Findings, of which each file has at most so many of each rule. The others are counted.
#[derive(Debug)]
pub struct Findings {
    most: u64,
    kept: Vec<Finding>,
    seen: BTreeMap<(FileId, &'static str, Severity), u64>,
    left_out: BTreeMap<(FileId, &'static str, Severity), LeftOut>,
}

/// Findings of one rule and severity in one file that were not kept.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// The first of them.
    pub first: Finding,
    /// How many there are.
    pub n: u64,
}

impl Findings {
    /// None yet; at most `most` of one rule and severity in one file.
    pub fn new(most: u64) -> Self {
        Self { most, kept: Vec::new(), seen: BTreeMap::new(), left_out: BTreeMap::new() }
    }

    /// Keeps a finding, or counts it.
    pub fn push(&mut self, finding: Finding) {
        let key = (finding.span.file, finding.rule.id, finding.severity);
        let seen = self.seen.entry(key).or_default();
        *seen += 1;
        if *seen <= self.most {
            self.kept.push(finding);
            return;
        }
        match self.left_out.get_mut(&key) {
            Some(left_out) => left_out.n += 1,
            None => {
                self.left_out.insert(key, LeftOut { first: finding, n: 1 });
            }
        }
    }

    /// Whether one more finding of `rule` in `file` is kept; words for one that is not need not be looked for.
    pub fn has_room(&self, rule: &RuleInfo, file: FileId) -> bool {
        self.seen.get(&(file, rule.id, rule.severity)).is_none_or(|seen| *seen < self.most)
    }

    /// Those that are kept.
    pub fn kept(&self) -> &[Finding] {
        &self.kept
    }

    /// Those that are kept, and those that are not.
    pub fn into_parts(mut self) -> (Vec<Finding>, Vec<LeftOut>) {
        // Most organizations of an estate have a few, and all of them stay to the end.
        self.kept.shrink_to_fit();
        self.kept.iter_mut().for_each(Finding::shrink_to_fit);
        (self.kept, self.left_out.into_values().collect())
    }
}

impl Extend<Finding> for Findings {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, findings: I) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    /// Those that are kept.
    fn into_iter(self) -> Self::IntoIter {
        self.kept.into_iter()
    }
}
