//! How far a long run is: organizations done, their rate and the time left. On a terminal only.

use std::fmt::Write;
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

/// A run that is over before this shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar on stderr; it is taken away when this is dropped.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    /// Whether the bar is on the terminal, or never will be.
    settled: AtomicBool,
}

impl Progress {
    /// For this many organizations; `wanted` on a terminal.
    pub(crate) fn new(organizations: usize, wanted: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(organizations as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} organizations, {rate}/s, {eta} left");
        let rate = |state: &ProgressState, out: &mut dyn Write| {
            let _ = write!(out, "{:.0}", state.per_sec()); // ignores a terminal that is gone
        };
        bar.set_style(style.expect("the template is one").with_key("rate", rate));
        let settled = AtomicBool::new(!wanted || !io::stderr().is_terminal());
        Self { bar, begun: Instant::now(), settled }
    }

    /// One more organization is done.
    pub(crate) fn done(&self) {
        self.bar.inc(1);
        if self.begun.elapsed() > PATIENCE && !self.settled.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
