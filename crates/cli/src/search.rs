//! Which settings files govern an organization: those in its directory and above, the nearer the stronger.

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

/// The largest settings or waiver file that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// What governs an organization.
#[derive(Debug, Default)]
pub(crate) struct Governing {
    /// The settings that hold for it.
    pub(crate) settings: Arc<Settings>,
    /// The paths of its waiver files, the nearest first; [`Search::waivers`] has them.
    pub(crate) waivers: Vec<PathBuf>,
}

/// Finds and keeps settings files and waiver files.
#[derive(Debug)]
pub(crate) struct Search {
    assumed: Facts,
    config: Option<PathBuf>,
    waivers: Option<PathBuf>,
    isolated: bool,
    settings_files: BTreeMap<PathBuf, Result<SettingsFile, Arc<BrokenFile>>>,
    waiver_files: BTreeMap<PathBuf, Result<LoadedWaivers, Arc<BrokenFile>>>,
    /// The settings of the organization before: mostly those of the next one too.
    last: Arc<Settings>,
}

impl Search {
    /// A search as the command line wants it.
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

    /// What governs the organization `name` in `directory`, found under the argument `root`; a file with mistakes, where one
    /// does.
    pub(crate) fn governing(
        &mut self,
        directory: &Path,
        root: &Path,
        name: &str,
    ) -> Result<Result<Governing, Arc<BrokenFile>>> {
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
        Ok(Ok(Governing { settings: Arc::clone(&self.last), waivers }))
    }

    /// The waiver file at `path`, where it has no mistakes.
    pub(crate) fn waivers(&self, path: &Path) -> Option<&LoadedWaivers> {
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
        let file = settings::read(FileId(0), &shown, &bytes);
        let file = file.map_err(|mistakes| Arc::new(BrokenFile { shown, bytes, mistakes }));
        self.settings_files.insert(path.to_path_buf(), file);
        Ok(())
    }

    fn load_waivers(&mut self, path: &Path) -> Result<()> {
        let (shown, bytes) = load(path)?;
        let whole = fs::canonicalize(path).with_context(|| format!("looking at {}", path.display()))?;
        let directory = whole.parent().unwrap_or(&whole).to_path_buf();
        let file = match waivers::read(FileId(0), &bytes) {
            Ok(waivers) => Ok(LoadedWaivers { directory, file: WaiverFile { shown, bytes, waivers } }),
            Err(mistakes) => Err(Arc::new(BrokenFile { shown, bytes, mistakes })),
        };
        self.waiver_files.insert(path.to_path_buf(), file);
        Ok(())
    }
}

/// A waiver file, and where it is.
#[derive(Debug)]
pub(crate) struct LoadedWaivers {
    /// Its directory, without links: organizations may be named by their paths from here.
    pub(crate) directory: PathBuf,
    /// The file.
    pub(crate) file: WaiverFile,
}

/// The path for people, and what a file holds.
fn load(path: &Path) -> Result<(String, Vec<u8>)> {
    let bytes = read_file(path, LARGEST).with_context(|| format!("reading {}", path.display()))?;
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
