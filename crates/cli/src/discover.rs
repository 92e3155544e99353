//! Finds organizations under paths: which directories are organizations, and which files they have.

use std::cell::RefCell;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Lang, Text};

use synclint_linter::layout::{self, Directories};
use synclint_linter::record_file::is_record_file as is_record_file_name;
use synclint_linter::{FileContents, Limits, is_unsupported_export};
use synclint_report::Unread;
use walkdir::{DirEntry, WalkDir};

use crate::output::{Log, reason};
use crate::paths::{LinkResolver, NOT_REGULAR, is_settings_file, parent, read_file, shown, without_links};

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceFile {
    /// The path in outputs: the argument joined with the relative path, separated by `/`.
    pub shown: Arc<str>,
    /// The byte offset in `shown` of the path relative to the organization.
    below: usize,
    /// The path to open, if it differs from `shown`.
    path: Option<PathBuf>,
}

impl SourceFile {
    /// Returns the file for stdin, which outputs show as `name`.
    pub fn stdin(name: &Path) -> Self {
        Self { shown: shown(name).into(), below: 0, path: None }
    }

    /// Returns the path to open.
    pub fn path(&self) -> &Path {
        self.path.as_deref().unwrap_or(Path::new(&*self.shown))
    }

    /// Returns the path relative to the directory of the organization, separated by `/`.
    pub fn relative(&self) -> &str {
        &self.shown[self.below..]
    }

    /// Returns the byte offset in `shown` of [`Self::relative`].
    pub(crate) fn below(&self) -> usize {
        self.below
    }
}

/// A directory with the export of one organization.
#[derive(Debug)]
pub struct OrganizationFiles {
    /// The name in outputs.
    pub name: String,
    /// The directory.
    pub directory: PathBuf,
    /// The argument under which it was found.
    pub root: PathBuf,
    /// Its files, sorted by `shown`.
    pub files: Vec<SourceFile>,
    /// The relative paths of the files to report on; `None` for all.
    pub only: Option<BTreeSet<String>>,
}

/// The organizations under the arguments.
#[derive(Debug, Default)]
pub struct Discovery {
    /// The organizations, sorted by name.
    pub organizations: Vec<OrganizationFiles>,
    /// Inputs that could not be read. Each has been logged.
    pub unreadable: Vec<Unread>,
}

impl Discovery {
    fn unreadable(&mut self, path: &Path, reason: Arg, log: &mut Log) {
        log.error(&format!("cannot read `{}`: {}", path.display(), reason.to_string(Lang::En)));
        self.unreadable.push(Unread { path: shown(path), reason, organization: None });
    }
}

