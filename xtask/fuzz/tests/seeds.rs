//! Runs each target with its seeds and simple changes of them. This keeps fixed problems fixed, also on machines without a C++
//! compiler.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use synclint_fuzz::TARGETS;

/// The number of changes per seed.
const CHANGES: u32 = 20;

#[test]
fn targets_accept_seeds_and_changes() {
    for (name, target) in TARGETS {
        let seeds = seeds(name);
        assert!(!seeds.is_empty(), "{name} has no seed");
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        for seed in &seeds {
            target(seed);
            let mut input = seed.clone();
            for change in 0..CHANGES {
                // Changes accumulate. Restarts from the seed before nothing of it is left.
                if change % 10 == 0 {
                    input.clone_from(seed);
                }
                random.change(&mut input, &seeds);
                target(&input);
            }
        }
    }
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(target);
    let mut paths: Vec<_> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
}

/// A xorshift generator, with the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (end.max(1) as u64)).unwrap()
    }

    /// Returns a range in `bytes` of less than 40 bytes.
    fn part(&mut self, bytes: &[u8]) -> std::ops::Range<usize> {
        let start = self.below(bytes.len());
        start..(start + self.below(40)).min(bytes.len())
    }

    /// Changes a byte, removes or duplicates a part, or inserts a part of another seed.
    fn change(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let part = self.part(input);
        let at = self.below(input.len() + 1);
        match self.below(4) {
            0 if !input.is_empty() => {
                let at = self.below(input.len());
                input[at] = b"\n \t\"'[]{}:-#&*!|>%@`,\\\r\0\xff<a0"[self.below(28)];
            }
            1 => drop(input.drain(part)),
            2 => {
                let copy = input[part].to_vec();
                input.splice(at..at, copy);
            }
            _ => {
                let other = &seeds[self.below(seeds.len())];
                let part = self.part(other);
                input.splice(at..at, other[part].iter().copied());
            }
        }
    }
}
