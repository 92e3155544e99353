//! Parallel work on the current thread pool, if the feature `rayon` is enabled.

use std::ops::Range;

/// Applies `work` to each number and returns the results in order.
#[cfg(feature = "rayon")]
pub(crate) fn map<T: Send>(numbers: Range<u32>, work: impl Fn(u32) -> T + Send + Sync) -> Vec<T> {
    use rayon::prelude::*;

    numbers.into_par_iter().map(work).collect()
}

/// Applies `work` to each number and returns the results in order.
#[cfg(not(feature = "rayon"))]
pub(crate) fn map<T>(numbers: Range<u32>, work: impl Fn(u32) -> T) -> Vec<T> {
    numbers.map(work).collect()
}
