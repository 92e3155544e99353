//! Paths for display, paths with links resolved, and reading files.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// The names of settings files.
pub(crate) const SETTINGS: [&str; 2] = ["synclint.yaml", "synclint.yml"];

/// The names of waiver files.
pub(crate) const WAIVERS: [&str; 2] = ["synclint-waivers.yaml", "synclint-waivers.yml"];

/// Returns whether the file name is that of a settings or waiver file.
pub(crate) fn is_settings_file(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| SETTINGS.contains(&name) || WAIVERS.contains(&name))
}

/// Resolves symbolic links. Returns the path unchanged if that fails.
pub(crate) fn without_links(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}

/// Resolves symbolic links in many paths, and looks at each directory once.
#[derive(Debug, Default)]
pub(crate) struct LinkResolver {
    /// The directories without links, by their path as written.
    directories: HashMap<PathBuf, PathBuf>,
}

impl LinkResolver {
    /// Returns the path of a directory without symbolic links. Returns the path unchanged if that fails.
    pub(crate) fn directory(&mut self, path: &Path) -> PathBuf {
        // The nearest directory above whose path is known, and the names from there.
        let mut pending = Vec::new();
        let mut above = path;
        let mut whole = loop {
            if let Some(known) = self.directories.get(above) {
                break known.clone();
            }
            match above.parent() {
                // `..` and `.` at the end are resolved by the operating system.
                Some(parent) if !parent.as_os_str().is_empty() && above.file_name().is_some() => {
                    pending.push(above);
                    above = parent;
                }
                _ => {
                    let whole = without_links(above);
                    self.directories.insert(above.to_path_buf(), whole.clone());
                    break whole;
                }
            }
        };
        for below in pending.into_iter().rev() {
            whole = resolved(whole, below);
            self.directories.insert(below.to_path_buf(), whole.clone());
        }
        whole
    }

    /// Returns the path of a file without symbolic links. Returns the path unchanged if that fails.
    pub(crate) fn file(&mut self, path: &Path) -> PathBuf {
        match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() && path.file_name().is_some() => {
                resolved(self.directory(parent), path)
            }
            _ => without_links(path),
        }
    }
}

/// Returns the path of an entry of the directory `above`, which has no links.
fn resolved(mut above: PathBuf, path: &Path) -> PathBuf {
    match (fs::symlink_metadata(path), path.file_name()) {
        (Ok(metadata), Some(name)) if !metadata.is_symlink() => {
            above.push(name);
            above
        }
        _ => without_links(path),
    }
}

/// Files below this size, in bytes, are read without asking for their size.
const SMALL: usize = 8 << 10;

/// Reads at most `limit + 1` bytes of a file, so that the caller can detect a file above the limit.
pub fn read_file(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?.take(limit + 1);
    // With one row per file, most files are this small.
    let mut bytes = Vec::with_capacity(SMALL);
    file.by_ref().take(SMALL as u64).read_to_end(&mut bytes)?;
    if bytes.len() < SMALL {
        bytes.shrink_to_fit();
        return Ok(bytes);
    }
    let size = file.get_ref().metadata()?.len().min(limit + 1);
    bytes.reserve_exact(usize::try_from(size).unwrap_or_default().saturating_sub(SMALL));
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns a path with `/` as separator on every system, and without a leading `./`.
pub fn shown(path: &Path) -> String {
    let as_it_is = |text: &&str| {
        text.split('/').enumerate().all(|(number, part)| match part {
            "" => number == 0 && text.len() > 1,
            part => part != ".",
        })
    };
    if let Some(text) = path.to_str().filter(|text| std::path::MAIN_SEPARATOR == '/' && as_it_is(text)) {
        return text.to_owned();
    }
    let mut out = String::new();
    for component in path.components() {
        match component {
            Component::RootDir => out.push('/'),
            Component::CurDir => {}
            Component::Prefix(_) | Component::ParentDir | Component::Normal(_) => {
                if !out.is_empty() && !out.ends_with('/') {
                    out.push('/');
                }
                out.push_str(&component.as_os_str().to_string_lossy());
            }
        }
    }
    if out.is_empty() { ".".to_owned() } else { out }
}

/// Returns the message for arguments without records.
pub fn no_records(paths: &[PathBuf]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| format!("`{}`", path.display())).collect();
    format!("no records to check in {}", paths.join(", "))
}
