//! What is kept of an organization to compare it with the others of a run.
//!
//! An organization has a few facts about itself, and one or two for each of its mailboxes, most of which meet nothing in any other
//! organization. So that memory does not grow with the mailboxes of an estate, a run looks twice: at first it keeps only a digest
//! of the key of each such fact, and then it looks again at the organizations that have a digest in common.

use std::hash::BuildHasher;

use foldhash::HashSet;
use foldhash::fast::RandomState;

/// Which facts are kept.
#[derive(Debug, Clone, Copy, Default)]
pub enum Keep<'a> {
    /// None: there is nothing to compare with.
    #[default]
    Nothing,
    /// All of them.
    Everything,
    /// Those about organizations; of those about mailboxes the ones with shared keys, or while these are not known the digests.
    Shared(&'a Keys),
}

/// Keys of facts, as digests: two different keys may have the same one, which costs a second look and no more.
#[derive(Debug, Default)]
pub struct Keys {
    hasher: RandomState,
    /// Those that several organizations have, once that is known.
    shared: Option<HashSet<u64>>,
}

impl Keys {
    pub(crate) fn digest(&self, rule: &str, key: &str) -> u64 {
        self.hasher.hash_one((rule, key))
    }

    /// Whether the key with this digest is shared, where that is known.
    pub(crate) fn is_shared(&self, digest: u64) -> Option<bool> {
        self.shared.as_ref().map(|shared| shared.contains(&digest))
    }

    /// Of the digests of all organizations, each with none twice, learns which are shared.
    pub fn learn(&mut self, organizations: &[&[u64]]) {
        let mut all = organizations.concat();
        all.sort_unstable();
        let shared = all.chunk_by(|a, b| a == b).filter(|same| same.len() > 1).map(|same| same[0]);
        self.shared = Some(shared.collect());
    }

    /// Whether an organization with these digests shares one with another.
    pub fn any_shared(&self, digests: &[u64]) -> bool {
        digests.iter().any(|digest| self.is_shared(*digest) == Some(true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_organizations_have_is_shared() {
        let mut keys = Keys::default();
        let [a, b, c] = ["a", "b", "c"].map(|key| keys.digest("rule", key));
        assert_ne!(a, keys.digest("other-rule", "a"));
        assert_eq!(keys.is_shared(a), None);
        keys.learn(&[&[a, b], &[c, a], &[]]);
        assert_eq!([a, b, c].map(|digest| keys.is_shared(digest)), [Some(true), Some(false), Some(false)]);
        assert!(keys.any_shared(&[b, a]) && !keys.any_shared(&[b, c]));
    }
}
