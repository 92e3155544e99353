//! Replaces files atomically: writes a temporary file and renames it. A run that is interrupted leaves no temporary file.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, bail};
use tempfile::NamedTempFile;

use crate::paths::{self, parent};

/// Replaces a file, or writes directly to a device or a pipe.
pub fn write_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    write_anything(path, write).with_context(|| format!("cannot write `{}`", path.display()))
}

fn write_anything(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let there = fs::metadata(&target).ok();
    if there.as_ref().is_some_and(|metadata| !metadata.is_file()) {
        return fill(&mut OpenOptions::new().write(true).open(&target)?, write);
    }
    let mut temporary = Temporary::create(parent(&target))?;
    fill(temporary.file(), write)?;
    if let Some(metadata) = there {
        temporary.file().set_permissions(metadata.permissions())?;
        temporary.file().sync_all()?;
    }
    temporary.persist(&target)?;
    Ok(())
}

/// Replaces the content `old` of a regular file with `new`, and keeps its owner, permissions, and extended attributes. Fails, and
/// does not change the file, if it has another content or if something cannot be kept.
pub(crate) fn replace_content(target: &Path, old: &[u8], new: &[u8]) -> Result<()> {
    let file = paths::open(target)?;
    let metadata = file.metadata()?;
    if hard_links(&metadata) > 1 {
        bail!("has more than one hard link");
    }
    let mut temporary = Temporary::create(parent(target))?;
    fill(temporary.file(), |out| Ok(out.write_all(new)?))?;
    keep_attributes(&file, &metadata, temporary.file())?;
    temporary.file().sync_all()?;
    if paths::read_file(target, old.len() as u64)? != old {
        bail!("changed after it was read");
    }
    temporary.persist(target)?;
    Ok(())
}

fn fill(file: &mut File, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut out = BufWriter::new(file);
    write(&mut out)?;
    Ok(out.flush()?)
}

#[cfg(unix)]
fn hard_links(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
fn hard_links(_: &Metadata) -> u64 {
    1
}

/// Gives a new file the owner, permissions, and extended attributes of another one.
#[cfg(unix)]
fn keep_attributes(from: &File, metadata: &Metadata, to: &File) -> Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    use xattr::FileExt;

    let owner = |metadata: &Metadata| (metadata.uid(), metadata.gid());
    let (user, group) = owner(metadata);
    if owner(&to.metadata()?) != (user, group) {
        fchown(to, Some(user), Some(group)).context("cannot keep its owner")?;
    }
    to.set_permissions(metadata.permissions())?;
    let names = match from.list_xattr() {
        Ok(names) => names,
        Err(error) if error.kind() == io::ErrorKind::Unsupported => return Ok(()),
        Err(error) => return Err(error).context("cannot keep its extended attributes"),
    };
    for name in names {
        let Some(value) = from.get_xattr(&name)? else { continue };
        if to.get_xattr(&name)?.as_ref() != Some(&value) {
            let keep = || format!("cannot keep its extended attribute `{}`", name.to_string_lossy());
            to.set_xattr(&name, &value).with_context(keep)?;
        }
    }
    Ok(())
}

/// Gives a new file the permissions of another one.
#[cfg(not(unix))]
fn keep_attributes(_: &File, metadata: &Metadata, to: &File) -> Result<()> {
    Ok(to.set_permissions(metadata.permissions())?)
}

/// The paths of the temporary files of this process.
static LIVE: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn live() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    LIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A temporary file. It is removed if it is dropped, or if a signal ends the process.
#[derive(Debug)]
struct Temporary {
    path: PathBuf,
    file: Option<NamedTempFile>,
}

impl Temporary {
    fn create(directory: &Path) -> io::Result<Self> {
        #[cfg(unix)]
        signals::watch();
        let mut builder = tempfile::Builder::new();
        builder.prefix(".synclint-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // reduced by the umask
        let mut live = live();
        let file = builder.tempfile_in(directory)?;
        let path = file.path().to_path_buf();
        live.insert(path.clone());
        Ok(Self { path, file: Some(file) })
    }

    fn file(&mut self) -> &mut File {
        self.file.as_mut().expect("the file is taken only by `persist`, which consumes `self`").as_file_mut()
    }

    /// Renames the file to `target`, and waits until the rename is on the disk if it replaced a file.
    fn persist(mut self, target: &Path) -> io::Result<()> {
        let replaces = target.exists();
        if let Some(file) = self.file.take() {
            file.persist(target)?;
        }
        #[cfg(unix)]
        if replaces {
            // Not every file system can do this.
            let _ = File::open(parent(target)).and_then(|directory| directory.sync_all());
        }
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        drop(self.file.take());
        live().remove(&self.path);
    }
}

/// Removes temporary files when a signal ends the process.
#[cfg(unix)]
mod signals {
    use std::fs;
    use std::sync::Once;
    use std::thread;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    /// Starts to wait for signals. The process still ends with the signal.
    pub(super) fn watch() {
        static WATCH: Once = Once::new();
        WATCH.call_once(|| {
            let ignored = ignored();
            let caught = [SIGHUP, SIGINT, SIGTERM].into_iter().filter(|signal| ignored >> (signal - 1) & 1 == 0);
            let Ok(mut signals) = Signals::new(caught) else { return };
            thread::spawn(move || {
                for signal in signals.forever() {
                    // Keeps the lock, so that no file is created any more.
                    let live = super::live();
                    live.iter().for_each(|path| {
                        let _ = fs::remove_file(path);
                    });
                    let _ = emulate_default_handler(signal);
                }
            });
        });
    }

    /// Returns the signals that the parent process made this one ignore, as `nohup` does, one bit each. Only Linux tells.
    fn ignored() -> u64 {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default()
    }
}
