//! Checks before a run that no output replaces another output, an input, or a file that controls runs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use synclint_diagnostic::span::FileId;
use synclint_linter::{InputFile, Linter, OrganizationInput};

use crate::args::CheckArgs;
use crate::discover::{OrganizationFiles, SourceFile};
use crate::limits::limits;
use crate::paths::{SETTINGS, WAIVERS, parent, read_file, without_links};
use crate::search::Search;

/// Fails if an output would replace a file that a run needs, or another output.
pub(crate) fn check<'a>(
    args: &CheckArgs,
    linter: &Linter,
    organizations: impl Iterator<Item = &'a OrganizationFiles>,
    search: &Search,
) -> Result<()> {
    let mut outputs: BTreeMap<PathBuf, &Path> = BTreeMap::new();
    let reports = args.reports.iter().filter_map(|(_, file)| file.as_deref());
    let pruned = args.baseline.as_deref().filter(|_| args.prune_baseline);
    for path in reports.chain(args.write_baseline.as_deref()).chain(pruned) {
        let shown = path.display();
        let place = place(path);
        match fs::metadata(&place) {
            Ok(metadata) if metadata.is_dir() => bail!("cannot write `{shown}`: it is a directory"),
            Ok(metadata) if !metadata.is_file() => continue, // a device or a pipe
            _ => {}
        }
        if controls_runs(path) || controls_runs(&place) {
            bail!("`{shown}` is a settings file and was not overwritten");
        }
        if let Some(other) = outputs.insert(key(place), path) {
            bail!("`{}` and `{shown}` are the same output file", other.display());
        }
    }
    if outputs.is_empty() {
        return Ok(());
    }
    let known = args.baseline.as_deref().filter(|_| !args.prune_baseline);
    for path in search.files().chain(known) {
        if let Some(output) = outputs.get(&key(place(path))) {
            let kind = if Some(path) == known { "the baseline" } else { "a settings file" };
            bail!("`{}` is {kind} and was not overwritten", output.display());
        }
    }
    let existing: Vec<&PathBuf> = outputs.keys().filter(|path| path.exists()).collect();
    if existing.is_empty() {
        return Ok(());
    }
    for file in organizations.flat_map(|organization| &organization.files) {
        if outputs.contains_key(&key(without_links(file.path()))) && is_input(args, linter, file) {
            bail!("`{}` is an input file and was not overwritten", file.shown);
        }
    }
    Ok(())
}

/// Returns whether the name of a file is that of settings, waivers, or hooks, in any case: some file systems ignore the case.
fn controls_runs(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let mut names = SETTINGS.into_iter().chain(WAIVERS).chain([".pre-commit-config.yaml", ".pre-commit-hooks.yaml"]);
    names.any(|known| known.eq_ignore_ascii_case(name))
}

/// Returns the path with links resolved, also if there is no file yet.
fn place(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| match path.file_name() {
        Some(name) => without_links(parent(path)).join(name),
        None => path.to_path_buf(),
    })
}

/// Returns the same path for all spellings of a file.
fn key(place: PathBuf) -> PathBuf {
    if cfg!(any(windows, target_os = "macos")) { place.to_string_lossy().to_lowercase().into() } else { place }
}

/// Returns whether a file holds records or cannot be read. A report of an earlier run is neither, so it can be replaced.
fn is_input(args: &CheckArgs, linter: &Linter, file: &SourceFile) -> bool {
    let Ok(bytes) = read_file(file.path(), limits(&args.limits).file_size) else { return true };
    let files = [InputFile::shown_as(file.shown.clone(), file.below(), Ok(&bytes))];
    !linter.lint(&OrganizationInput::new("", &files)).skipped.contains(&FileId(0))
}
