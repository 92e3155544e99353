//! One organization from bytes to findings, and all of them to one run. Pure: the bytes are given.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use synclint_model::comment::{self, Comment};
use synclint_model::coverage::Coverage;
use synclint_model::finding::{Finding, OrganizationId};
use synclint_model::findings::LeftOut;
use synclint_model::limits;
use synclint_model::lower::{self, Source};
use synclint_model::organization::{Environment, Organization};
use synclint_model::read::{self, Limits, Parsed};
use synclint_model::record::{Lookup, Record};
use synclint_model::shape;
use synclint_model::span::{FileId, Span};
use synclint_report::Excerpt;
use synclint_rules::compare::Keep;
use synclint_rules::engine::{self, Terms};
use synclint_rules::missing;
use synclint_rules::rule::{Fact, Rule};

use crate::settings::Effective;

/// A file of an organization, read into memory.
#[derive(Debug)]
pub struct Bytes<'a> {
    /// Its number in the run.
    pub file: FileId,
    /// Its path below the directory of the organization.
    pub relative: &'a str,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What is asked of an organization.
#[derive(Debug, Clone, Copy)]
pub struct Job<'a> {
    /// The rules to run.
    pub rules: &'a [&'static Rule],
    /// The day that deprecations and ends of support are judged at.
    pub as_of: Date,
    /// Bounds on what is read.
    pub limits: Limits,
    /// Which facts are kept for the comparison with other organizations.
    pub keep: Keep<'a>,
}

/// What one organization came to. Nothing of it borrows the bytes.
#[derive(Debug, Default)]
pub struct Linted {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What is wrong too, in a number that is not kept.
    pub left_out: Vec<LeftOut>,
    /// What was judged.
    pub coverage: Arc<Coverage>,
    /// What the rules across organizations will compare.
    pub facts: Vec<Fact>,
    /// The digests of what they may have to compare; see [`compare`](synclint_rules::compare).
    pub digests: Vec<u64>,
    /// What comments in the files say to synclint.
    pub comments: Vec<Comment>,
    /// The lines that findings, facts or comments point at.
    pub excerpts: Vec<(FileId, Excerpt)>,
    /// The number of records.
    pub records: u64,
    /// Files without a record of our tables.
    pub skipped: Vec<FileId>,
    /// Files that could not be read whole.
    pub unread: u64,
    /// Whether there is anything of an organization here.
    pub is_organization: bool,
}

/// Lints one organization. A panic of ours becomes a finding of this organization and leaves the others alone.
pub fn lint(job: Job<'_>, id: OrganizationId, settings: &Effective, files: &[Bytes<'_>]) -> Linted {
    let run = || lint_unguarded(job, id, settings, files);
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|payload| {
        let words = payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
        let file = files.first().map_or(FileId(0), |file| file.file);
        let finding =
            Finding::new(&shape::INTERNAL_ERROR, id, Span::new(file, 0, 0)).arg("reason", words.unwrap_or("panic"));
        let bytes = files.first().map_or(&[][..], |file| &file.bytes);
        let excerpts = vec![(file, Excerpt::collect(bytes, [finding.span], &[]))];
        Linted { findings: vec![finding], excerpts, unread: 1, is_organization: true, ..Linted::default() }
    })
}

fn lint_unguarded(job: Job<'_>, id: OrganizationId, settings: &Effective, files: &[Bytes<'_>]) -> Linted {
    // Files are read by all threads that have nothing else to do; what is made of them keeps their order.
    let parsed: Vec<Parsed<'_>> =
        files.par_iter().map(|file| read::read_named(file.relative, file.file, &file.bytes, job.limits)).collect();
    let sources: Vec<Source<'_>> =
        files.iter().zip(&parsed).map(|(file, parsed)| Source { path: file.relative, parsed }).collect();
    let lowered = lower::lower(&sources, id, job.limits);
    let organization = &lowered.organization;
    let facts = settings.facts.clone().completed(&organization.environment);
    let mut linted = Linted { records: organization.len() as u64, ..Linted::default() };
    let mut findings = lowered.findings;
    linted.is_organization = is_organization(organization) || !findings.kept().is_empty();
    if is_organization(organization) {
        findings.extend(missing::product(organization, id, &facts));
        let terms = Terms { facts: &facts, thresholds: &settings.thresholds, as_of: job.as_of, keep: job.keep };
        let checked = engine::check(job.rules, organization, id, terms);
        findings.extend(checked.findings);
        linted.coverage = Arc::new(checked.coverage);
        linted.facts = checked.facts;
        linted.digests = checked.digests;
    }
    for parsed in &parsed {
        let comments = comment::comments(parsed, job.limits);
        linted.comments.extend(comments.kept);
        let beyond =
            comments.beyond.map(|at| shape::limit_exceeded(id, at, limits::COMMENTS_PER_FILE, job.limits.comments));
        findings.extend(beyond);
    }
    (linted.findings, linted.left_out) = findings.into_parts();
    name_subjects(&mut linted.findings, organization);
    let broken: BTreeSet<FileId> = linted
        .findings
        .iter()
        .filter(|finding| shape::is_unread(finding.rule))
        .map(|finding| finding.span.file)
        .collect();
    linted.unread = broken.len() as u64;
    for (source, holds) in sources.iter().zip(&lowered.holds) {
        if !holds && !broken.contains(&source.parsed.file) {
            linted.skipped.push(source.parsed.file);
        }
    }
    linted.excerpts = excerpts(&linted, files, &lowered.secrets);
    linted
}

