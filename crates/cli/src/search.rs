//! Finds the settings and waiver files of an organization, in its directory and above. Nearer files take precedence.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use synclint_diagnostic::span::FileId;
use synclint_linter::settings::{self, BrokenFile, Settings, SettingsFile};
use synclint_linter::waivers::{self, WaiverFile};
use synclint_rules::facts::Facts;

use crate::args::SettingsArgs;
use crate::paths::{SETTINGS, WAIVERS, read_file, shown};

/// The maximum size of a settings or waiver file, in bytes.
const MAX_SIZE: u64 = 1 << 20;

/// The settings and waiver files of an organization.
#[derive(Debug, Default)]
pub(crate) struct ApplicableSettings {
    /// Its effective settings.
    pub(crate) settings: Arc<Settings>,
    /// The paths of its settings files, nearest first. [`Search::settings`] returns the files.
    pub(crate) files: Vec<PathBuf>,
    /// The paths of its waiver files, nearest first. [`Search::waivers`] returns the files.
    pub(crate) waivers: Vec<PathBuf>,
}

/// Finds and caches settings and waiver files.
#[derive(Debug)]
pub(crate) struct Search {
    assumed: Facts,
    config: Option<PathBuf>,
    waivers: Option<PathBuf>,
    isolated: bool,
    settings_files: BTreeMap<PathBuf, Result<SettingsFile, Arc<BrokenFile>>>,
    waiver_files: BTreeMap<PathBuf, Result<LoadedWaivers, Arc<BrokenFile>>>,
    /// The settings of the previous organization, which the next one usually shares.
    last: Arc<Settings>,
}

impl Search {
    /// Returns a search with the options of the command line. Loads the files that they name.
    pub(crate) fn new(args: &SettingsArgs) -> Result<Self> {
        let mut search = Self {
            assumed: settings::assume(&args.assume)?,
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

    /// Returns the settings and waiver files of the organization `name` in `directory`, which was found under the argument
    /// `root`; or the first of these files that has errors.
    pub(crate) fn applicable(
        &mut self,
        directory: &Path,
        root: &Path,
        name: &str,
    ) -> Result<Result<ApplicableSettings, Arc<BrokenFile>>> {
        let paths = self.paths(directory, root, SETTINGS, self.config.as_ref())?;
        for path in &paths {
            if !self.settings_files.contains_key(path) {
                self.load_settings(path)?;
            }
            if let Err(broken) = &self.settings_files[path] {
                return Ok(Err(Arc::clone(broken)));
            }
        }
        let files = paths.iter().filter_map(|path| self.settings_files[path].as_ref().ok());
        let settings = Settings::of(name, &self.assumed, files);
        let waivers = self.paths(directory, root, WAIVERS, self.waivers.as_ref())?;
        for path in &waivers {
            if !self.waiver_files.contains_key(path) {
                self.load_waivers(path)?;
            }
            if let Err(broken) = &self.waiver_files[path] {
                return Ok(Err(Arc::clone(broken)));
            }
        }
        if *self.last != settings {
            self.last = Arc::new(settings);
        }
        Ok(Ok(ApplicableSettings { settings: Arc::clone(&self.last), files: paths, waivers }))
    }

    /// Returns the settings file at `path`, unless it has errors.
    pub(crate) fn settings(&self, path: &Path) -> Option<&SettingsFile> {
        self.settings_files.get(path)?.as_ref().ok()
    }

    /// Returns the waiver file at `path`, unless it has errors.
    pub(crate) fn waivers(&self, path: &Path) -> Option<&LoadedWaivers> {
        self.waiver_files.get(path)?.as_ref().ok()
    }

    /// Returns the files with these names in `directory` and above, nearest first: up to the root of its Git checkout, or up
    /// to `root` without a checkout. Returns `only` instead if it is given.
    fn paths(&self, directory: &Path, root: &Path, names: [&str; 2], only: Option<&PathBuf>) -> Result<Vec<PathBuf>> {
        if let Some(path) = only {
            return Ok(vec![path.clone()]);
        }
        if self.isolated {
            return Ok(Vec::new());
        }
        let whole = fs::canonicalize(directory).with_context(|| format!("cannot open `{}`", directory.display()))?;
        let checkout = whole.ancestors().find(|above| above.join(".git").exists()).map(Path::to_path_buf);
        let top = checkout.or_else(|| fs::canonicalize(root).ok()).unwrap_or_else(|| whole.clone());
        let mut paths = Vec::new();
        for (depth, above) in whole.ancestors().enumerate() {
            let found: Vec<PathBuf> = names.iter().map(|name| above.join(name)).filter(|path| path.is_file()).collect();
            if let [first, second] = found.as_slice() {
                bail!("found both `{}` and `{}`; keep one", first.display(), second.display());
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
        let file = settings::read(FileId(0), &shown, &bytes);
        let file = file.map_err(|mistakes| Arc::new(BrokenFile { shown, bytes, mistakes }));
        self.settings_files.insert(path.to_path_buf(), file);
        Ok(())
    }

    fn load_waivers(&mut self, path: &Path) -> Result<()> {
        let (shown, bytes) = load(path)?;
        let whole = fs::canonicalize(path).with_context(|| format!("cannot open `{}`", path.display()))?;
        let directory = whole.parent().unwrap_or(&whole).to_path_buf();
        let file = match waivers::read(FileId(0), &bytes) {
            Ok(waivers) => Ok(LoadedWaivers { directory, file: WaiverFile { shown, bytes, waivers } }),
            Err(mistakes) => Err(Arc::new(BrokenFile { shown, bytes, mistakes })),
        };
        self.waiver_files.insert(path.to_path_buf(), file);
        Ok(())
    }
}

/// A waiver file and its directory.
#[derive(Debug)]
pub(crate) struct LoadedWaivers {
    /// Its directory, with links resolved. Waivers may name organizations by their path relative to it.
    pub(crate) directory: PathBuf,
    /// The file.
    pub(crate) file: WaiverFile,
}

/// Reads a file, and returns its path for display and its bytes.
fn load(path: &Path) -> Result<(String, Vec<u8>)> {
    let bytes = read_file(path, MAX_SIZE).with_context(|| format!("cannot read `{}`", path.display()))?;
    Ok((shown(path), bytes))
}

/// Returns a path `depth` levels above `directory` for display: based on `directory` as the user wrote it, if possible.
fn nearer(directory: &Path, depth: usize, path: PathBuf) -> PathBuf {
    let above = directory.ancestors().nth(depth).filter(|above| !above.as_os_str().is_empty());
    match (above, path.file_name()) {
        (Some(above), Some(name)) => above.join(name),
        _ => path,
    }
}
