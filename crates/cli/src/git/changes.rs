//! The changes in one work tree. The output of git is separated by NUL, so any file name works.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::repository::{Repository, path};

/// The changes to report on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Changes<'a> {
    /// Changes of the working tree since the merge base with this commit, including untracked files.
    Since(&'a str),
    /// Staged changes.
    Staged,
}

/// The state to compare with.
#[derive(Debug, Clone)]
pub(super) enum Base<'a> {
    /// The state that the command line names.
    Given(Changes<'a>),
    /// The commit of a submodule, according to the repository around it; `None` if that did not contain the submodule.
    Commit(Changes<'a>, Option<String>),
}

impl Base<'_> {
    fn is_staged(&self) -> bool {
        matches!(self, Self::Given(Changes::Staged) | Self::Commit(Changes::Staged, _))
    }
}

/// A submodule in the index or the base.
#[derive(Debug, Default)]
pub(super) struct Submodule {
    /// The commit in the base; `None` if the submodule is new.
    pub(super) base: Option<String>,
    /// Whether the repository around it contains another commit than the base.
    pub(super) has_changed: bool,
    /// Whether the submodule was removed.
    pub(super) is_removed: bool,
}

/// The changes in one work tree. Paths begin with its top directory.
#[derive(Debug, Default)]
pub(super) struct Changed {
    /// Added and changed files.
    pub(super) present: Vec<PathBuf>,
    /// Deleted files. The flag is true for symbolic links.
    pub(super) deleted: Vec<(PathBuf, bool)>,
    /// All submodules.
    pub(super) submodules: BTreeMap<PathBuf, Submodule>,
}

/// Object modes in the output of git.
const LINK: &[u8] = b"120000";
const SUBMODULE: &[u8] = b"160000";
const NONE: &[u8] = b"000000";

/// Returns the changes in a work tree.
pub(super) fn changed(repository: &Repository, base: &Base<'_>) -> Result<Changed> {
    let mut changed = Changed::default();
    index(repository, base, &mut changed)?;
    differences(repository, base, &mut changed)?;
    if !base.is_staged() {
        let untracked = repository.git(&["ls-files", "-z", "--others", "--exclude-standard"])?;
        changed.present.extend(names(&untracked).map(|name| repository.top.join(path(name.to_vec()))));
    }
    Ok(changed)
}

/// Adds the submodules of the index, and the files that git does not compare with the work tree: those that are marked as
/// unchanged, and those outside a sparse checkout. They count as changed if they exist.
fn index(repository: &Repository, base: &Base<'_>, changed: &mut Changed) -> Result<()> {
    // `H 100644 <object> <stage>\t<path>`
    for entry in names(&repository.git(&["ls-files", "-z", "-v", "--stage"])?) {
        let Some(tab) = entry.iter().position(|byte| *byte == b'\t') else { continue };
        let name = repository.top.join(path(entry[tab + 1..].to_vec()));
        let mut fields = entry[..tab].split(|byte| *byte == b' ');
        let (tag, mode, object) = (fields.next(), fields.next(), fields.next());
        if mode == Some(SUBMODULE) {
            let base = object.map(|object| String::from_utf8_lossy(object).into_owned());
            changed.submodules.insert(name, Submodule { base, ..Submodule::default() });
            continue;
        }
        let tag = tag.and_then(|tag| tag.first()).copied().unwrap_or_default();
        let is_outside = tag.eq_ignore_ascii_case(&b'S');
        if base.is_staged() || !(is_outside || tag.is_ascii_lowercase()) {
            continue;
        }
        if name.symlink_metadata().is_ok() {
            changed.present.push(name);
        } else if !is_outside {
            changed.deleted.push((name, mode == Some(LINK)));
        }
    }
    Ok(())
}

/// Adds the differences between the base and the work tree, or the index if only staged changes count.
fn differences(repository: &Repository, base: &Base<'_>, changed: &mut Changed) -> Result<()> {
    let mut args = vec![
        "diff",
        "--raw",
        "-z",
        "--no-abbrev",
        "--no-renames",
        "--no-ext-diff",
        "--no-textconv",
        "--no-relative",
        "--ignore-submodules=dirty",
        "-O/dev/null",
    ];
    if base.is_staged() {
        args.push("--cached");
    }
    let commit = match base {
        Base::Given(Changes::Staged) => None,
        Base::Given(Changes::Since(reference)) => {
            args.push("--merge-base");
            let commit = format!("{reference}^{{commit}}");
            Some(repository.git(&["rev-parse", "--verify", "--end-of-options", &commit])?)
        }
        Base::Commit(_, Some(commit)) => Some(commit.clone().into_bytes()),
        // The ID of the empty tree depends on the hash of the repository.
        Base::Commit(_, None) => Some(repository.git(&["hash-object", "-t", "tree", "--stdin"])?),
    };
    let commit = commit.map(String::from_utf8).transpose().context("invalid commit from `git`")?;
    args.extend(commit.as_deref().map(str::trim));
    args.push("--");
    let differences = repository.git(&args)?;
    let mut fields = names(&differences);
    // `:<old mode> <new mode> <old object> <new object> <status>`, then the path
    while let (Some(entry), Some(name)) = (fields.next(), fields.next()) {
        let name = repository.top.join(path(name.to_vec()));
        let mut fields = entry.strip_prefix(b":").unwrap_or(entry).split(|byte| *byte == b' ');
        let (old, new, object) = (fields.next(), fields.next(), fields.next());
        let is_deleted = new == Some(NONE) && fields.nth(1) == Some(b"D");
        if old == Some(SUBMODULE) || new == Some(SUBMODULE) {
            let commit = object.filter(|_| old == Some(SUBMODULE));
            let submodule = Submodule {
                base: commit.map(|commit| String::from_utf8_lossy(commit).into_owned()),
                has_changed: true,
                is_removed: new != Some(SUBMODULE),
            };
            changed.submodules.insert(name, submodule);
        } else if is_deleted {
            changed.deleted.push((name, old == Some(LINK)));
        } else {
            changed.present.push(name);
        }
    }
    Ok(())
}

/// Splits a list of git.
fn names(list: &[u8]) -> impl Iterator<Item = &[u8]> {
    list.split(|byte| *byte == 0).filter(|name| !name.is_empty())
}
