//! Which settings files govern an organization: those in its directory and above, the nearer the stronger.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use synclint_model::span::FileId;
use synclint_rules::facts::Facts;

use super::{Effective, Mistake, SettingsFile, WaiverFile, assume, read, waivers};
use crate::args::SettingsArgs;
use crate::discover::shown;

/// The names of settings files.
pub(crate) const SETTINGS: [&str; 2] = ["synclint.yaml", "synclint.yml"];

/// The names of waiver files.
pub(crate) const WAIVERS: [&str; 2] = ["synclint-waivers.yaml", "synclint-waivers.yml"];

/// A settings file or a waiver file with mistakes.
#[derive(Debug)]
pub struct Broken {
    /// Its path for people.
    pub shown: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// What is wrong with it; the number of the file in their spans is 0.
    pub mistakes: Vec<Mistake>,
}

/// What governs an organization.
#[derive(Debug, Default)]
pub struct Governing {
    /// The settings that hold for it.
    pub settings: Arc<Effective>,
    /// The paths of its waiver files, the nearest first; [`Search::waivers`] has them.
    pub waivers: Vec<PathBuf>,
}

/// Finds and keeps settings files and waiver files.
#[derive(Debug)]
pub struct Search {
    assumed: Facts,
    config: Option<PathBuf>,
    waivers: Option<PathBuf>,
    isolated: bool,
    settings_files: BTreeMap<PathBuf, Result<SettingsFile, Broken>>,
    waiver_files: BTreeMap<PathBuf, Result<WaiverFile, Broken>>,
    /// The settings of the organization before: mostly those of the next one too.
    last: Arc<Effective>,
}

impl Search {
    /// A search as the command line wants it.
    pub fn new(args: &SettingsArgs) -> Result<Self> {
        let mut search = Self {
            assumed: assume(&args.assume)?,
            config: args.config.clone(),
            waivers: args.waivers.clone(),
            isolated: args.isolated,
            settings_files: BTreeMap::new(),
            waiver_files: BTreeMap::new(),
            last: Arc::default(),
        };
        if let Some(path) = &args.config {
            search.load_settings(path)?;
        }
        if let Some(path) = &args.waivers {
            search.load_waivers(path)?;
        }
        Ok(search)
    }

    /// What governs the organization `name` in `directory`, found under the argument `root`; the path of a broken file that
    /// does otherwise.
    pub fn governing(&mut self, directory: &Path, root: &Path, name: &str) -> Result<Result<Governing, PathBuf>> {
        let mut settings = Effective { facts: self.assumed.clone(), ..Effective::default() };
        for path in self.paths(directory, root, SETTINGS, self.config.as_ref())? {
            if !self.settings_files.contains_key(&path) {
                self.load_settings(&path)?;
            }
            let Some(Ok(file)) = self.settings_files.get(&path) else { return Ok(Err(path)) };
            // Within a file the last name that fits is the strongest, and any name is stronger than none.
            for (_, scope) in file.organizations.iter().rev().filter(|(pattern, _)| pattern.matches(name)) {
                settings.fill(scope);
            }
            settings.fill(&file.general);
        }
        let waivers = self.paths(directory, root, WAIVERS, self.waivers.as_ref())?;
        for path in &waivers {
            if !self.waiver_files.contains_key(path) {
                self.load_waivers(path)?;
            }
            if !matches!(self.waiver_files.get(path), Some(Ok(_))) {
                return Ok(Err(path.clone()));
            }
        }
        if *self.last != settings {
            self.last = Arc::new(settings);
        }
        Ok(Ok(Governing { settings: Arc::clone(&self.last), waivers }))
    }

    /// The broken file at `path`.
    pub fn broken(&self, path: &Path) -> Option<&Broken> {
        let settings = self.settings_files.get(path).and_then(|file| file.as_ref().err());
        settings.or_else(|| self.waiver_files.get(path)?.as_ref().err())
    }

    /// The waiver file at `path`.
    pub fn waivers(&self, path: &Path) -> Option<&WaiverFile> {
        self.waiver_files.get(path)?.as_ref().ok()
    }

    /// The files of these names that govern a directory, the nearest first: up to the root of its git checkout, else up to the
    /// argument that it was found under. Or the one file that replaces the search.
    fn paths(&self, directory: &Path, root: &Path, names: [&str; 2], only: Option<&PathBuf>) -> Result<Vec<PathBuf>> {
        if let Some(path) = only {
            return Ok(vec![path.clone()]);
        }
        if self.isolated {
            return Ok(Vec::new());
        }
        let whole = fs::canonicalize(directory).with_context(|| format!("looking at {}", directory.display()))?;
        let checkout = whole.ancestors().find(|above| above.join(".git").exists()).map(Path::to_path_buf);
        let top = checkout.or_else(|| fs::canonicalize(root).ok()).unwrap_or_else(|| whole.clone());
        let mut paths = Vec::new();
        for (depth, above) in whole.ancestors().enumerate() {
            let found: Vec<PathBuf> = names.iter().map(|name| above.join(name)).filter(|path| path.is_file()).collect();
            if let [first, second] = found.as_slice() {
                bail!("{} and {} stand side by side: keep one", first.display(), second.display());
            }
            paths.extend(found.into_iter().map(|path| nearer(directory, depth, path)));
            if above == top {
                break;
            }
        }
        Ok(paths)
    }

    fn load_settings(&mut self, path: &Path) -> Result<()> {
        let (shown, bytes) = load(path)?;
        let file = read(FileId(0), &shown, &bytes).map_err(|mistakes| Broken { shown, bytes, mistakes });
        self.settings_files.insert(path.to_path_buf(), file);
        Ok(())
    }

    fn load_waivers(&mut self, path: &Path) -> Result<()> {
        let (shown, bytes) = load(path)?;
        let whole = fs::canonicalize(path).with_context(|| format!("looking at {}", path.display()))?;
        let directory = whole.parent().unwrap_or(&whole).to_path_buf();
        let file = match waivers::read(FileId(0), &bytes) {
            Ok(waivers) => Ok(WaiverFile { shown, directory, bytes, waivers }),
            Err(mistakes) => Err(Broken { shown, bytes, mistakes }),
        };
        self.waiver_files.insert(path.to_path_buf(), file);
        Ok(())
    }
}

/// The path for people, and what a file holds.
fn load(path: &Path) -> Result<(String, Vec<u8>)> {
    let bytes = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    Ok((shown(path), bytes))
}

/// The path of a settings file as people would write it: below the directory that was named where it is there.
fn nearer(directory: &Path, depth: usize, path: PathBuf) -> PathBuf {
    let above = directory.ancestors().nth(depth).filter(|above| !above.as_os_str().is_empty());
    match (above, path.file_name()) {
        (Some(above), Some(name)) => above.join(name),
        _ => path,
    }
}
