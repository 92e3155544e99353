//! Work on all threads of the current pool, where the crate is built for that.

/// What `work` makes of each item, in order.
#[cfg(feature = "rayon")]
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Send + Sync) -> Vec<R> {
    use rayon::prelude::*;

    items.par_iter().map(work).collect()
}

/// What `work` makes of each item, in order.
#[cfg(not(feature = "rayon"))]
pub(crate) fn map<T, R>(items: &[T], work: impl Fn(&T) -> R) -> Vec<R> {
    items.iter().map(work).collect()
}

/// Replaces some results: those of the items for which `which` holds.
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

/// Replaces some results: those of the items for which `which` holds.
#[cfg(not(feature = "rayon"))]
pub(crate) fn redo<T, R>(items: &[T], results: &mut [R], which: impl Fn(&R) -> bool, work: impl Fn(&T) -> R) {
    for (item, result) in items.iter().zip(results).filter(|(_, result)| which(result)) {
        *result = work(item);
    }
}
