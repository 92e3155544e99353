//! The entries of an organization that are kept to compare it with the others of a run.
//!
//! An organization has a few entries about itself, and one or two about each of its mailboxes. Most mailbox entries match nothing
//! in other organizations. To keep memory use independent of the number of mailboxes, a run has two passes: the first keeps only
//! a digest of the key of each mailbox entry, and the second checks again the organizations that share a digest.

use std::hash::BuildHasher;

use foldhash::HashSet;
use foldhash::fast::RandomState;

/// Which entries are kept.
#[derive(Debug, Clone, Copy)]
pub enum Keep<'a> {
    /// None: there is nothing to compare with.
    Nothing,
    /// All entries.
    Everything,
    /// All entries about organizations. Of the entries about mailboxes, those with shared keys, or only digests while the shared
    /// keys are unknown.
    Shared(&'a SharedKeys),
}

/// The number of leading bits of a digest that select its part.
const PART_BITS: u32 = 4;

/// Keys that several organizations have, as digests. Two keys can have the same digest, which only costs an unnecessary second
/// pass.
#[derive(Debug, Default)]
pub struct SharedKeys {
    hasher: RandomState,
    /// The digests that several organizations have, once they are known.
    shared: Option<HashSet<u64>>,
}

impl SharedKeys {
    /// Returns the digest of a key. All rules share the digests, because they compare the same addresses.
    pub(crate) fn digest(&self, key: &str) -> u64 {
        self.hasher.hash_one(key)
    }

    /// Returns whether the key with this digest is shared; `None` if that is not known yet.
    pub(crate) fn is_shared(&self, digest: u64) -> Option<bool> {
        self.shared.as_ref().map(|shared| shared.contains(&digest))
    }

    /// Finds the shared digests among those of all organizations. Each slice must be sorted and without duplicates.
    pub fn learn(&mut self, organizations: &[&[u64]]) {
        let mut shared = HashSet::default();
        let mut rest = organizations.to_vec();
        let mut together = Vec::new();
        // Works on one part at a time, by leading bits, so that only this part is in memory twice.
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

    /// Returns whether an organization with these digests shares one with another.
    pub fn any_shared(&self, digests: &[u64]) -> bool {
        digests.iter().any(|digest| self.is_shared(*digest) == Some(true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_of_two_organizations_are_shared() {
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
