//! Measures how time and memory grow with the input.

use std::path::Path;

use anyhow::Result;

use crate::dimensions::{DIMENSIONS, make as make_dimension};
use crate::estate::{Shape, Size, make};
use crate::measure::{Sample, median, run};
use crate::table::megabytes;

/// The size of each step in a series, relative to the first.
const STEPS: [u64; 3] = [1, 4, 16];

/// Each series: its name, the first number of organizations and of users per organization, and whether there are mistakes.
const SERIES: [(&str, u64, u64, bool); 3] = [
    ("organizations", 25, 200, true),
    ("organizations without a finding", 25, 200, false),
    ("rows of one organization", 1, 5_000, true),
];

/// Lints 1, 4, and 16 times as much input in turns, and prints each step relative to the first.
pub(crate) fn measure(home: &Path, synclint: &Path, repetitions: usize) -> Result<()> {
    println!("| grows | times | MB | seconds | × | peak MB | × |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (what, organizations, users, mistakes) in SERIES {
        let estates = STEPS.map(|times| {
            let (organizations, users) =
                if organizations > 1 { (organizations * times, users) } else { (1, users * times) };
            make(home, Size { organizations, users, shape: Shape::FilePerTable, mistakes })
        });
        let estates = estates.into_iter().collect::<Result<Vec<_>>>()?;
        let mut samples: Vec<Vec<Sample>> = estates.iter().map(|_| Vec::new()).collect();
        for _ in 0..repetitions {
            for (estate, samples) in estates.iter().zip(&mut samples) {
                samples.push(run(&mut crate::check(synclint, &estate.path, 1))?);
            }
        }
        let mut first: Option<(f64, f64)> = None;
        for ((times, estate), samples) in STEPS.iter().zip(&estates).zip(&samples) {
            let seconds = median(samples.iter().map(|sample| sample.seconds));
            let peak = median(samples.iter().map(|sample| megabytes(sample.peak)));
            let (first_seconds, first_peak) = *first.get_or_insert((seconds, peak));
            println!(
                "| {what} | {times} | {:.1} | {seconds:.3} | {:.2} | {peak:.0} | {:.2} |",
                megabytes(estate.bytes),
                seconds / first_seconds,
                peak / first_peak,
            );
        }
    }
    println!();
    dimensions(&home.join("dimensions"), synclint, repetitions)
}

/// Lints estates that grow in one dimension, and prints each step relative to the first. Directories, settings, and waivers should
/// cost at most n log n: less than 2.3 and 5 times as much.
fn dimensions(home: &Path, synclint: &Path, repetitions: usize) -> Result<()> {
    println!("| grows | n | MB | seconds | × | peak MB | × |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for dimension in DIMENSIONS {
        let mut first: Option<(f64, f64)> = None;
        for times in [1, 2, 4] {
            let size = dimension.first * times;
            let (path, bytes) = make_dimension(home, &dimension, size)?;
            let mut samples = Vec::new();
            for _ in 0..repetitions {
                samples.push(run(&mut crate::check(synclint, &path, 1))?);
            }
            let seconds = median(samples.iter().map(|sample| sample.seconds));
            let peak = median(samples.iter().map(|sample| megabytes(sample.peak)));
            let (first_seconds, first_peak) = *first.get_or_insert((seconds, peak));
            println!(
                "| {} | {size} | {:.1} | {seconds:.3} | {:.2} | {peak:.0} | {:.2} |",
                dimension.name,
                megabytes(bytes),
                seconds / first_seconds,
                peak / first_peak,
            );
        }
    }
    Ok(())
}
