//! Runs `git` in a repository that is not trusted: nothing that the repository contains or configures is run.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::paths::without_links;

/// Settings that override the configuration of the repository, so that git runs no program and trusts no cached state.
const OVERRIDES: [&str; 10] = [
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.untrackedCache=false",
    "core.checkStat=default",
    "core.trustctime=true",
    "core.pager=cat",
    "core.sshCommand=false",
    "diff.external=",
    "protocol.allow=never",
];

/// Environment variables for the same purpose.
const ENVIRONMENT: [(&str, &str); 5] = [
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_NO_LAZY_FETCH", "1"),
    // No protocol has this name. The variable takes precedence over the settings of each protocol.
    ("GIT_ALLOW_PROTOCOL", "none"),
    (EMPTY, ""),
];

/// Environment variables that select another repository than that of the directory, or other objects. Git sets some of them for
/// hooks.
const REMOVED: [&str; 13] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_DIR",
    "GIT_EXTERNAL_DIFF",
    "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
];

/// The name of an empty environment variable, for settings whose name may contain `=`.
const EMPTY: &str = "SYNCLINT_EMPTY";

/// A repository with a work tree.
#[derive(Debug)]
pub(super) struct Repository {
    /// The top directory of the work tree, with links resolved.
    pub(super) top: PathBuf,
    /// The index, if it is not that of the repository.
    index: Option<PathBuf>,
    /// The arguments that turn off the content filters of the configuration.
    filters: Vec<OsString>,
}

impl Repository {
    /// Opens the repository of the work tree whose top directory is `top`, with links resolved.
    pub(super) fn open(top: &Path, index: Option<PathBuf>) -> Result<Self> {
        let mut repository = Self { top: top.to_path_buf(), index, filters: Vec::new() };
        let mut shown = repository.git(&["rev-parse", "--show-toplevel"])?;
        if shown.ends_with(b"\n") {
            shown.pop();
        }
        if without_links(&path(shown)) != top {
            bail!("`git` failed in `{}`: the work tree of its repository is another directory", top.display());
        }
        let keys = repository.git(&["config", "--list", "--name-only", "-z"])?;
        repository.filters = without_filters(&keys);
        Ok(repository)
    }

    /// Runs git and returns its stdout. If git fails, the error contains its stderr.
    pub(super) fn git(&self, args: &[&str]) -> Result<Vec<u8>> {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.top).arg("--no-pager");
        OVERRIDES.iter().for_each(|setting| {
            command.arg("-c").arg(setting);
        });
        command.args(&self.filters).args(args).stdin(Stdio::null());
        REMOVED.iter().for_each(|name| {
            command.env_remove(name);
        });
        command.envs(ENVIRONMENT);
        if let Some(index) = &self.index {
            command.env("GIT_INDEX_FILE", index);
        }
        let output = command.output().context("cannot run `git`")?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr);
            bail!("`git` failed in `{}`: {}", self.top.display(), words.trim());
        }
        Ok(output.stdout)
    }
}

/// Returns arguments that turn off every content filter among the configuration keys: git runs filters to compare a file of the
/// work tree with the index, and has no option to turn them all off.
fn without_filters(keys: &[u8]) -> Vec<OsString> {
    let names = keys.split(|byte| *byte == 0).filter(|key| key.starts_with(b"filter."));
    let mut filters: Vec<&[u8]> =
        names.filter_map(|key| Some(&key[..key.iter().rposition(|byte| *byte == b'.')?])).collect();
    filters.sort_unstable();
    filters.dedup();
    let mut args = Vec::with_capacity(3 * filters.len());
    for filter in filters {
        for variable in ["clean", "process", "required"] {
            let mut arg = OsString::from("--config-env=");
            arg.push(path(filter.to_vec()));
            arg.push(format!(".{variable}={EMPTY}"));
            args.push(arg);
        }
    }
    args
}

/// Returns a path from the output of git.
#[cfg(unix)]
pub(super) fn path(bytes: Vec<u8>) -> PathBuf {
    let name: OsString = std::os::unix::ffi::OsStringExt::from_vec(bytes);
    name.into()
}

/// Returns a path from the output of git.
#[cfg(not(unix))]
pub(super) fn path(bytes: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&bytes).into_owned().into()
}
