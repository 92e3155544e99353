//! Determines which directories are organizations.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::path::{Path, PathBuf};

use synclint_diagnostic::span::FileId;
use synclint_model::lower::{self, FileContents, ParsedFile};
use synclint_reader::read;

use crate::limits::Limits;

/// Record files by directory.
pub type Directories = BTreeMap<PathBuf, Vec<PathBuf>>;

/// Returns the directory that the records of `directory` belong to: its parent if `directory` is named after a table, otherwise
/// `directory` itself.
pub fn home(directory: &Path) -> &Path {
    let name = directory.file_name().and_then(|name| name.to_str());
    match (name.and_then(lower::directory_table), directory.parent()) {
        (Some(_), Some(parent)) => parent,
        _ => directory,
    }
}

/// Groups the directories below `root` into organizations, and returns the directory and the files of each. `contents_of`
/// returns what the files of a directory contain. It is called only if the result depends on it.
pub fn organizations<'d>(
    root: &'d Path,
    directories: &'d Directories,
    contents_of: impl Fn(&Path, &[&PathBuf]) -> FileContents,
) -> Vec<(&'d Path, Vec<&'d PathBuf>)> {
    let mut homes: BTreeMap<&Path, Vec<&PathBuf>> = BTreeMap::new();
    for (directory, files) in directories {
        let home = if directory == root { root } else { home(directory) };
        homes.entry(home).or_default().extend(files);
    }
    // A directory inside an organization is an organization only if its files contain an organization record.
    let mut organizations: BTreeMap<&Path, (FileContents, Vec<&PathBuf>)> = BTreeMap::new();
    for (&directory, files) in &homes {
        let is_above = |above: &&Path| {
            organizations.get(above).is_some_and(|(contents, _)| contents.records || contents.organization)
        };
        let above = directory.ancestors().skip(1).find(is_above);
        // Paths are sorted by component, so the contents of a directory follow it immediately.
        let next = homes.range::<Path, _>((Bound::Excluded(directory), Bound::Unbounded)).next();
        let decides = above.is_some() || next.is_some_and(|(next, _)| next.starts_with(directory));
        let contents =
            if decides { contents_of(directory, files) } else { FileContents { records: true, organization: false } };
        let owner = above.filter(|_| !contents.organization).unwrap_or(directory);
        organizations.entry(owner).or_insert((contents, Vec::new())).1.extend(files);
    }
    organizations.into_iter().map(|(directory, (_, files))| (directory, files)).collect()
}

/// Returns what a file contains. `path` is relative to the directory that may be an organization, with `/` as the separator.
pub fn contents(path: &str, bytes: &[u8], limits: Limits) -> FileContents {
    let parsed = read::read_named(path, FileId(0), bytes, limits.reading());
    lower::contents(ParsedFile { path, parsed: &parsed }, limits.lowering())
}
