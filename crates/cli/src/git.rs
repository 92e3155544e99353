//! What has changed, asked of git: a process whose answers are separated by NUL, so that any name is one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::discover::Unit;
use crate::paths::{is_settings_file, without_links};

/// Which changes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Changes<'a> {
    /// Of the working tree since the branch left this commit, files that git does not track yet included.
    Since(&'a str),
    /// What is staged.
    Staged,
}

/// Confines the report on organizations to what touches changed files. A settings file or a waiver file that changed touches
/// every organization that it governs.
pub(crate) fn only_changed(units: &mut [Unit], paths: &[PathBuf], changes: Changes<'_>) -> Result<()> {
    let mut checkouts: BTreeSet<PathBuf> = BTreeSet::new();
    for path in paths.iter().filter(|path| path.exists()) {
        let directory = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
        checkouts.insert(checkout(directory)?);
    }
    let mut files: BTreeSet<PathBuf> = BTreeSet::new();
    let mut governed: BTreeSet<PathBuf> = BTreeSet::new();
    for checkout in checkouts {
        for name in changed(&checkout, changes)? {
            let path = checkout.join(name);
            if is_settings_file(&path) {
                governed.extend(path.parent().map(without_links));
            }
            files.insert(without_links(&path));
        }
    }
    for unit in units {
        let directory = without_links(&unit.directory);
        if governed.iter().any(|above| directory.starts_with(above)) {
            continue;
        }
        let touched = unit.files.iter().filter(|file| {
            let asked = unit.only.as_ref().is_none_or(|only| only.contains(file.relative()));
            asked && files.contains(&without_links(file.path()))
        });
        unit.only = Some(touched.map(|file| file.relative().to_owned()).collect());
    }
    Ok(())
}

/// The top directory of the checkout that a directory is in.
fn checkout(directory: &Path) -> Result<PathBuf> {
    let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    let mut top = git(directory, &["rev-parse", "--show-toplevel"])?;
    if top.ends_with(b"\n") {
        top.pop();
    }
    Ok(without_links(&path(top)))
}

/// The paths below a checkout that changed; of what was deleted too.
fn changed(checkout: &Path, changes: Changes<'_>) -> Result<Vec<PathBuf>> {
    const NAMES: [&str; 5] = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff"];
    let mut names;
    match changes {
        Changes::Staged => names = git(checkout, &[&NAMES[..], &["--cached", "--"]].concat())?,
        Changes::Since(reference) => {
            let commit = format!("{reference}^{{commit}}");
            let commit = git(checkout, &["rev-parse", "--verify", "--end-of-options", &commit])?;
            let commit = String::from_utf8(commit).context("the name of a commit")?;
            names = git(checkout, &[&NAMES[..], &["--merge-base", commit.trim(), "--"]].concat())?;
            names.extend(git(checkout, &["ls-files", "-z", "--others", "--exclude-standard"])?);
        }
    }
    Ok(names.split(|byte| *byte == 0).filter(|name| !name.is_empty()).map(|name| path(name.to_vec())).collect())
}

/// What git says; its own words when it refuses.
fn git(directory: &Path, args: &[&str]) -> Result<Vec<u8>> {
    let mut command = Command::new("git");
    command.arg("-C").arg(directory).args(args);
    // A hook in a linked worktree has these set, and then git takes any directory for the top. Which index is meant stays.
    command.env_remove("GIT_DIR").env_remove("GIT_WORK_TREE");
    let output = command.output().context("running git")?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr);
        bail!("git, asked in {} what changed: {}", directory.display(), words.trim());
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
