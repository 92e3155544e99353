//! Runs work on all threads of the current pool if the feature `rayon` is enabled, otherwise sequentially.

/// Maps items with `work`, in order.
#[cfg(feature = "rayon")]
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Send + Sync) -> Vec<R> {
    use rayon::prelude::*;

    items.par_iter().map(work).collect()
}

/// Maps items with `work`, in order.
#[cfg(not(feature = "rayon"))]
pub(crate) fn map<T, R>(items: &[T], work: impl Fn(&T) -> R) -> Vec<R> {
    items.iter().map(work).collect()
}

/// Recomputes the results for which `which` returns true.
#[cfg(feature = "rayon")]
pub(crate) fn redo<T: Sync, R: Send>(
    items: &[T],
    results: &mut [R],
    which: impl Fn(&R) -> bool + Send + Sync,
    work: impl Fn(&T) -> R + Send + Sync,
) {
    use rayon::prelude::*;

    let wanted = items.par_iter().zip(results).filter(|(_, result)| which(result));
    wanted.for_each(|(item, result)| *result = work(item));
}

/// Recomputes the results for which `which` returns true.
#[cfg(not(feature = "rayon"))]
pub(crate) fn redo<T, R>(items: &[T], results: &mut [R], which: impl Fn(&R) -> bool, work: impl Fn(&T) -> R) {
    for (item, result) in items.iter().zip(results).filter(|(_, result)| which(result)) {
        *result = work(item);
    }
}
