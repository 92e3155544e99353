//! Time and memory of a process.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use wait4::Wait4;

/// What one run took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sample {
    /// From start to end, in seconds.
    pub(crate) seconds: f64,
    /// The most memory at once, in bytes.
    pub(crate) peak: u64,
}

/// Runs a command to its end, its output thrown away. Linters end with 1 where they find something, or 2.
pub(crate) fn run(command: &mut Command) -> Result<Sample> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let name = command.get_program().to_string_lossy().into_owned();
    let begin = Instant::now();
    let mut child = command.spawn().with_context(|| format!("starting {name}"))?;
    let used = child.wait4().with_context(|| format!("waiting for {name}"))?;
    let seconds = begin.elapsed().as_secs_f64();
    ensure!(matches!(used.status.code(), Some(0..=2)), "{name} ended with {}", used.status);
    Ok(Sample { seconds, peak: used.rusage.maxrss })
}

/// The middle of the values; of two, the mean.
pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        n if n % 2 == 1 => values[middle],
        _ => f64::midpoint(values[middle - 1], values[middle]),
    }
}
