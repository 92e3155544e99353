//! Messages on stderr, and writing files atomically.

use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Arg;
use synclint_report::escape;

/// How much is written to stderr.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// Errors only.
    Quiet,
    /// Errors and notes.
    Normal,
    /// Errors, notes, and details.
    Verbose,
}

/// Messages on stderr.
#[derive(Debug)]
pub struct Log {
    verbosity: Verbosity,
}

impl Log {
    /// Returns a log with this verbosity.
    pub fn new(verbosity: Verbosity) -> Self {
        Self { verbosity }
    }

    /// Logs an error.
    pub fn error(&mut self, message: &str) {
        Self::write("error", message);
    }

    /// Logs a note, unless quiet.
    pub fn info(&mut self, message: &str) {
        if self.verbosity > Verbosity::Quiet {
            Self::write("note", message);
        }
    }

    /// Logs a detail, if verbose.
    pub fn detail(&mut self, message: &str) {
        if self.verbosity == Verbosity::Verbose {
            Self::write("note", message);
        }
    }

    /// Writes an escaped line, because file names come from the input. Ignores write errors on stderr.
    fn write(kind: &str, message: &str) {
        let _ = writeln!(std::io::stderr(), "synclint: {kind}: {}", escape(message));
    }
}

/// Returns why an input or output failed. Other reasons than the usual ones are in the words of the operating system.
pub fn reason(error: &io::Error) -> Arg {
    match error.kind() {
        io::ErrorKind::NotFound => {
            Arg::Text(text!("no such file or directory", "ファイルまたはディレクトリがありません"))
        }
        io::ErrorKind::PermissionDenied => Arg::Text(text!("permission denied", "アクセスが拒否されました")),
        _ => {
            let text = error.to_string();
            Arg::from(text.split(" (os error ").next().unwrap_or_default())
        }
    }
}

/// Replaces a file atomically: writes a temporary file and renames it. Writes directly to a device or a pipe.
pub fn write_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    replace(path, write).with_context(|| format!("cannot write `{}`", path.display()))
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
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // reduced by the umask
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
