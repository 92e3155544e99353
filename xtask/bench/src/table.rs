//! The measurements as a Markdown table and as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::measure::{Sample, median};

/// The runs of one program on one estate.
#[derive(Debug, Serialize)]
pub(crate) struct Line {
    pub(crate) estate: &'static str,
    pub(crate) program: String,
    pub(crate) what: &'static str,
    /// The size of the estate, in bytes.
    pub(crate) bytes: u64,
    /// The time of each run, in seconds.
    pub(crate) seconds: Vec<f64>,
    /// The highest peak memory of a run, in bytes.
    pub(crate) peak_bytes: u64,
}

impl Line {
    pub(crate) fn new(estate: &'static str, bytes: u64, program: String, what: &'static str) -> Self {
        Self { estate, program, what, bytes, seconds: Vec::new(), peak_bytes: 0 }
    }

    pub(crate) fn add(&mut self, sample: Sample) {
        self.seconds.push(sample.seconds);
        self.peak_bytes = self.peak_bytes.max(sample.peak);
    }

    pub(crate) fn median(&self) -> f64 {
        median(self.seconds.iter().copied())
    }
}

/// Prints the table in Markdown. `base` is the program that the others are compared to.
pub(crate) fn print(lines: &[Line], base: &str) {
    let bases: BTreeMap<&str, f64> =
        lines.iter().filter(|line| line.program == base).map(|line| (line.estate, line.median())).collect();
    println!("| estate | program | does | seconds (min–max) | MB/s | × {base} | peak MB |");
    println!("| --- | --- | --- | ---: | ---: | ---: | ---: |");
    for line in lines.iter().filter(|line| !line.seconds.is_empty()) {
        let seconds = line.median();
        let least = line.seconds.iter().copied().fold(f64::INFINITY, f64::min);
        let most = line.seconds.iter().copied().fold(0.0, f64::max);
        let ratio = bases.get(line.estate).map_or(f64::NAN, |base| seconds / base);
        println!(
            "| {} | {} | {} | {seconds:.3} ({least:.3}–{most:.3}) | {:.1} | {ratio:.2} | {:.0} |",
            line.estate,
            line.program,
            line.what,
            megabytes(line.bytes) / seconds,
            megabytes(line.peak_bytes)
        );
    }
}

#[expect(clippy::cast_precision_loss, reason = "sizes are shown with three digits")]
pub(crate) fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
