//! Lints one organization: read, lower, check, excerpt. Does no I/O.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use jiff::civil::Date;
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::findings::LeftOut;
use synclint_diagnostic::inventory::FileState;
use synclint_diagnostic::secret::Values;
use synclint_diagnostic::span::{FileId, Span};
use synclint_model::lookup::Lookup;
use synclint_model::lower::{self, Lowered, ParsedFile};
use synclint_model::record::Record;
use synclint_model::schema::Table;
use synclint_model::{Organization, Records, shape};
use synclint_reader::Parsed;
use synclint_report::{Excerpt, File, Unread};
use synclint_rules::basis::Basis;
use synclint_rules::compare::Keep;
use synclint_rules::engine;
use synclint_rules::entry::CrossOrgEntry;
use synclint_rules::facts::named_records::named_records;
use synclint_rules::product_version_unknown;
use synclint_rules::rule::Rule;

use crate::comments::directive::{self, Comment};
use crate::contents::{self, Content};
use crate::input::OrganizationInput;
use crate::limits::{self, Limits};
use crate::parallel;
use crate::part::Part;

/// Parameters for linting an organization.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Job<'a> {
    /// The rules to run.
    pub(crate) rules: &'a [&'static Rule],
    /// The as-of date for deprecations and ends of support.
    pub(crate) as_of: Date,
    /// Limits on what is read and kept.
    pub(crate) limits: Limits,
    /// Which entries to keep for the comparison with other organizations.
    pub(crate) keep: Keep<'a>,
    /// Whether missing core tables are not reported.
    pub(crate) allow_partial: bool,
    /// The number of rows of a table that are checked at once.
    pub(crate) rows_per_part: u32,
}

/// The parsed files of an organization that could be opened. Their file IDs are indexes into all of its files.
#[derive(Debug)]
pub(crate) struct Opened<'a> {
    pub(crate) parsed: Vec<Parsed<'a>>,
    paths: Vec<&'a str>,
}

impl<'a> Opened<'a> {
    /// Parses the files that could be opened, in parallel.
    pub(crate) fn read(contents: &'a [Content<'a>], limits: Limits) -> Self {
        let numbered: Vec<(FileId, &Content<'_>)> = (0..).map(FileId).zip(contents).collect();
        let parsed = parallel::map(&numbered, |(id, content)| content.parse(*id, limits));
        let (parsed, paths) =
            parsed.into_iter().zip(contents).filter_map(|(parsed, content)| Some((parsed?, content.path()))).unzip();
        Self { parsed, paths }
    }

    /// Converts the files to records.
    pub(crate) fn lower(&self, limits: Limits) -> Lowered<'_> {
        let files = self.paths.iter().zip(&self.parsed).map(|(path, parsed)| ParsedFile { path, parsed });
        lower::lower(&files.collect::<Vec<_>>(), limits.lowering())
    }
}

/// Lints one organization. A panic becomes a finding of this organization and does not affect the others.
pub(crate) fn lint(job: Job<'_>, input: &OrganizationInput<'_>) -> Part {
    let run = || lint_unguarded(job, input);
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|payload| {
        let words = payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
        let first = input.files.iter().position(|file| file.bytes.is_ok()).unwrap_or_default();
        let file = FileId(u32::try_from(first).unwrap_or(u32::MAX));
        let finding =
            Finding::new(&shape::INTERNAL_ERROR, Span::new(file, 0, 0)).arg("reason", words.unwrap_or("panic"));
        let mut part = Part { broken_files: 1, is_present: true, ..named(input, &contents::closed(input.files)) };
        part.files = files(&contents::closed(input.files), &BTreeMap::from([(file, vec![finding.span])]), &[]);
        part.findings.push(finding);
        part
    })
}

/// Returns a part with the data that does not depend on the content of the files.
fn named(input: &OrganizationInput<'_>, contents: &[Content<'_>]) -> Part {
    let unread = |file: &Content<'_>| {
        let reason = file.bytes.as_ref().err()?.clone();
        Some(Unread { path: file.shown.to_string(), reason, organization: None })
    };
    Part {
        name: input.name.to_owned(),
        unread: contents.iter().filter_map(unread).collect(),
        settings: Some(Arc::clone(&input.settings)),
        only: contents::with_inner(input.only.as_ref(), contents),
        ..Part::default()
    }
}

