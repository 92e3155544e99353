//! Finds the settings and waiver files of an organization, in its directory and above. Nearer files take precedence.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use synclint_diagnostic::span::FileId;
use synclint_linter::settings::{self, BrokenFile, Settings, SettingsFile};
use synclint_linter::waivers::{self, WaiverFile};
use synclint_rules::facts::Facts;

use crate::args::SettingsArgs;
use crate::paths::{LinkResolver, SETTINGS, WAIVERS, read_argument, shown};

/// The maximum size of a settings or waiver file, in bytes.
const MAX_SIZE: u64 = 1 << 20;

/// The settings and waiver files of an organization.
#[derive(Debug, Default)]
pub(crate) struct ApplicableSettings {
    /// Its effective settings.
    pub(crate) settings: Arc<Settings>,
    /// Its settings files. [`Search::settings`] returns them.
    pub(crate) files: SettingsFiles,
    /// Its waiver files. [`Search::waivers`] returns them.
    pub(crate) waivers: WaiverFiles,
}

/// The settings files of an organization: the number of the nearest one.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct SettingsFiles(Option<usize>);

/// The waiver files of an organization: the number of the nearest one.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct WaiverFiles(Option<usize>);

/// Finds settings and waiver files. Looks at each directory and reads each file once.
#[derive(Debug)]
pub(crate) struct Search {
    assumed: Facts,
    isolated: bool,
    /// The files of the command line, which replace those of all directories.
    config: Option<usize>,
    waivers: Option<usize>,
    links: LinkResolver,
    /// The nearest files of each directory, by the argument above it.
    nearest: HashMap<PathBuf, HashMap<PathBuf, Nearest>>,
    /// Whether each directory is in a Git checkout.
    checkouts: HashMap<PathBuf, Checkout>,
    settings_files: Chains<SettingsFile>,
    /// The settings of each settings file, filled with those of the files above it, without names of organizations.
    general: Vec<Arc<Settings>>,
    waiver_files: Chains<LoadedWaivers>,
    /// The effective settings, by the nearest settings file, and the names that match in it and above it.
    effective: HashMap<EffectiveKey, Arc<Settings>>,
}

/// The numbers of the nearest files of a directory: in the directory, or else above it.
#[derive(Debug, Clone, Copy, Default)]
struct Nearest {
    settings: Option<usize>,
    waivers: Option<usize>,
}

/// Whether a directory is in a Git checkout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Checkout {
    Outside,
    Inside,
    Root,
}

/// The nearest settings file, and the names that match in it and above it.
type EffectiveKey = (Option<usize>, Vec<(usize, u32)>);

/// A file, or its errors.
type Loaded<T> = Arc<Result<T, Arc<BrokenFile>>>;

/// Files of one kind, each with the next one above it.
#[derive(Debug)]
struct Chains<T> {
    links: Vec<Link<T>>,
    by_path: HashMap<(PathBuf, Option<usize>), usize>,
    loaded: HashMap<PathBuf, (usize, Loaded<T>)>,
}

#[derive(Debug)]
struct Link<T> {
    /// The number of the file. The same file has other files above it under another argument.
    number: usize,
    file: Loaded<T>,
    above: Option<usize>,
    /// The nearest file with errors: this one, or one above it.
    broken: Option<Arc<BrokenFile>>,
}

impl<T> Chains<T> {
    fn new() -> Self {
        Self { links: Vec::new(), by_path: HashMap::new(), loaded: HashMap::new() }
    }

    /// Returns the number of the file at `path`, which has the file `above` above it.
    fn add(
        &mut self,
        path: &Path,
        above: Option<usize>,
        load: impl FnOnce(&Path) -> Result<Result<T, Arc<BrokenFile>>>,
    ) -> Result<usize> {
        let key = (path.to_path_buf(), above);
        if let Some(&known) = self.by_path.get(&key) {
            return Ok(known);
        }
        let (number, file) = match self.loaded.get(path) {
            Some((number, file)) => (*number, Arc::clone(file)),
            None => {
                let loaded = (self.loaded.len(), Arc::new(load(path)?));
                self.loaded.insert(path.to_path_buf(), loaded.clone());
                loaded
            }
        };
        let own = file.as_ref().as_ref().err().cloned();
        let broken = own.or_else(|| above.and_then(|above| self.links[above].broken.clone()));
        self.links.push(Link { number, file, above, broken });
        self.by_path.insert(key, self.links.len() - 1);
        Ok(self.links.len() - 1)
    }

