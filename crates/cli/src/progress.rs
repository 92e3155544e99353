//! The progress bar of a long run: organizations done, rate, and time left. Only on a terminal.

use std::fmt::Write;
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::terminal::is_dumb;

/// The bar is hidden until a run has taken this long.
const SHOW_AFTER: Duration = Duration::from_millis(500);

/// A progress bar on stderr, which is cleared on drop.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    /// Whether the bar is already shown, or never will be.
    settled: AtomicBool,
}

impl Progress {
    /// Returns a bar for this number of organizations. It is only shown if `wanted`, and if stderr is a terminal that
    /// can redraw it.
    pub(crate) fn new(organizations: usize, wanted: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(organizations as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} organizations, {rate}/s, {eta} left");
        let rate = |state: &ProgressState, out: &mut dyn Write| {
            let _ = write!(out, "{:.0}", state.per_sec()); // ignores write errors
        };
        bar.set_style(style.expect("the template is valid").with_key("rate", rate));
        let settled = AtomicBool::new(!wanted || is_dumb() || !io::stderr().is_terminal());
        Self { bar, begun: Instant::now(), settled }
    }

    /// Counts an organization as done.
    pub(crate) fn done(&self) {
        self.bar.inc(1);
        if self.begun.elapsed() > SHOW_AFTER && !self.settled.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
