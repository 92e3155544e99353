//! Paths for display, paths with links resolved, and reading files.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use synclint_diagnostic::text;
use synclint_diagnostic::text::{Lang, Text};

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

/// Returns the directory that contains a path.
pub(crate) fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Files below this size, in bytes, are read without asking for their size.
const SMALL: usize = 8 << 10;

/// Opens a regular file. Does not wait for other processes: a pipe, a device, a socket, or a directory is an error, also if it
/// replaced a file just now.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        // Opening a pipe waits for its other end otherwise, and a terminal could become that of the process.
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    let file = options.open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::Error::other(NotRegular)) }
}

/// The path is not that of a regular file.
#[derive(Debug)]
pub(crate) struct NotRegular;

impl NotRegular {
    /// Returns whether it is the reason of an error.
    pub(crate) fn is_cause(error: &io::Error) -> bool {
        let cause = error.get_ref();
        cause.and_then(|cause| cause.downcast_ref::<Self>()).is_some()
    }
}

impl std::fmt::Display for NotRegular {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(NOT_REGULAR.get(Lang::En))
    }
}

impl std::error::Error for NotRegular {}

/// Why an input that is not a regular file was not read.
pub(crate) const NOT_REGULAR: Text = text!("not a regular file", "通常のファイルではありません");

/// Reads at most `limit + 1` bytes of a regular file, so that the caller can detect a file above the limit.
pub fn read_file(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    read_open(open(path)?, limit)
}

/// Reads at most `limit + 1` bytes of a file that the command line names. Besides a regular file, this can be stdin or another
/// file that is already open, such as `<(command)` in a shell.
pub(crate) fn read_argument(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let is_open = path.starts_with("/dev/fd") || path.starts_with("/proc/self/fd") || path == Path::new("/dev/stdin");
    if is_open { read_open(File::open(path)?, limit) } else { read_file(path, limit) }
}

fn read_open(file: File, limit: u64) -> io::Result<Vec<u8>> {
    let mut file = file.take(limit + 1);
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