    /// Returns the valid files from `nearest` upwards, with their numbers.
    fn from(&self, nearest: Option<usize>) -> impl Iterator<Item = (usize, &T)> {
        let numbers = std::iter::successors(nearest, |number| self.links[*number].above);
        let links = numbers.map(|number| &self.links[number]);
        links.filter_map(|link| Some((link.number, link.file.as_ref().as_ref().ok()?)))
    }

    /// Returns the paths of all loaded files.
    fn paths(&self) -> impl Iterator<Item = &Path> {
        self.loaded.keys().map(PathBuf::as_path)
    }

    /// Returns the nearest file with errors.
    fn broken(&self, nearest: Option<usize>) -> Option<Arc<BrokenFile>> {
        self.links[nearest?].broken.clone()
    }
}

impl Search {
    /// Returns a search with the options of the command line. Loads the files that they name.
    pub(crate) fn new(args: &SettingsArgs) -> Result<Self> {
        let mut search = Self {
            assumed: settings::assume(&args.assume)?,
            isolated: args.isolated,
            config: None,
            waivers: None,
            links: LinkResolver::default(),
            nearest: HashMap::new(),
            checkouts: HashMap::new(),
            settings_files: Chains::new(),
            general: Vec::new(),
            waiver_files: Chains::new(),
            effective: HashMap::new(),
        };
        if let Some(path) = &args.config {
            search.config = Some(search.add_settings(path, None)?);
        }
        if let Some(path) = &args.waivers {
            search.waivers = Some(search.waiver_files.add(path, None, load_waivers)?);
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
        let replaced = self.isolated || (self.config.is_some() && self.waivers.is_some());
        let nearest = if replaced { Nearest::default() } else { self.nearest(directory, root)? };
        let settings = self.config.or(nearest.settings);
        let waivers = self.waivers.or(nearest.waivers);
        if let Some(broken) = self.settings_files.broken(settings).or_else(|| self.waiver_files.broken(waivers)) {
            return Ok(Err(broken));
        }
        Ok(Ok(ApplicableSettings {
            settings: self.effective(settings, name),
            files: SettingsFiles(settings),
            waivers: WaiverFiles(waivers),
        }))
    }

    /// Returns the settings files of an organization with their numbers, nearest first.
    pub(crate) fn settings(&self, files: SettingsFiles) -> impl Iterator<Item = (usize, &SettingsFile)> {
        self.settings_files.from(files.0)
    }

    /// Returns the paths of all loaded files.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.settings_files.paths().chain(self.waiver_files.paths())
    }

    /// Returns the waiver files of an organization with their numbers, nearest first.
    pub(crate) fn waivers(&self, files: WaiverFiles) -> impl Iterator<Item = (usize, &LoadedWaivers)> {
        self.waiver_files.from(files.0)
    }

    /// Returns the effective settings of an organization with the settings file `nearest`. Organizations share them.
    fn effective(&mut self, nearest: Option<usize>, name: &str) -> Arc<Settings> {
        let files = self.settings_files.from(nearest);
        let matching = files.flat_map(|(number, file)| file.matching(name).into_iter().map(move |at| (number, at)));
        let key = (nearest, matching.collect::<Vec<_>>());
        if let Some(known) = self.effective.get(&key) {
            return Arc::clone(known);
        }
        let settings = if key.1.is_empty() {
            let mut settings = Settings { facts: self.assumed.clone(), ..Settings::default() };
            if let Some(nearest) = nearest {
                settings.fill(&self.general[nearest]);
            }
            settings
        } else {
            Settings::of(name, &self.assumed, self.settings_files.from(nearest).map(|(_, file)| file))
        };
        let settings = Arc::new(settings);
        self.effective.insert(key, Arc::clone(&settings));
        settings
    }

