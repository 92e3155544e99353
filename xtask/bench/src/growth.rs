//! Whether time and memory grow as the input does.

use std::path::Path;

use anyhow::Result;

use crate::estate::{Shape, Size, make};
use crate::measure::{Sample, median, run};
use crate::table::megabytes;

/// How much larger each step is than the one before.
const STEP: u64 = 4;

/// What grows: its name, the organizations and the users of each at first, and whether there is something to find.
const SERIES: [(&str, u64, u64, bool); 3] = [
    ("organizations", 25, 200, true),
    ("organizations without a finding", 25, 200, false),
    ("rows of one organization", 1, 5_000, true),
];

/// Lints 1, 4 and 16 times as much; prints how much more each step takes than the one before.
pub(crate) fn measure(home: &Path, synclint: &Path, repetitions: usize) -> Result<()> {
    println!("| grows | times | MB | seconds | × | peak MB | × |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (what, organizations, users, mistakes) in SERIES {
        let mut before: Option<(f64, f64)> = None;
        for times in [1, STEP, STEP * STEP] {
            let (organizations, users) =
                if organizations > 1 { (organizations * times, users) } else { (1, users * times) };
            let estate = make(home, Size { organizations, users, shape: Shape::FileATable, mistakes })?;
            let mut samples: Vec<Sample> = Vec::new();
            for _ in 0..repetitions {
                samples.push(run(&mut crate::check(synclint, &estate.path, 1))?);
            }
            let seconds = median(samples.iter().map(|sample| sample.seconds));
            let peak = median(samples.iter().map(|sample| megabytes(sample.peak)));
            let ratio =
                |now: f64, before: Option<f64>| before.map_or(String::new(), |before| format!("{:.2}", now / before));
            println!(
                "| {what} | {times} | {:.1} | {seconds:.3} | {} | {peak:.0} | {} |",
                megabytes(estate.bytes),
                ratio(seconds, before.map(|(seconds, _)| seconds)),
                ratio(peak, before.map(|(_, peak)| peak)),
            );
            before = Some((seconds, peak));
        }
    }
    Ok(())
}
