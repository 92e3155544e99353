//! A waiver as it is written in a file.

use jiff::civil::Date;
use synclint_diagnostic::span::Span;

/// A waiver of findings.
#[derive(Debug)]
pub struct Waiver {
    /// The rule ID and its span.
    pub rule: (Box<str>, Span),
    /// The name or pattern of the organizations, and its span.
    pub organization: (Box<str>, Span),
    /// The ID, name, or pattern of the records; `None` for all records, and for findings that are not about a record.
    pub record: Option<Box<str>>,
    /// The reason.
    pub reason: Box<str>,
    /// The person or team responsible.
    pub owner: Box<str>,
    /// The last valid day and its span.
    pub expires: Option<(Date, Span)>,
}
