//! Determines which directories are organizations.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use synclint_diagnostic::span::FileId;
use synclint_model::lower::{self, FileContents, ParsedFile};

use crate::contents;
use crate::input::InputFile;
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
    let mut organizations: Vec<(&Path, Vec<&PathBuf>)> = Vec::new();
    // Paths are sorted by component, so the contents of a directory follow it immediately. These are the indexes of the
    // organizations above the current directory.
    let mut open: Vec<usize> = Vec::new();
    let mut homes = homes.into_iter().peekable();
    while let Some((directory, files)) = homes.next() {
        while open.pop_if(|above| !directory.starts_with(organizations[*above].0)).is_some() {}
        let above = open.last().copied();
        let decides = above.is_some() || homes.peek().is_some_and(|(next, _)| next.starts_with(directory));
        let contents =
            if decides { contents_of(directory, &files) } else { FileContents { records: true, organization: false } };
        if let Some(above) = above.filter(|_| !contents.organization) {
            organizations[above].1.extend(files);
            continue;
        }
        if contents.records || contents.organization {
            open.push(organizations.len());
        }
        organizations.push((directory, files));
    }
    organizations
}

/// Returns what a file, or the files in an archive, contain. `path` is relative to the directory that may be an organization, with
/// `/` as the separator.
pub fn contents(path: &str, bytes: &[u8], limits: Limits) -> FileContents {
    let files = [InputFile::new(path, bytes)];
    let mut found = FileContents::default();
    for content in contents::contents(&files, limits) {
        let Some(parsed) = content.parse(FileId(0), limits) else { continue };
        let file = lower::contents(ParsedFile { path: content.path(), parsed: &parsed }, limits.lowering());
        found.records |= file.records;
        found.organization |= file.organization;
    }
    found
}
