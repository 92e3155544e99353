//! Which settings files govern an organization: those in its directory and above, the nearer the stronger.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use synclint_model::span::FileId;
use synclint_rules::facts::Facts;

use super::{Effective, Mistake, SettingsFile, assume, read};
use crate::args::SettingsArgs;
use crate::discover::shown;

/// The names of settings files.
const NAMES: [&str; 2] = ["synclint.yaml", "synclint.yml"];

/// A settings file with mistakes.
#[derive(Debug)]
pub struct Broken {
    /// Its path for people.
    pub shown: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// What is wrong with it; the number of the file in their spans is 0.
    pub mistakes: Vec<Mistake>,
}

/// Finds and keeps settings files.
#[derive(Debug)]
pub struct Search {
    assumed: Facts,
    only: Option<PathBuf>,
    isolated: bool,
    files: BTreeMap<PathBuf, Result<SettingsFile, Broken>>,
}

impl Search {
    /// A search as the command line wants it.
    pub fn new(args: &SettingsArgs) -> Result<Self> {
        let assumed = assume(&args.assume)?;
        let mut search = Self { assumed, only: args.config.clone(), isolated: args.isolated, files: BTreeMap::new() };
        if let Some(path) = &args.config {
            search.load(path).with_context(|| format!("reading {}", path.display()))?;
        }
        Ok(search)
    }

    /// The settings of the organization `name` in `directory`, found under the argument `root`; the path of a broken file that governs it otherwise.
    pub fn effective(&mut self, directory: &Path, root: &Path, name: &str) -> Result<Result<Effective, PathBuf>> {
        let mut effective = Effective { facts: self.assumed.clone(), ..Effective::default() };
        for path in self.paths(directory, root)? {
            if !self.files.contains_key(&path) {
                self.load(&path)?;
            }
            let Some(Ok(file)) = self.files.get(&path) else { return Ok(Err(path)) };
            // Within a file the last name that fits is the strongest, and any name is stronger than none.
            for (_, scope) in file.organizations.iter().rev().filter(|(pattern, _)| pattern.matches(name)) {
                effective.fill(scope);
            }
            effective.fill(&file.general);
        }
        Ok(Ok(effective))
    }

    /// The broken file at `path`.
    pub fn broken(&self, path: &Path) -> Option<&Broken> {
        self.files.get(path)?.as_ref().err()
    }

    /// The settings files that govern a directory, the nearest first: up to the root of its git checkout, else up to the
    /// argument that it was found under.
    fn paths(&self, directory: &Path, root: &Path) -> Result<Vec<PathBuf>> {
        if self.isolated {
            return Ok(Vec::new());
        }
        if let Some(path) = &self.only {
            return Ok(vec![path.clone()]);
        }
        let whole = fs::canonicalize(directory).with_context(|| format!("looking at {}", directory.display()))?;
        let checkout = whole.ancestors().find(|above| above.join(".git").exists()).map(Path::to_path_buf);
        let top = checkout.or_else(|| fs::canonicalize(root).ok()).unwrap_or_else(|| whole.clone());
        let mut paths = Vec::new();
        for (depth, above) in whole.ancestors().enumerate() {
            let found: Vec<PathBuf> = NAMES.iter().map(|name| above.join(name)).filter(|path| path.is_file()).collect();
            if let [first, second] = found.as_slice() {
                bail!("{} and {} both hold settings: keep one", first.display(), second.display());
            }
            paths.extend(found.into_iter().map(|path| nearer(directory, depth, path)));
            if above == top {
                break;
            }
        }
        Ok(paths)
    }

    fn load(&mut self, path: &Path) -> Result<()> {
        let bytes = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
        let shown = shown(path);
        let file = read(FileId(0), &shown, &bytes).map_err(|mistakes| Broken { shown, bytes, mistakes });
        self.files.insert(path.to_path_buf(), file);
        Ok(())
    }
}

/// The path of a settings file as people would write it: below the directory that was named where it is there.
fn nearer(directory: &Path, depth: usize, path: PathBuf) -> PathBuf {
    let above = directory.ancestors().nth(depth).filter(|above| !above.as_os_str().is_empty());
    match (above, path.file_name()) {
        (Some(above), Some(name)) => above.join(name),
        _ => path,
    }
}
