//! What is kept of an organization to compare it with the others of a run.
//!
//! An organization has a few entries about itself, and one or two for each of its mailboxes, most of which meet nothing in any other
//! organization. So that memory does not grow with the mailboxes of an estate, a run looks twice: at first it keeps only a digest
//! of the key of each such entry, and then it looks again at the organizations that have a digest in common.

use std::hash::BuildHasher;

use foldhash::HashSet;
use foldhash::fast::RandomState;

/// Which entries are kept.
#[derive(Debug, Clone, Copy)]
pub enum Keep<'a> {
    /// None: there is nothing to compare with.
    Nothing,
    /// All of them.
    Everything,
    /// Those about organizations; of those about mailboxes the ones with shared keys, or while these are not known the digests.
    Shared(&'a SharedKeys),
}

/// How many bits of a digest say which part of them it belongs to.
const PART_BITS: u32 = 4;

/// Keys that several organizations have, as digests: two different keys may have the same one, which costs a second look and no more.
#[derive(Debug, Default)]
pub struct SharedKeys {
    hasher: RandomState,
    /// Those that several organizations have, once that is known.
    shared: Option<HashSet<u64>>,
}

impl SharedKeys {
    /// Rules have no digests of their own: the addresses that one of them compares are those that the others do.
    pub(crate) fn digest(&self, key: &str) -> u64 {
        self.hasher.hash_one(key)
    }

    /// Whether the key with this digest is shared, where that is known.
    pub(crate) fn is_shared(&self, digest: u64) -> Option<bool> {
        self.shared.as_ref().map(|shared| shared.contains(&digest))
    }

    /// Of the digests of all organizations, each in order and with none twice, learns which are shared.
    pub fn learn(&mut self, organizations: &[&[u64]]) {
        let mut shared = HashSet::default();
        let mut rest = organizations.to_vec();
        let mut together = Vec::new();
        // By their first bits, so that only a part of them is there twice at a time.
        for first in 0..1 << PART_BITS {
            together.clear();
            for digests in &mut rest {
                let (part, after) =
                    digests.split_at(digests.partition_point(|digest| digest >> (64 - PART_BITS) <= first));
                together.extend_from_slice(part);
                *digests = after;
            }
            together.sort_unstable();
            let same = together.chunk_by(|a, b| a == b).filter(|same| same.len() > 1);
            shared.extend(same.map(|same| same[0]));
        }
        self.shared = Some(shared);
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
        let mut keys = SharedKeys::default();
        let organizations: Vec<Vec<u64>> = [0..300, 200..500, 600..600]
            .map(|range| {
                let mut digests: Vec<u64> = range.map(|number| keys.digest(&number.to_string())).collect();
                digests.sort_unstable();
                digests
            })
            .into();
        let digest = |keys: &SharedKeys, number: u32| keys.digest(&number.to_string());
        assert_eq!(keys.is_shared(digest(&keys, 250)), None);
        keys.learn(&organizations.iter().map(Vec::as_slice).collect::<Vec<_>>());
        for number in 0..500 {
            assert_eq!(keys.is_shared(digest(&keys, number)), Some((200..300).contains(&number)), "{number}");
        }
        assert!(organizations[..2].iter().all(|digests| keys.any_shared(digests)));
        assert!(!keys.any_shared(&organizations[2]) && !keys.any_shared(&[digest(&keys, 1)]));
    }
}
