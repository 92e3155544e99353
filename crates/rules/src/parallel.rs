//! Work on all threads of the current pool, where the crate is built for that.

use std::ops::Range;

/// What `work` makes of each number, in order.
#[cfg(feature = "rayon")]
pub(crate) fn map<T: Send>(numbers: Range<u32>, work: impl Fn(u32) -> T + Send + Sync) -> Vec<T> {
    use rayon::prelude::*;

    numbers.into_par_iter().map(work).collect()
}

/// What `work` makes of each number, in order.
#[cfg(not(feature = "rayon"))]
pub(crate) fn map<T>(numbers: Range<u32>, work: impl Fn(u32) -> T) -> Vec<T> {
    numbers.map(work).collect()
}
