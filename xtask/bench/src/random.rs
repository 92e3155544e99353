//! Pseudorandom numbers that are the same on every machine.

/// A SplitMix64 generator.
#[derive(Debug, Clone)]
pub(crate) struct Random {
    state: u64,
    /// Whether the generated rows have mistakes.
    pub(crate) mistakes: bool,
}

impl Random {
    pub(crate) fn new(seed: u64, mistakes: bool) -> Self {
        Self { state: seed, mistakes }
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Returns a number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// Returns true once in `n` times on average, if rows have mistakes.
    pub(crate) fn mistake_in(&mut self, n: u64) -> bool {
        self.below(n) == 0 && self.mistakes
    }

    pub(crate) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        let index = usize::try_from(self.below(items.len() as u64)).expect("the index is less than the length");
        items[index]
    }

    pub(crate) fn guid(&mut self) -> String {
        let (a, b) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-4{:03x}-a{:03x}-{:012x}",
            a >> 32,
            (a >> 16) & 0xffff,
            a & 0xfff,
            b >> 52,
            b & 0xffff_ffff_ffff
        )
    }

    /// Returns a time in 2025 or 2026 in the format of the Web API.
    pub(crate) fn instant(&mut self) -> String {
        let (year, month, day) = (2025 + self.below(2), 1 + self.below(12), 1 + self.below(28));
        let (hour, minute, second) = (self.below(24), self.below(60), self.below(60));
        format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}
