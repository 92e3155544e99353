//! Time and memory of a process.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use wait4::Wait4;

/// The time and memory of one run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sample {
    /// The time from start to end, in seconds.
    pub(crate) seconds: f64,
    /// The peak memory, in bytes.
    pub(crate) peak: u64,
}

/// Runs a command and discards its output. Accepts exit codes up to 2, because linters exit with 1 or 2 if there are findings.
pub(crate) fn run(command: &mut Command) -> Result<Sample> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let name = command.get_program().to_string_lossy().into_owned();
    let begin = Instant::now();
    let mut child = command.spawn().with_context(|| format!("starting {name}"))?;
    let used = child.wait4().with_context(|| format!("waiting for {name}"))?;
    let seconds = begin.elapsed().as_secs_f64();
    ensure!(matches!(used.status.code(), Some(0..=2)), "{name} failed with {}", used.status);
    Ok(Sample { seconds, peak: used.rusage.maxrss })
}

/// Returns the median: of an even number of values, the mean of the two in the middle; NaN if there are no values.
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