fn is_organization(organization: &Organization<'_>) -> bool {
    !organization.is_empty() || organization.environment.version.is_some() || organization.environment.online.is_some()
}

/// Says what people call the records that findings about the shape of files are about: waivers may name them so.
fn name_subjects(findings: &mut [Finding], organization: &Organization<'_>) {
    for subject in findings.iter_mut().filter_map(|finding| finding.subject.as_mut()) {
        let id = subject.record.as_deref().and_then(|id| id.parse().ok());
        let record = id.and_then(|id| organization.find(subject.table, Lookup::Id(id, None)));
        subject.name = subject.name.take().or_else(|| record.and_then(Record::name).map(Into::into));
    }
}

/// The lines that reports will show, taken while the bytes are there.
fn excerpts(linted: &Linted, files: &[Bytes<'_>], secrets: &[Span]) -> Vec<(FileId, Excerpt)> {
    let mut spans: BTreeMap<FileId, Vec<Span>> = BTreeMap::new();
    let labels = linted.findings.iter().flat_map(|finding| finding.labels.iter().map(|label| label.span));
    let left_out = linted.left_out.iter().map(|left_out| left_out.first.span);
    let all = linted.findings.iter().map(|finding| finding.span).chain(labels).chain(left_out);
    let comments = linted.comments.iter().flat_map(Comment::spans);
    for span in all.chain(linted.facts.iter().map(|fact| fact.place.span)).chain(comments) {
        spans.entry(span.file).or_default().push(span);
    }
    files
        .par_iter()
        .filter_map(|file| {
            let spans = spans.get(&file.file)?;
            // Secrets were found in the order of files.
            let from = secrets.partition_point(|span| span.file < file.file);
            let to = secrets.partition_point(|span| span.file <= file.file);
            Some((file.file, Excerpt::collect(&file.bytes, spans.iter().copied(), &secrets[from..to])))
        })
        .collect()
}

/// What the documents of an organization say about its environment, given to `use_it`. `files` are names below its directory
/// with their bytes.
pub fn with_environment<T>(files: &[(&str, Vec<u8>)], limits: Limits, use_it: impl FnOnce(&Environment<'_>) -> T) -> T {
    let parsed: Vec<_> = files.iter().map(|(path, bytes)| read::read_named(path, FileId(0), bytes, limits)).collect();
    let sources: Vec<_> = files.iter().zip(&parsed).map(|((path, _), parsed)| Source { path, parsed }).collect();
    let lowered = lower::lower(&sources, OrganizationId(0), limits);
    use_it(&lowered.organization.environment)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use synclint_model::field::Stop;
    use synclint_model::rule::{Applies, Certainty, RuleInfo, Severity};
    use synclint_model::text;
    use synclint_rules::rule::Check;

    use super::*;

    static PANICS: Rule = Rule {
        info: RuleInfo {
            id: "panics",
            severity: Severity::Info,
            certainty: Certainty::Inferred,
            since: "0.1.0",
            tables: &[],
            applies: Applies::ALWAYS,
            sources: &[],
            title: text!("x", "x"),
            message: text!("x", "x"),
            fix: text!("x", "x"),
            yields_to: &[],
        },
        check: Check::Mailbox(|mailbox, _| match mailbox.name().get() {
            Some("Ada") => panic!("a rule of synclint is wrong"),
            _ => Err(Stop::NotApplicable),
        }),
    };

    /// A fault of ours is a finding of the organization that it happened in.
    #[test]
    fn a_panic_is_a_finding() {
        let job = Job { rules: &[&PANICS], as_of: date(2026, 11, 24), limits: Limits::default(), keep: Keep::Nothing };
        let lint = |name: &str| {
            let bytes = format!("- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: {name}\n").into_bytes();
            let file = Bytes { file: FileId(0), relative: "mailboxes.yaml", bytes };
            lint(job, OrganizationId(0), &Effective::default(), &[file])
        };
        let broken = lint("Ada");
        assert_eq!(broken.findings.iter().map(|finding| finding.rule.id).collect::<Vec<_>>(), ["internal-error"]);
        assert!(
            broken.findings[0]
                .message
                .to_string(synclint_model::text::Lang::En)
                .contains("a rule of synclint is wrong")
        );
        assert_eq!((broken.unread, broken.is_organization), (1, true));
        assert_eq!(lint("Ben").unread, 0);
    }
}
