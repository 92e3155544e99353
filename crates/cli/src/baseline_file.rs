//! Reads and writes baseline files, and logs how a baseline differs from a run.

use std::path::Path;

use anyhow::{Context, Result, bail};
use synclint_diagnostic::text::{Lang, noun};
use synclint_linter::baseline::{Baseline, BaselineError, MAX_SIZE};
use synclint_report::Run;

use crate::output::Log;
use crate::paths::read_argument;
use crate::replace;

/// Reads a baseline file.
pub(crate) fn read(path: &Path) -> Result<Baseline> {
    let bytes = read_argument(path, MAX_SIZE).with_context(|| format!("cannot read baseline `{}`", path.display()))?;
    if bytes.len() as u64 > MAX_SIZE {
        bail!("cannot read baseline `{}`: larger than {MAX_SIZE} bytes", path.display());
    }
    Baseline::read(&bytes).map_err(|BaselineError { line, column, problem }| {
        anyhow::anyhow!("cannot read baseline `{}:{line}:{column}`: {problem}", path.display())
    })
}

/// Writes a baseline file atomically.
pub(crate) fn write(path: &Path, baseline: &Baseline) -> Result<()> {
    replace::write_file(path, |out| Ok(baseline.write(out)?))
}

/// Logs the number of resolved findings, and whether the baseline seems to use other names for the organizations.
pub(crate) fn log_differences(known: &Baseline, resolved: &Baseline, run: &Run, log: &mut Log, pruned: bool) {
    let (n, hint) = (resolved.len(), if pruned { "" } else { "; use `--prune-baseline` to remove them" });
    if n > 0 {
        let resolved = noun::FINDINGS.of(n).to_string(Lang::En);
        log.info(&format!("{resolved} of the baseline resolved{hint}"));
    }
    if let Some((known, found)) = known.other_names(run) {
        log.info(&format!(
            "baseline does not match this run: it has findings of organization `{known}`, and this run has `{found}`; \
             organizations are named by their path below PATH, so use the same PATH"
        ));
    }
}