/// Finds the organizations under `paths`. A file selects its organization, with the report limited to the file. A settings or
/// waiver file selects the organizations under its directory.
pub fn discover(paths: &[PathBuf], limits: Limits, log: &mut Log) -> Discovery {
    let mut discovery = Discovery::default();
    let mut organizations: BTreeMap<PathBuf, OrganizationFiles> = BTreeMap::new();
    let mut files: BTreeMap<&Path, BTreeSet<PathBuf>> = BTreeMap::new();
    let mut links = LinkResolver::default();
    for path in paths {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {
                let directories = walk(path, &mut discovery, log);
                group(path, &directories, limits)
                    .into_iter()
                    .for_each(|organization| merge(&mut organizations, organization, &mut links));
            }
            Ok(metadata) if metadata.is_file() && is_settings_file(path) => {
                let root = parent(path);
                let directories = walk(root, &mut discovery, log);
                group(root, &directories, limits).into_iter().for_each(|organization| {
                    let organization = named_from_here(organization, &mut links);
                    merge(&mut organizations, organization, &mut links);
                });
            }
            Ok(metadata) if metadata.is_file() => {
                files.entry(parent(path)).or_default().insert(links.file(path));
            }
            Ok(_) => {
                discovery.unreadable(
                    path,
                    Arg::Text(text!("not a file or directory", "ファイルでもディレクトリでもありません")),
                    log,
                );
            }
            Err(error) => {
                discovery.unreadable(path, reason(&error), log);
            }
        }
    }
    // Files of the same organization are handled together.
    let homes = Homes::new(limits);
    let mut owners: BTreeMap<Owner, BTreeSet<PathBuf>> = BTreeMap::new();
    for (directory, files) in files {
        owners.entry(homes.owner(directory)).or_default().extend(files);
    }
    for (Owner { directory, root, has_records }, mut requested) in owners {
        let directories = walk_where(&directory, &mut discovery, log, |path| {
            is_table_directory(path) || (has_records && !homes.have_organization(path))
        });
        for mut organization in group(&directory, &directories, limits) {
            let files = organization.files.iter().filter(|file| requested.contains(&links.file(file.path())));
            let only: BTreeSet<String> = files.map(|file| file.relative().to_owned()).collect();
            if !only.is_empty() {
                organization.files.iter().for_each(|file| {
                    requested.remove(&links.file(file.path()));
                });
                organization.only = Some(only);
                organization.name = name(&root, &organization.directory);
                organization.root.clone_from(&root);
                let organization = named_from_here(organization, &mut links);
                merge(&mut organizations, organization, &mut links);
            }
        }
        // A file that a walk does not find: its name is not that of a record file, or its directory is hidden.
        for path in requested {
            if path.file_name().is_some_and(is_record_file) {
                let mut organization = organization(parent(&path), parent(&path), &[&path]);
                organization.only = Some(organization.files.iter().map(|file| file.relative().to_owned()).collect());
                let organization = named_from_here(organization, &mut links);
                merge(&mut organizations, organization, &mut links);
            } else {
                discovery.unreadable(&path, Arg::Text(UNSUPPORTED), log);
            }
        }
    }
    discovery.organizations = organizations.into_values().collect();
    discovery.organizations.sort_by(|a, b| (&a.name, &a.directory).cmp(&(&b.name, &b.directory)));
    discovery
}

/// Adds an organization. A directory under two arguments is linted once.
fn merge(
    organizations: &mut BTreeMap<PathBuf, OrganizationFiles>,
    organization: OrganizationFiles,
    links: &mut LinkResolver,
) {
    match organizations.entry(links.directory(&organization.directory)) {
        Entry::Vacant(entry) => {
            entry.insert(organization);
        }
        Entry::Occupied(mut entry) => {
            // If one of the two is not limited to files, the result is not limited either.
            let known = &mut entry.get_mut().only;
            *known = known.take().zip(organization.only).map(|(mut known, more)| {
                known.extend(more);
                known
            });
        }
    }
}

/// Names the organization of a file as if the argument were the current directory, so that its name and settings are the same
/// for both.
fn named_from_here(organization: OrganizationFiles, links: &mut LinkResolver) -> OrganizationFiles {
    let here = Path::new(".");
    match links.directory(&organization.directory).strip_prefix(links.directory(here)) {
        Ok(below) => OrganizationFiles { name: name(here, below), root: here.to_path_buf(), ..organization },
        Err(_) => organization,
    }
}

/// Returns the record files below `root`, by directory. Skips hidden entries and loops; follows links.
fn walk(root: &Path, discovery: &mut Discovery, log: &mut Log) -> Directories {
    walk_where(root, discovery, log, |_| true)
}

