//! Changed files, from the `git` command. Its output is separated by NUL, so any file name works.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::discover::OrganizationFiles;
use crate::paths::{LinkResolver, is_settings_file, without_links};

/// The changes to report on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Changes<'a> {
    /// Changes of the working tree since the merge base with this commit, including untracked files.
    Since(&'a str),
    /// Staged changes.
    Staged,
}

/// Limits the report of each organization to its changed files, unless one of its settings or waiver files changed.
pub(crate) fn only_changed(
    organizations: &mut [OrganizationFiles],
    paths: &[PathBuf],
    changes: Changes<'_>,
) -> Result<()> {
    let mut checkouts: BTreeSet<PathBuf> = BTreeSet::new();
    for path in paths.iter().filter(|path| path.exists()) {
        let directory = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
        checkouts.insert(checkout(directory)?);
    }
    let mut files: BTreeSet<PathBuf> = BTreeSet::new();
    let mut affected: BTreeSet<PathBuf> = BTreeSet::new();
    for checkout in checkouts {
        for name in changed(&checkout, changes)? {
            let path = checkout.join(name);
            if is_settings_file(&path) {
                affected.extend(path.parent().map(without_links));
            }
            files.insert(without_links(&path));
        }
    }
    let mut links = LinkResolver::default();
    for organization in organizations {
        let directory = links.directory(&organization.directory);
        if !affected.is_empty() && directory.ancestors().any(|above| affected.contains(above)) {
            continue;
        }
        let touched = organization.files.iter().filter(|file| {
            let requested = organization.only.as_ref().is_none_or(|only| only.contains(file.relative()));
            requested && files.contains(&links.file(file.path()))
        });
        organization.only = Some(touched.map(|file| file.relative().to_owned()).collect());
    }
    Ok(())
}

/// Returns the top directory of the Git checkout that contains `directory`.
fn checkout(directory: &Path) -> Result<PathBuf> {
    let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    let mut top = git(directory, &["rev-parse", "--show-toplevel"])?;
    if top.ends_with(b"\n") {
        top.pop();
    }
    Ok(without_links(&path(top)))
}

/// Returns the changed paths, including deleted files, relative to the checkout.
fn changed(checkout: &Path, changes: Changes<'_>) -> Result<Vec<PathBuf>> {
    const NAMES: [&str; 5] = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff"];
    let mut names;
    match changes {
        Changes::Staged => names = git(checkout, &[&NAMES[..], &["--cached", "--"]].concat())?,
        Changes::Since(reference) => {
            let commit = format!("{reference}^{{commit}}");
            let commit = git(checkout, &["rev-parse", "--verify", "--end-of-options", &commit])?;
            let commit = String::from_utf8(commit).context("invalid commit from `git`")?;
            names = git(checkout, &[&NAMES[..], &["--merge-base", commit.trim(), "--"]].concat())?;
            names.extend(git(checkout, &["ls-files", "-z", "--others", "--exclude-standard"])?);
        }
    }
    Ok(names.split(|byte| *byte == 0).filter(|name| !name.is_empty()).map(|name| path(name.to_vec())).collect())
}

/// Runs git and returns its stdout. If git fails, the error contains its stderr.
fn git(directory: &Path, args: &[&str]) -> Result<Vec<u8>> {
    let mut command = Command::new("git");
    command.arg("-C").arg(directory).args(args);
    // Git sets these for a hook in a linked worktree, and would report any directory as the top. Keeps `GIT_INDEX_FILE`.
    command.env_remove("GIT_DIR").env_remove("GIT_WORK_TREE");
    let output = command.output().context("cannot run `git`")?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr);
        bail!("`git` failed in `{}`: {}", directory.display(), words.trim());
    }
    Ok(output.stdout)
}

#[cfg(unix)]
fn path(bytes: Vec<u8>) -> PathBuf {
    let name: std::ffi::OsString = std::os::unix::ffi::OsStringExt::from_vec(bytes);
    name.into()
}

#[cfg(not(unix))]
fn path(bytes: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&bytes).into_owned().into()
}
