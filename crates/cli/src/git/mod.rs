//! Limits a report to files that changed, according to git.

mod changes;
mod repository;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::args::SettingsArgs;
use crate::discover::{OrganizationFiles, is_record_file};
use crate::paths::{LinkResolver, SETTINGS, WAIVERS, is_settings_file, parent, without_links};
pub(crate) use changes::Changes;
use changes::{Base, Submodule, changed};
use repository::Repository;

/// Limits the report of each organization to its changed files. An organization is reported whole if one of its settings or
/// waiver files changed, if one of its files was deleted, or if git cannot compare its files.
pub(crate) fn only_changed(
    organizations: &mut [OrganizationFiles],
    paths: &[PathBuf],
    settings: &SettingsArgs,
    changes: Changes<'_>,
) -> Result<()> {
    let scope: Vec<PathBuf> = paths.iter().filter(|path| path.exists()).map(|path| without_links(path)).collect();
    let mut work_trees = WorkTrees::default();
    let mut known = Known::default();
    for path in &scope {
        let directory = if path.is_dir() { path } else { parent(path) };
        let Some(top) = work_trees.top(directory) else {
            bail!("`{}` is not in a work tree: not a git repository", directory.display());
        };
        known.add(&top, &scope, &Base::Given(changes))?;
    }
    let given = [&settings.config, &settings.waivers].into_iter().flatten();
    if given.map(|path| without_links(path)).any(|path| known.files.contains(&path)) {
        return Ok(());
    }
    let mut links = LinkResolver::default();
    let directories: BTreeMap<PathBuf, usize> = (0..)
        .zip(&*organizations)
        .map(|(number, organization)| (links.directory(&organization.directory), number))
        .collect();
    let nearest = |path: &PathBuf| path.ancestors().find_map(|above| directories.get(above)).copied();
    let incomplete: BTreeSet<usize> = known.removed.iter().filter_map(nearest).collect();
    let mut linked_settings = LinkedSettings::default();
    for (directory, number) in directories {
        let organization = &mut organizations[number];
        if incomplete.contains(&number)
            || directory
                .ancestors()
                .any(|above| known.settings.contains(above) || linked_settings.any_in(above, &known.files))
        {
            continue;
        }
        let mut only = BTreeSet::new();
        let mut is_compared = true;
        for file in &organization.files {
            let path = links.file(file.path());
            is_compared &= work_trees.top(parent(&path)).is_some_and(|top| known.tops.contains(&top));
            let requested = organization.only.as_ref().is_none_or(|only| only.contains(file.relative()));
            if requested && known.files.contains(&path) {
                only.insert(file.relative().to_owned());
            }
        }
        if is_compared {
            organization.only = Some(only);
        }
    }
    Ok(())
}

/// The top directories of work trees.
#[derive(Debug, Default)]
struct WorkTrees(BTreeMap<PathBuf, Option<PathBuf>>);

impl WorkTrees {
    /// Returns the top directory of the work tree that contains `directory`: the nearest one with `.git`. A directory that is
    /// itself a repository does not count, because it may be part of the input.
    fn top(&mut self, directory: &Path) -> Option<PathBuf> {
        if let Some(top) = self.0.get(directory) {
            return top.clone();
        }
        let top = directory.ancestors().find(|above| above.join(".git").symlink_metadata().is_ok());
        let top = top.map(Path::to_path_buf);
        self.0.insert(directory.to_path_buf(), top.clone());
        top
    }
}

/// The changes in all work trees.
#[derive(Debug, Default)]
struct Known {
    /// The top directories of the compared work trees.
    tops: BTreeSet<PathBuf>,
    /// Added and changed files, with links resolved.
    files: BTreeSet<PathBuf>,
    /// Deleted files that may have contained records, deleted submodules, and changed links to directories.
    removed: BTreeSet<PathBuf>,
    /// The directories of changed settings and waiver files.
    settings: BTreeSet<PathBuf>,
}

impl Known {
    /// Adds the changes in a work tree, and in those of its submodules that are related to `scope`.
    fn add(&mut self, top: &Path, scope: &[PathBuf], base: &Base<'_>) -> Result<()> {
        if !self.tops.insert(top.to_path_buf()) {
            return Ok(());
        }
        let changes = match base {
            Base::Given(changes) | Base::Commit(changes, _) => *changes,
        };
        let found = changed(&Repository::open(top, index_file(top))?, base)?;
        for path in found.present {
            if is_settings_file(&path) {
                self.settings.insert(without_links(parent(&path)));
            }
            if path.is_symlink() && path.is_dir() {
                self.removed.insert(path.clone());
            }
            self.files.insert(without_links(&path));
        }
        for (path, is_link) in found.deleted {
            if is_settings_file(&path) {
                self.settings.insert(without_links(parent(&path)));
            } else if is_link || path.file_name().is_some_and(is_record_file) {
                self.removed.insert(path);
            }
        }
        for (path, Submodule { base, has_changed, is_removed }) in found.submodules {
            if !scope.iter().any(|given| path.starts_with(given) || given.starts_with(&path)) {
                continue;
            }
            if is_removed {
                self.removed.insert(path);
            } else if path.join(".git").symlink_metadata().is_ok() {
                self.add(&path, scope, &Base::Commit(changes, base))?;
            } else if has_changed {
                bail!("submodule `{}` changed and is not checked out", path.display());
            }
        }
        Ok(())
    }
}

/// Returns the index that git gives to a hook, if it is that of this work tree: git runs hooks in the work tree.
fn index_file(top: &Path) -> Option<PathBuf> {
    let index = std::env::var_os("GIT_INDEX_FILE")?;
    let here = std::env::current_dir().ok()?;
    let is_here = WorkTrees::default().top(&without_links(&here)).is_some_and(|work_tree| work_tree == top);
    is_here.then(|| here.join(index))
}

/// For each directory, the targets of links that have the name of a settings or waiver file.
#[derive(Debug, Default)]
struct LinkedSettings(BTreeMap<PathBuf, Vec<PathBuf>>);

impl LinkedSettings {
    /// Returns whether one of the targets in `directory` changed.
    fn any_in(&mut self, directory: &Path, changed: &BTreeSet<PathBuf>) -> bool {
        if !self.0.contains_key(directory) {
            let names = SETTINGS.into_iter().chain(WAIVERS).map(|name| directory.join(name));
            let targets = names.filter(|path| path.is_symlink()).map(|path| without_links(&path)).collect();
            self.0.insert(directory.to_path_buf(), targets);
        }
        self.0[directory].iter().any(|target| changed.contains(target))
    }
}