/// Returns the record files below `root`, by directory, like [`walk`]. Enters only directories that `enters` accepts.
fn walk_where(root: &Path, discovery: &mut Discovery, log: &mut Log, enters: impl Fn(&Path) -> bool) -> Directories {
    let mut directories = Directories::new();
    // Files of a directory are usually consecutive.
    let (mut directory, mut files) = (root.to_path_buf(), Vec::new());
    let entries = WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter();
    let wanted = |entry: &DirEntry| {
        entry.depth() == 0 || (!is_hidden(entry.file_name()) && (!entry.file_type().is_dir() || enters(entry.path())))
    };
    for entry in entries.filter_entry(wanted) {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_record_file(entry.file_name()) => {
                // Avoids `parent`, which splits each path into components.
                let (path, before) = (entry.path().as_os_str(), directory.as_os_str());
                let in_same = path.len() == before.len() + 1 + entry.file_name().len()
                    && path.as_encoded_bytes().starts_with(before.as_encoded_bytes());
                if !in_same {
                    let parent = entry.path().parent().unwrap_or(root).to_path_buf();
                    add(&mut directories, std::mem::replace(&mut directory, parent), &mut files);
                }
                files.push(entry.into_path());
            }
            Ok(entry) if !entry.file_type().is_dir() && is_record_file(entry.file_name()) => {
                discovery.unreadable(entry.path(), Arg::Text(NOT_REGULAR), log);
            }
            Ok(entry) if !entry.file_type().is_dir() && is_unsupported(entry.file_name()) => {
                discovery.unreadable(entry.path(), Arg::Text(UNSUPPORTED), log);
            }
            Ok(_) => {}
            Err(error) if error.loop_ancestor().is_some() => {
                log.detail(&format!("skipped link: {error}"));
            }
            Err(error) => {
                let path = error.path().unwrap_or(root).to_path_buf();
                let reason = error.io_error().map_or_else(|| Arg::from(error.to_string().as_str()), reason);
                discovery.unreadable(&path, reason, log);
            }
        }
    }
    add(&mut directories, directory, &mut files);
    directories
}

fn add(directories: &mut Directories, directory: PathBuf, files: &mut Vec<PathBuf>) {
    if !files.is_empty() {
        directories.entry(directory).or_default().append(files);
    }
}

/// Why a file whose name is that of a table is not read.
const UNSUPPORTED: Text = text!(
    "synclint does not read files of this type; export the rows as JSON, YAML, or CSV",
    "synclint はこの種類のファイルを読み取りません。行を JSON、YAML、または CSV でエクスポートします"
);

fn is_unsupported(name: &OsStr) -> bool {
    name.to_str().is_some_and(is_unsupported_export)
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// Returns whether a file may contain records, by its name. The ending of a name that is not Unicode is still recognized.
pub fn is_record_file(name: &OsStr) -> bool {
    is_record_file_name(&name.to_string_lossy())
}

/// Returns the organizations among the directories below `root`.
fn group(root: &Path, directories: &Directories, limits: Limits) -> Vec<OrganizationFiles> {
    let contents = |directory: &Path, files: &[&PathBuf]| contents_of(directory, files, limits);
    let organizations = layout::organizations(root, directories, contents);
    organizations.into_iter().map(|(directory, files)| organization(root, directory, &files)).collect()
}

fn organization(root: &Path, directory: &Path, files: &[&PathBuf]) -> OrganizationFiles {
    let above = shown(directory);
    let file = |path: &&PathBuf| {
        let shown = shown(path);
        let below = shown.strip_prefix(&above).map(|below| below.trim_start_matches('/'));
        // If `directory` is the current directory, `shown` does not contain it.
        let below = below.map_or(0, |below| shown.len() - below.len());
        let leads_there = path.to_str().is_some_and(|path| path.strip_prefix("./").unwrap_or(path) == shown);
        let path = (!leads_there).then(|| (*path).clone());
        SourceFile { shown: shown.into(), below, path }
    };
    let mut files: Vec<SourceFile> = files.iter().map(file).collect();
    files.sort();
    OrganizationFiles {
        name: name(root, directory),
        directory: directory.to_path_buf(),
        root: root.to_path_buf(),
        files,
        only: None,
    }
}

/// Returns the path relative to the argument, or the last component of the argument itself.
fn name(root: &Path, directory: &Path) -> String {
    let relative = directory.strip_prefix(root).unwrap_or(directory);
    if relative.as_os_str().is_empty() {
        let whole = fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf());
        return whole.file_name().map_or_else(|| ".".to_owned(), |name| name.to_string_lossy().into_owned());
    }
    shown(relative)
}

