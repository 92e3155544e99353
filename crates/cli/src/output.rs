//! What goes to stderr: messages for the person who runs the command. And how a file is written.

use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};
use synclint_report::escape;

/// How much is said on stderr.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// Only what makes the run fail.
    Quiet,
    /// The usual.
    Normal,
    /// Everything that was decided on the way.
    Verbose,
}

/// Messages on stderr.
#[derive(Debug)]
pub struct Log {
    verbosity: Verbosity,
}

impl Log {
    /// A log that says this much.
    pub fn new(verbosity: Verbosity) -> Self {
        Self { verbosity }
    }

    /// Something that went wrong.
    pub fn error(&mut self, message: &str) {
        Self::write("error", message);
    }

    /// Something to know.
    pub fn info(&mut self, message: &str) {
        if self.verbosity > Verbosity::Quiet {
            Self::write("note", message);
        }
    }

    /// Something that only an asker wants to know.
    pub fn detail(&mut self, message: &str) {
        if self.verbosity == Verbosity::Verbose {
            Self::write("note", message);
        }
    }

    /// Ignores write errors on stderr. Names of files come from the input too, so they are escaped.
    fn write(kind: &str, message: &str) {
        let _ = writeln!(std::io::stderr(), "synclint: {kind}: {}", escape(message));
    }
}

/// Writes a file so that at every moment it is there whole, or as it was before. A device or a pipe is written to as it is.
pub fn write_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    replace(path, write).with_context(|| format!("writing {}", path.display()))
}

fn replace(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let there = fs::metadata(&target).ok();
    if there.as_ref().is_some_and(|metadata| !metadata.is_file()) {
        fill(OpenOptions::new().write(true).open(&target)?, write)?;
        return Ok(());
    }
    let directory = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".synclint-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // as far as the umask allows
    let file = fill(builder.tempfile_in(directory)?, write)?;
    if let Some(metadata) = there {
        file.as_file().set_permissions(metadata.permissions())?;
    }
    file.persist(&target)?;
    Ok(())
}

fn fill<W: Write>(file: W, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<W> {
    let mut file = BufWriter::new(file);
    write(&mut file)?;
    Ok(file.into_inner().map_err(io::IntoInnerError::into_error)?)
}
