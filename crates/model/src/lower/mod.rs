//! Lowers nodes to the records of an organization. Never fails: reports invalid input as findings and lowers the rest.

mod email_settings;
mod environment;
mod intake;
mod key;
mod keys;
mod nested;
mod recipients;
mod repeats;
mod row;
mod secrets;
mod value;

use synclint_diagnostic::finding::{Finding, Label, Subject};
use synclint_diagnostic::findings::Findings;
use synclint_diagnostic::secret;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text::Message;
use synclint_reader::{Error, ErrorKind, Parsed, Unsupported};

use crate::cell::Data;
use crate::guid::Guid;
use crate::limits::{self, Limits};
use crate::links;
use crate::lower::keys::KeyCache;
use crate::lower::repeats::Repeats;
use crate::records::Records;
use crate::rows;
use crate::schema::Table;
use crate::shape;

use intake::names::{Named, file_named, is_recipients_file};
use intake::place::{FileContext, FoundRow, UnreadRows};

pub use intake::names::{directory_table, file_table, is_table_name};
pub use secrets::{Secrets, secrets};

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
    /// The spans of values that must not be shown in any output, sorted by file.
    pub secrets: Vec<Span>,
    /// The texts of these values.
    pub secret_values: secret::Values,
    /// For each file, whether it contains a row of a supported table, recipients, or data about the environment.
    pub holds: Vec<bool>,
}

/// Lowers the files of one organization, in order.
pub fn lower<'a>(files: &[ParsedFile<'a>], limits: Limits) -> Lowered<'a> {
    let mut lowering = Lowering {
        records: Records::default(),
        findings: Findings::new(limits.findings),
        keys: KeyCache::default(),
        repeats: Repeats::default(),
        cells: rows::Cells::default(),
        nested_rows: Vec::new(),
        is_nested: false,
        is_muted: false,
        file: FileContext::default(),
        found: false,
        is_refused: false,
        unread_rows: None,
        limits,
        n_records: 0,
    };
    let mut holds = Vec::with_capacity(files.len());
    let (mut spans, mut texts) = (Vec::new(), Vec::new());
    for source in files {
        holds.push(lowering.file(source));
        let secrets = secrets(source.parsed);
        spans.extend(secrets.spans);
        texts.extend(secrets.texts);
    }
    lowering.nested();
    lowering.organizations();
    lowering.findings.extend(lowering.repeats.take());
    let Lowering { mut records, findings, .. } = lowering;
    links::connect(&mut records);
    Lowered { records, findings, secrets: spans, secret_values: secret::Values::new(texts), holds }
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

/// Returns whether a file is JSON, by its name.
fn is_json(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["json", "jsonl", "ndjson"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

#[allow(clippy::struct_excessive_bools, reason = "independent states of the row and the file that are being lowered")]
struct Lowering<'a> {
    records: Records<'a>,
    findings: Findings,
    /// The rows inside other rows, which are lowered after these.
    nested_rows: Vec<FoundRow<'a>>,
    /// Whether `nested_rows` are being lowered.
    is_nested: bool,
    /// Whether findings about the current row were reported before.
    is_muted: bool,
    /// What is known of the current file from its name.
    file: FileContext,
    /// Whether supported data was found in the current file.
    found: bool,
    /// Whether the current file was refused, with a finding.
    is_refused: bool,
    /// The rows of the current file that are not read.
    unread_rows: Option<UnreadRows>,
    limits: Limits,
    /// The number of records found in the current file.
    n_records: u64,
    keys: KeyCache<'a>,
    /// Faults that repeat in a file.
    repeats: Repeats<'a>,
    /// The cells of the current row.
    cells: rows::Cells<'a>,
}

impl<'a> Lowering<'a> {
    /// Lowers a file. Returns whether it contains data that synclint reads.
    fn file(&mut self, source: &ParsedFile<'a>) -> bool {
        let ParsedFile { path, parsed } = *source;
        let is_recipients = is_recipients_file(path);
        self.file = FileContext { named: file_named(path), is_recipients, is_json: is_json(path) };
        self.found = false;
        self.is_refused = false;
        self.n_records = 0;
        if self.markup(parsed) {
            return false;
        }
        for error in &parsed.errors {
            self.unread(error);
        }
        if let Some(span) = parsed.not_strict {
            self.push(Finding::new(&shape::JSON_NOT_STRICT, span));
        }
        if self.has_other_header(parsed) {
            return false;
        }
        if is_recipients {
            parsed.documents().for_each(|document| self.recipients(document));
        } else {
            self.documents(parsed, self.file.named);
        }
        self.end_of_file(parsed);
        self.found
    }

    /// Reports rows of several organizations.
    fn organizations(&mut self) {
        let rows = self.records.rows(Table::Organization);
        let name = Table::Organization.column("name").and_then(|column| column.slot);
        let identity = |row: u32| {
            let name = name.map(|slot| rows.cell(row, slot).data);
            (rows.row(row).id, name.filter(|name| matches!(name, Data::Text(_))))
        };
        let differ = |row: &u32| match (identity(0), identity(*row)) {
            ((Some(first), _), (Some(id), _)) => first != id,
            ((_, Some(first)), (_, Some(name))) => first != name,
            _ => false,
        };
        let n = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        if let Some(other) = (1..n).find(differ) {
            let other = self.records.anchor(Table::Organization, other);
            let mut finding = Finding::new(&shape::SEVERAL_ORGANIZATIONS, other);
            let first = self.records.anchor(Table::Organization, 0);
            finding.labels.push(Self::label(first, shape::FIRST_ORGANIZATION));
            self.push(finding);
        }
    }

    fn push(&mut self, finding: Finding) {
        if self.is_muted {
            return;
        }
        if let Some(table) = self.file.named.and_then(Named::table).filter(|_| finding.rule.extra.unread) {
            self.records.refused[table as usize] = true;
        }
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
            ErrorKind::Unsupported(Unsupported::OtherXml) if self.file.is_expected() => {
                Finding::new(&shape::FILE_WITHOUT_ROWS, error.span).arg("reason", shape::OTHER_XML)
            }
            // The file is listed with those that contain no data of these tables.
            ErrorKind::Unsupported(Unsupported::OtherXml) => return,
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
        Subject { table: table.name(), record: record.map(|id| id.to_string().into()), name: None, row: None, column }
    }

    fn label(span: Span, message: impl Into<Message>) -> Label {
        Label { span, message: message.into(), is_repeat: false }
    }
}