fn contents_of(directory: &Path, files: &[&PathBuf], limits: Limits) -> FileContents {
    let mut contents = FileContents::default();
    for path in files {
        // Read errors are reported when the file is read for linting.
        let Ok(bytes) = read_file(path, limits.file_size) else { continue };
        let relative = shown(path.strip_prefix(directory).unwrap_or(path));
        let file = layout::contents(&relative, &bytes, limits);
        contents.records |= file.records;
        contents.organization |= file.organization;
    }
    contents
}

/// The organization that a directory belongs to.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Owner {
    /// Its directory.
    directory: PathBuf,
    /// The directory that its name and its settings are relative to.
    root: PathBuf,
    /// Whether it has records. If not, it is a single directory.
    has_records: bool,
}

/// What directories contain, including their directories that are named after a table. Each is read at most once for a question.
#[derive(Debug)]
struct Homes {
    limits: Limits,
    records: RefCell<BTreeMap<PathBuf, bool>>,
    organization: RefCell<BTreeMap<PathBuf, bool>>,
}

impl Homes {
    fn new(limits: Limits) -> Self {
        Self { limits, records: RefCell::default(), organization: RefCell::default() }
    }

    /// Returns the organization of a directory, as if a directory above it were the argument: above are directories with records,
    /// without a gap, and the directories up to the current one.
    fn owner(&self, directory: &Path) -> Owner {
        let here_or = |path: &Path| if path.as_os_str().is_empty() { PathBuf::from(".") } else { path.to_path_buf() };
        let here = without_links(Path::new("."));
        let home = here_or(layout::home(directory));
        let mut owner = Owner { has_records: self.have_records(&home), directory: home.clone(), root: home.clone() };
        // The directories with records, from the top to this one.
        let mut chain = Vec::from_iter(owner.has_records.then(|| home.clone()));
        let mut below = home.clone();
        while below.file_name().is_some() && !below.join(".git").exists() {
            let Some(above) = below.parent().map(here_or) else { break };
            if self.have_records(&above) {
                owner.root.clone_from(&above);
                chain.push(above.clone());
            } else {
                let whole = without_links(&above);
                if whole == here || !whole.starts_with(&here) {
                    break;
                }
            }
            below = above;
        }
        // An organization inside another one remains its own.
        let is_own = |home: &&PathBuf| chain.len() > 1 && self.have_organization(home);
        if let Some(directory) = chain.iter().find(is_own).or(chain.last()) {
            owner.directory.clone_from(directory);
            owner.has_records = true;
        }
        owner
    }

    fn have_records(&self, home: &Path) -> bool {
        self.ask(&self.records, home, |contents| contents.records || contents.organization)
    }

    fn have_organization(&self, home: &Path) -> bool {
        self.ask(&self.organization, home, |contents| contents.organization)
    }

    /// Returns whether a file of a directory is as `wanted`.
    fn ask(&self, known: &RefCell<BTreeMap<PathBuf, bool>>, home: &Path, wanted: fn(&FileContents) -> bool) -> bool {
        if let Some(answer) = known.borrow().get(home) {
            return *answer;
        }
        let entries = fs::read_dir(home).into_iter().flatten().filter_map(Result::ok);
        let tables = entries.map(|entry| entry.path()).filter(|path| is_table_directory(path) && path.is_dir());
        let files = record_files(home).into_iter().chain(tables.flat_map(|table| record_files(&table)));
        let answer = files.into_iter().any(|file| wanted(&contents_of(home, &[&file], self.limits)));
        known.borrow_mut().insert(home.to_path_buf(), answer);
        answer
    }
}

/// Returns whether a directory is named after a table, so that its files belong to the directory around it.
fn is_table_directory(path: &Path) -> bool {
    layout::home(path) != path
}

fn record_files(directory: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(directory) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.filter(|path| path.is_file() && path.file_name().is_some_and(is_record_file)).collect()
}
