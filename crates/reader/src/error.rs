//! Parse errors.

use synclint_diagnostic::span::Span;
use synclint_diagnostic::text::Arg;

/// The reason why a file, or a document in it, was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// Invalid syntax: a text of synclint, or the message of the YAML parser, which is English.
    Syntax(Arg),
    /// The file is not UTF-8.
    Encoding(Encoding),
    /// A limit was exceeded, with its name and value.
    Limit(&'static str, u64),
}

/// The apparent encoding of a file that is not UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// The file begins with a UTF-16 byte order mark.
    Utf16,
    /// The file contains bytes that are not valid UTF-8.
    Unknown,
}

/// A parse error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The reason.
    pub kind: ErrorKind,
    /// The location.
    pub span: Span,
}