    /// Returns the nearest files of a directory. The search ends at the root of its Git checkout, or at `root` without a
    /// checkout.
    fn nearest(&mut self, directory: &Path, root: &Path) -> Result<Nearest> {
        let top = self.links.directory(root);
        let whole = self.links.directory(directory);
        if !whole.is_absolute() {
            bail!("cannot open `{}`", directory.display());
        }
        let mut known = self.nearest.remove(root).unwrap_or_default();
        // The directories upwards whose files are not known yet: as written, and without links.
        let mut pending = vec![(directory.to_path_buf(), whole)];
        let mut nearest = Nearest::default();
        while let Some((written, whole)) = pending.last() {
            if let Some(found) = known.get(written) {
                nearest = *found;
                pending.pop();
                break;
            }
            let is_top = match self.checkout(whole) {
                Checkout::Root => true,
                Checkout::Inside => false,
                Checkout::Outside => top == *whole,
            };
            let Some(above) = whole.parent().filter(|_| !is_top) else { break };
            // The path as the user wrote it, if it leads to the same directory.
            let as_written = written.parent().filter(|parent| !parent.as_os_str().is_empty());
            let as_written = as_written.filter(|parent| self.links.directory(parent) == above).unwrap_or(above);
            pending.push((as_written.to_path_buf(), above.to_path_buf()));
        }
        while let Some((written, _)) = pending.pop() {
            if self.config.is_none()
                && let Some(path) = file_in(&written, SETTINGS)?
            {
                nearest.settings = Some(self.add_settings(&path, nearest.settings)?);
            }
            if let Some(path) = file_in(&written, WAIVERS)? {
                nearest.waivers = Some(self.waiver_files.add(&path, nearest.waivers, load_waivers)?);
            }
            known.insert(written, nearest);
        }
        self.nearest.insert(root.to_path_buf(), known);
        Ok(nearest)
    }

    /// Returns whether a directory without links is in a Git checkout.
    fn checkout(&mut self, directory: &Path) -> Checkout {
        let mut pending = Vec::new();
        let mut above = Checkout::Outside;
        for directory in directory.ancestors() {
            match self.checkouts.get(directory) {
                Some(known) => {
                    above = *known;
                    break;
                }
                None => pending.push(directory),
            }
        }
        for directory in pending.into_iter().rev() {
            above = match above {
                _ if directory.join(".git").exists() => Checkout::Root,
                Checkout::Outside => Checkout::Outside,
                Checkout::Inside | Checkout::Root => Checkout::Inside,
            };
            self.checkouts.insert(directory.to_path_buf(), above);
        }
        above
    }

    /// Returns the number of a settings file. Fills its settings with those of the file above it.
    fn add_settings(&mut self, path: &Path, above: Option<usize>) -> Result<usize> {
        let number = self.settings_files.add(path, above, load_settings)?;
        if number == self.general.len() {
            let mut settings = match self.settings_files.links[number].file.as_ref() {
                Ok(file) => file.general.clone(),
                Err(_) => Settings::default(),
            };
            if let Some(above) = above {
                settings.fill(&self.general[above]);
            }
            self.general.push(Arc::new(settings));
        }
        Ok(number)
    }
}

/// Returns the file in `directory` with one of two names.
fn file_in(directory: &Path, names: [&str; 2]) -> Result<Option<PathBuf>> {
    let [first, second] = names.map(|name| Some(directory.join(name)).filter(|path| path.is_file()));
    match (first, second) {
        (Some(first), Some(second)) => bail!("found both `{}` and `{}`; keep one", first.display(), second.display()),
        (first, second) => Ok(first.or(second)),
    }
}

fn load_settings(path: &Path) -> Result<Result<SettingsFile, Arc<BrokenFile>>> {
    let (shown, bytes) = load(path)?;
    let file = settings::read(FileId(0), &shown, &bytes);
    Ok(file.map_err(|mistakes| Arc::new(BrokenFile { shown, bytes, mistakes })))
}

fn load_waivers(path: &Path) -> Result<Result<LoadedWaivers, Arc<BrokenFile>>> {
    let (shown, bytes) = load(path)?;
    let whole = fs::canonicalize(path).with_context(|| format!("cannot open `{}`", path.display()))?;
    let directory = whole.parent().unwrap_or(&whole).to_path_buf();
    Ok(match waivers::read(FileId(0), &bytes) {
        Ok(waivers) => Ok(LoadedWaivers { directory, file: WaiverFile { shown, bytes, waivers } }),
        Err(mistakes) => Err(Arc::new(BrokenFile { shown, bytes, mistakes })),
    })
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
    let bytes = read_argument(path, MAX_SIZE).with_context(|| format!("cannot read `{}`", path.display()))?;
    Ok((shown(path), bytes))
}
