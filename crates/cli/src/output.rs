//! Messages on stderr, and output on stdout.

use std::io::{self, BufWriter, Write};

use anyhow::Result;
use synclint_diagnostic::text;
use synclint_diagnostic::text::Arg;
use synclint_report::escape;

use crate::paths::{NOT_REGULAR, NotRegular};

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
    if NotRegular::is_cause(error) {
        return Arg::Text(NOT_REGULAR);
    }
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

/// Writes to stdout. If the reader closed the pipe, the output ends early, and the exit code still tells the result.
pub(crate) fn to_stdout(write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let written = write(&mut out).and_then(|()| Ok(out.flush()?));
    if written.is_err() {
        // A second attempt to write the rest would fail too.
        let _ = out.into_parts();
    }
    ignore_closed_pipe(written)
}

/// Makes a closed pipe a success.
pub(crate) fn ignore_closed_pipe(written: Result<()>) -> Result<()> {
    match written {
        Err(error) if is_closed_pipe(&error) => Ok(()),
        written => written,
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json = || cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or_else(json) == Some(io::ErrorKind::BrokenPipe)
    })
}