fn lint_unguarded(job: Job<'_>, input: &OrganizationInput<'_>) -> Part {
    let contents = contents::contents(input.files, job.limits);
    let opened = Opened::read(&contents, job.limits);
    let Lowered { records, mut findings, mut secrets, secret_values, holds } = opened.lower(job.limits);
    let mut part = Part { records: records.len() as u64, inventory: records.inventory(), ..named(input, &contents) };
    part.is_present = is_organization(&records) || !findings.kept().is_empty();
    if is_organization(&records) {
        let facts = input.settings.facts.clone().completed(&records.environment);
        findings.extend(product_version_unknown::product(&records, &facts));
        part.named_records = named_records(&facts, &records);
        let basis = Basis { facts: &facts, thresholds: &input.settings.thresholds, as_of: job.as_of, keep: job.keep };
        let checked = engine::check(job.rules, &records, basis, job.rows_per_part);
        findings.extend(checked.findings);
        part.coverage = Arc::new(checked.coverage);
        part.entries = checked.entries;
        part.digests = checked.digests;
    }
    let missing = records.unexplained();
    if is_organization(&records) && !missing.is_empty() && !job.allow_partial {
        let first = opened.parsed.iter().zip(&holds).find(|(_, holds)| **holds).map(|(parsed, _)| parsed.file);
        let at = Span::new(first.unwrap_or(FileId(0)), 0, 0);
        findings.push(shape::table_missing(at, &missing));
    }
    let empty = empty_containers(&contents, &opened, &holds);
    let (expected, others): (Vec<FileId>, Vec<FileId>) =
        empty.into_iter().partition(|id| lower::file_table(contents[id.0 as usize].path()).is_some());
    findings.extend(expected.into_iter().map(|id| shape::empty_container(Span::new(id, 0, 0))));
    for parsed in &opened.parsed {
        let comments = directive::comments(parsed, job.limits.comments);
        part.comments.extend(comments.kept);
        let beyond =
            comments.beyond.map(|at| shape::limit_exceeded(at, limits::COMMENTS_PER_FILE, job.limits.comments));
        findings.extend(beyond);
    }
    (part.findings, part.left_out) = findings.into_parts();
    name_subjects(&mut part.findings, &records);
    mask(&mut part, &secret_values, &mut secrets);
    // The file of a finding about a missing table is only its place.
    let is_unread = |finding: &&Finding| finding.rule.extra.unread && finding.rule.id != shape::TABLE_MISSING.id;
    let broken: BTreeSet<FileId> = part.findings.iter().filter(is_unread).map(|finding| finding.span.file).collect();
    part.broken_files = broken.len() as u64;
    let without_rows = opened.parsed.iter().zip(holds).filter(|(_, holds)| !holds).map(|(parsed, _)| parsed.file);
    let (refused, skipped): (Vec<FileId>, Vec<FileId>) = without_rows.partition(|file| broken.contains(file));
    part.skipped = skipped;
    part.skipped.extend(others);
    part.skipped.sort_unstable();
    part.files = files(&contents, &spans(&part), &secrets);
    for (id, file) in (0..).map(FileId).zip(&mut part.files) {
        file.state = if part.skipped.binary_search(&id).is_ok() {
            FileState::NotOurs
        } else if refused.binary_search(&id).is_ok() || contents[id.0 as usize].bytes.is_err() {
            FileState::Refused
        } else {
            FileState::Read
        };
    }
    part
}

