//! Parse errors.

use synclint_diagnostic::span::Span;
use synclint_diagnostic::text;
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
    /// A format that is recognized and not read.
    Unsupported(Unsupported),
}

/// A format that is recognized and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsupported {
    /// XML other than `data.xml` of the Configuration Migration tool.
    OtherXml,
}

/// The apparent encoding of a file that is not UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16 with a byte order mark, which has to be decoded before the file is read.
    Utf16,
    /// UTF-16 without a byte order mark.
    Utf16WithoutMark,
    /// UTF-16 with an unpaired surrogate or an odd number of bytes.
    InvalidUtf16,
    /// UTF-32.
    Utf32,
    /// Text in an 8-bit or multibyte code page, such as Windows-1252 or Shift_JIS.
    CodePage,
    /// Bytes that are not valid UTF-8, and no text in another known encoding.
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

/// The maximum number of errors of a file whose reader continues after an error.
const MAX_ERRORS: usize = 1000;

/// Adds an error. Returns whether the reader can continue: beyond [`MAX_ERRORS`], the last error says that it does not.
pub(crate) fn push(errors: &mut Vec<Error>, error: Error) -> bool {
    let has_room = errors.len() < MAX_ERRORS;
    let last = if has_room {
        error
    } else {
        let words = text!(
            "more than 1,000 errors in this file; the rest was not read",
            "このファイルのエラーが 1,000 件を超えたため、残りは読み取っていません"
        );
        Error { kind: ErrorKind::Syntax(Arg::Text(words)), span: error.span }
    };
    errors.push(last);
    has_room
}
