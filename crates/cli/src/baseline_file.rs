//! Reads and writes baseline files, and tells how a baseline differs from a run.

use std::path::Path;

use anyhow::{Context, Result, bail};
use synclint_linter::baseline::{Baseline, LARGEST};
use synclint_report::Run;

use crate::output::{self, Log};
use crate::paths::read_file;

/// Reads a baseline.
pub(crate) fn read(path: &Path) -> Result<Baseline> {
    let bytes = read_file(path, LARGEST).with_context(|| format!("reading the baseline {}", path.display()))?;
    if bytes.len() as u64 > LARGEST {
        bail!("{}: larger than {LARGEST} bytes, which no baseline is", path.display());
    }
    Baseline::read(&bytes).map_err(|error| anyhow::anyhow!("{}:{error}", path.display()))
}

/// Writes a baseline; the file is there whole, or as it was.
pub(crate) fn write(path: &Path, baseline: &Baseline) -> Result<()> {
    output::write_file(path, |out| Ok(baseline.write(out)?))
}

/// Logs what the baseline has and the run has not, and when it seems to be of a run that named its organizations otherwise.
pub(crate) fn tell_differences(known: &Baseline, gone: &Baseline, run: &Run, log: &mut Log, pruned: bool) {
    let (n, hint) = (gone.len(), if pruned { "" } else { "; `--prune-baseline` takes them out" });
    if n > 0 {
        log.info(&format!("findings of the baseline that are gone: {n}{hint}"));
    }
    if let Some((known, found)) = known.other_names(run) {
        log.info(&format!(
            "the baseline knows `{known}` and nothing of this run, which calls an organization `{found}`: organizations \
             are named by their paths below the PATH that is given, so give the same one"
        ));
    }
}
