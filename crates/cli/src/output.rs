//! What goes to stderr: messages for the person who runs the command. Findings go elsewhere.

use std::io::Write;

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

    /// Says it; a stderr that is closed is nobody's loss. Names of files are words of the input too.
    fn write(kind: &str, message: &str) {
        let _ = writeln!(std::io::stderr(), "synclint: {kind}: {}", escape(message));
    }
}
