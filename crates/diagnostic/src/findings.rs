//! The findings of one organization, limited in number.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::rule::{RuleInfo, Severity};
use crate::span::FileId;

/// Findings, limited per file, rule, and severity. Findings beyond the limit are only counted.
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
    /// The first finding.
    pub first: Finding,
    /// The number of findings.
    pub n: u64,
}

impl Findings {
    /// Creates an empty collection with a limit of `most` findings per file, rule, and severity.
    pub fn new(most: u64) -> Self {
        Self { most, kept: Vec::new(), seen: BTreeMap::new(), left_out: BTreeMap::new() }
    }

    /// Keeps a finding, or only counts it if the limit is reached.
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

    /// Counts one more finding of `rule` in `file` if it is beyond the limit and not the first beyond it. Returns whether it was
    /// counted, so that the caller need not create it.
    pub fn count_beyond(&mut self, rule: &RuleInfo, file: FileId) -> bool {
        let Some(left_out) = self.left_out.get_mut(&(file, rule.id, rule.severity)) else { return false };
        left_out.n += 1;
        true
    }

    /// Returns the findings that were kept since there were `before` of them.
    pub fn kept_since(&mut self, before: usize) -> &mut [Finding] {
        &mut self.kept[before..]
    }

    /// Returns the findings that were kept.
    pub fn kept(&self) -> &[Finding] {
        &self.kept
    }

    /// Returns the findings that were kept, and those that were not.
    pub fn into_parts(mut self) -> (Vec<Finding>, Vec<LeftOut>) {
        // Most organizations have few findings, and all findings stay in memory until the end of the run.
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

    /// Returns the findings that were kept.
    fn into_iter(self) -> Self::IntoIter {
        self.kept.into_iter()
    }
}
