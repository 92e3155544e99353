//! Paths as people see them, paths without links, and the bytes of files.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// The names of settings files.
pub(crate) const SETTINGS: [&str; 2] = ["synclint.yaml", "synclint.yml"];

/// The names of waiver files.
pub(crate) const WAIVERS: [&str; 2] = ["synclint-waivers.yaml", "synclint-waivers.yml"];

/// Whether the name is that of our settings or waivers.
pub(crate) fn is_settings_file(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| SETTINGS.contains(&name) || WAIVERS.contains(&name))
}

/// A path without links, where there is something.
pub(crate) fn without_links(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}

/// The size of a small file, in bytes.
const SMALL: usize = 8 << 10;

/// The bytes of a file; of one that is too large, one more than the limit, so that it is seen to be.
pub fn read_file(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?.take(limit + 1);
    // Most files of an estate with one row a file fit in here, and nobody has to ask how large they are.
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

/// A path with `/` between its parts, whatever the system uses; without a leading `./`.
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
