//! Lowers nodes to the records of an organization. Never fails: reports invalid input as findings and lowers the rest.

mod document;
mod email_settings;
mod environment;
mod key;
mod keys;
mod recipients;
mod row;
mod table_of;
mod value;

use synclint_diagnostic::finding::{Finding, Label, Subject};
use synclint_diagnostic::findings::Findings;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text::Message;
use synclint_reader::{Error, ErrorKind, Parsed};

use crate::guid::Guid;
use crate::limits::{self, Limits};
use crate::links;
use crate::lower::keys::KeyCache;
use crate::records::Records;
use crate::rows;
use crate::schema::Table;
use crate::shape;

use table_of::is_recipients_file;
pub use table_of::{directory_table, file_table};

/// A parsed file of an organization.
#[derive(Debug)]
pub struct ParsedFile<'a> {
    /// The path relative to the organization directory, with `/` separators. Determines the table of rows without other hints.
    pub path: &'a str,
    /// The parsed file.
    pub parsed: &'a Parsed<'a>,
}

/// The records of an organization, and findings about the structure of its files.
#[derive(Debug)]
pub struct Lowered<'a> {
    /// The records.
    pub records: Records<'a>,
    /// The findings.
    pub findings: Findings,
    /// The spans of values that must not be shown in any output.
    pub secrets: Vec<Span>,
    /// For each file, whether it contains a row of a supported table, recipients, or data about the environment.
    pub holds: Vec<bool>,
}

/// Lowers the files of one organization, in order.
pub fn lower<'a>(files: &[ParsedFile<'a>], limits: Limits) -> Lowered<'a> {
    let mut lowering = Lowering {
        records: Records::default(),
        findings: Findings::new(limits.findings),
        secrets: Vec::new(),
        keys: KeyCache::default(),
        cells: rows::Cells::default(),
        found: false,
        limits,
        n_records: 0,
    };
    let mut holds = Vec::with_capacity(files.len());
    for source in files {
        lowering.found = false;
        lowering.n_records = 0;
        for error in &source.parsed.errors {
            lowering.unread(error);
        }
        let hint = file_table(source.path);
        for document in source.parsed.documents() {
            if is_recipients_file(source.path) {
                lowering.recipients(document);
            } else {
                lowering.document(document, hint);
            }
        }
        holds.push(lowering.found);
    }
    let Lowering { mut records, findings, secrets, .. } = lowering;
    links::connect(&mut records);
    Lowered { records, findings, secrets, holds }
}

/// What a file contains, to determine which directories are organizations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FileContents {
    /// At least one record.
    pub records: bool,
    /// An organization row or a document about the environment.
    pub organization: bool,
}

/// Returns what a file contains.
pub fn contents(file: ParsedFile<'_>, limits: Limits) -> FileContents {
    let records = lower(&[file], limits).records;
    let environment = &records.environment;
    let about = environment.version.is_some() || environment.tenant.is_some() || environment.online.is_some();
    FileContents { records: !records.is_empty(), organization: records.has(Table::Organization) || about }
}

struct Lowering<'a> {
    records: Records<'a>,
    findings: Findings,
    secrets: Vec<Span>,
    /// Whether supported data was found in the current file.
    found: bool,
    limits: Limits,
    /// The number of records found in the current file.
    n_records: u64,
    keys: KeyCache<'a>,
    /// The cells of the current row.
    cells: rows::Cells<'a>,
}

impl Lowering<'_> {
    fn push(&mut self, finding: Finding) {
        debug_assert_eq!(finding.message.unfilled(), None, "{}", finding.rule.id);
        self.findings.push(finding);
    }

    fn unread(&mut self, error: &Error) {
        let finding = match &error.kind {
            ErrorKind::Syntax(reason) => Finding::new(&shape::SYNTAX_ERROR, error.span).arg("reason", reason.clone()),
            ErrorKind::Encoding(encoding) => {
                Finding::new(&shape::ENCODING_NOT_UTF_8, error.span).arg("encoding", shape::encoding(*encoding))
            }
            ErrorKind::Limit(name, value) => shape::limit_exceeded(error.span, name, *value),
        };
        self.push(finding);
    }

    /// Returns whether one more record is within the limit. Reports the first record of a file that is not.
    fn has_room(&mut self, row: Span) -> bool {
        self.n_records += 1;
        if self.n_records == self.limits.records + 1 {
            let finding = shape::limit_exceeded(row, limits::RECORDS_PER_FILE, self.limits.records);
            self.push(finding);
        }
        self.n_records <= self.limits.records
    }

    fn subject(table: Table, record: Option<Guid>, column: Option<&'static str>) -> Subject {
        Subject { table: table.name(), record: record.map(|id| id.to_string().into()), name: None, column }
    }

    fn label(span: Span, message: impl Into<Message>) -> Label {
        Label { span, message: message.into(), is_repeat: false }
    }
}