/// Returns the archives and compressed files that were opened and contain no rows.
fn empty_containers(contents: &[Content<'_>], opened: &Opened<'_>, holds: &[bool]) -> Vec<FileId> {
    let with_rows = opened.parsed.iter().zip(holds).filter(|(_, holds)| **holds).map(|(parsed, _)| parsed.file);
    let with_rows: BTreeSet<u32> = with_rows.filter_map(|file| contents[file.0 as usize].container).collect();
    let numbered = (0..).zip(contents).filter(|(_, content)| content.is_container && !content.is_refused());
    numbered.map(|(number, _)| number).filter(|number| !with_rows.contains(number)).map(FileId).collect()
}

fn is_organization(records: &Records<'_>) -> bool {
    !records.is_empty() || records.environment.version.is_some() || records.environment.online.is_some()
}

/// Masks the texts of findings and entries that contain the value of a secret, and adds what they point at to `spans`.
fn mask(part: &mut Part, secrets: &Values, spans: &mut Vec<Span>) {
    if secrets.is_empty() {
        return;
    }
    let left_out = part.left_out.iter_mut().map(|LeftOut { first, .. }| first);
    for finding in part.findings.iter_mut().chain(left_out) {
        if finding.mask(secrets) {
            spans.extend(finding.spans());
        }
    }
    part.entries.iter_mut().for_each(|entry| entry.mask(secrets));
    spans.sort_by_key(|span| span.file);
}

/// Sets the display names of records in findings about the shape of files, because waivers can match records by name.
fn name_subjects(findings: &mut [Finding], records: &Records<'_>) {
    let organization = Organization::new(records);
    for subject in findings.iter_mut().filter_map(|finding| finding.subject.as_mut()) {
        let id = subject.record.as_deref().and_then(|id| id.parse().ok());
        let record = id.and_then(|id| organization.find(Table::named(subject.table), Lookup::Id(id, None)));
        subject.name = subject.name.take().or_else(|| record.and_then(Record::name).map(Into::into));
    }
}

/// Returns the spans of findings, entries, and comments, by file.
fn spans(part: &Part) -> BTreeMap<FileId, Vec<Span>> {
    let mut spans: BTreeMap<FileId, Vec<Span>> = BTreeMap::new();
    let labels = part.findings.iter().flat_map(|finding| &finding.labels).map(|label| label.span);
    let findings = part.findings.iter().map(|finding| finding.span).chain(labels);
    let left_out = part.left_out.iter().map(|LeftOut { first, .. }| first.span);
    let entries = part.entries.iter().map(|entry: &CrossOrgEntry| entry.place.span);
    let comments = part.comments.iter().flat_map(Comment::spans);
    for span in findings.chain(left_out).chain(entries).chain(comments) {
        spans.entry(span.file).or_default().push(span);
    }
    spans
}

/// Returns the files of a part with excerpts of the lines that `spans` point at.
pub(crate) fn files(contents: &[Content<'_>], spans: &BTreeMap<FileId, Vec<Span>>, secrets: &[Span]) -> Vec<File> {
    let numbered: Vec<(FileId, &Content<'_>)> = (0..).map(FileId).zip(contents).collect();
    parallel::map(&numbered, |(id, file)| {
        let excerpt = match (spans.get(id), &file.bytes) {
            (Some(spans), Ok(bytes)) => {
                debug_assert!(secrets.is_sorted_by_key(|span| span.file), "secrets are sorted by file");
                let from = secrets.partition_point(|span| span.file < *id);
                let to = secrets.partition_point(|span| span.file <= *id);
                let excerpt = Excerpt::collect(bytes, spans.iter().copied(), &secrets[from..to]);
                if file.is_utf16 { excerpt.of_utf16(&String::from_utf8_lossy(bytes)) } else { excerpt }
            }
            _ => Excerpt::default(),
        };
        File { path: Arc::clone(&file.shown), excerpt, ..File::default() }
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use synclint_diagnostic::need::Stop;
    use synclint_diagnostic::page::Page;
    use synclint_diagnostic::rule::{Applies, Certainty, Extra, RuleInfo, Severity};
    use synclint_diagnostic::text;
    use synclint_diagnostic::text::Lang;
    use synclint_rules::rule::Check;

    use super::*;
    use crate::input::InputFile;

    static PANICS: Rule = Rule {
        info: RuleInfo {
            id: "panics",
            severity: Severity::Info,
            certainty: Certainty::Inferred,
            since: "0.1.0",
            section: &shape::FILES,
            tables: &[],
            applies: Applies::ALWAYS,
            sources: &[],
            title: text!("x", "x"),
            message: text!("x", "x"),
            fix: text!("x", "x"),
            page: &Page(""),
            extra: Extra::NONE,
            yields_to: &[],
        },
        check: Check::Mailbox(|mailbox, _| match mailbox.name().get() {
            Some("Ada") => panic!("a rule of synclint is wrong"),
            _ => Err(Stop::NotApplicable),
        }),
    };

    /// A panic in a rule is a finding of the organization being linted.
    #[test]
    fn panics_become_findings() {
        let limits = Limits::default();
        let as_of = date(2026, 11, 24);
        let rows_per_part = engine::ROWS_PER_PART;
        let job = Job { rules: &[&PANICS], as_of, limits, keep: Keep::Nothing, allow_partial: true, rows_per_part };
        let lint = |name: &str| {
            let text = format!("- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: {name}\n");
            let files = [InputFile::new("mailboxes.yaml", text.as_bytes())];
            lint(job, &OrganizationInput::new("contoso", &files))
        };
        let broken = lint("Ada");
        assert_eq!(broken.findings.iter().map(|finding| finding.rule.id).collect::<Vec<_>>(), ["internal-error"]);
        assert!(broken.findings[0].message.to_string(Lang::En).contains("a rule of synclint is wrong"));
        assert_eq!((broken.broken_files, broken.is_present), (1, true));
        assert_eq!(lint("Ben").broken_files, 0);
    }
}
