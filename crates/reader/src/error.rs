//! Errors of reading: what could not be read, why, and where.

use synclint_diagnostic::span::Span;

/// Why a file, or a document in it, was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// It is neither YAML nor JSON; the parser's words.
    Syntax(String),
    /// It is not UTF-8.
    Encoding(Encoding),
    /// A limit was reached: its name and its value.
    Limit(&'static str, u64),
}

/// What a file that is not UTF-8 seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// It begins with a byte order mark of UTF-16.
    Utf16,
    /// It has a byte that occurs in no UTF-8 text.
    Unknown,
}

/// An error of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What is wrong.
    pub kind: ErrorKind,
    /// Where.
    pub span: Span,
}
