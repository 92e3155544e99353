//! The `json` and `jsonl` formats, version 1. The schema is `findings.schema.json`.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::{Serialize, Serializer};
use synclint_diagnostic::coverage::{Coverage, SkippedRule};
use synclint_diagnostic::finding::{Repair, Safety};
use synclint_diagnostic::inventory::FileState;
use synclint_diagnostic::rule::{Citation, RuleInfo, Severity};
use synclint_diagnostic::run::RunFinding;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text::{Lang, Message};

use crate::coverage::key;
use crate::excerpt::{Excerpt, Position};
use crate::gap::Gap;
use crate::json_text;
use crate::run::{AsideCounts, Organization, Run};

/// Writes one document.
pub(crate) fn write(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    json_text::write_pretty(out, &Document::of(run))?;
    writeln!(out)
}

/// Writes one finding per line, then the summary.
pub(crate) fn write_lines(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct Last<'a> {
        summary: Summary<'a>,
        inventory: Inventories<'a>,
    }
    for finding in &run.findings {
        json_text::write(out, &Item { run, finding })?;
        writeln!(out)?;
    }
    json_text::write(out, &Last { summary: Summary(run), inventory: Inventories(run) })?;
    writeln!(out)
}

#[derive(Serialize)]
struct Document<'a> {
    version: u8,
    tool: Tool,
    as_of: String,
    summary: Summary<'a>,
    inventory: Inventories<'a>,
    coverage: Coverages<'a>,
    findings: Items<'a>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

impl<'a> Document<'a> {
    fn of(run: &'a Run) -> Self {
        Self {
            version: 1,
            tool: Tool { name: "synclint", version: run.tool_version },
            as_of: run.as_of.to_string(),
            summary: Summary(run),
            inventory: Inventories(run),
            coverage: Coverages(run),
            findings: Items(run),
        }
    }
}

struct Summary<'a>(&'a Run);

impl Serialize for Summary<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Counts {
            error: usize,
            warning: usize,
            info: usize,
        }
        #[derive(Serialize)]
        struct Fields {
            whole: bool,
            complete: bool,
            not_whole: Vec<Reason>,
            compares_part: bool,
            organizations: usize,
            files: usize,
            files_by_state: States,
            records: u64,
            skipped_files: u64,
            unread_files: u64,
            findings: Counts,
            suppressed: usize,
            waived: usize,
            baselined: usize,
        }
        let run = self.0;
        let findings = Counts {
            error: run.count(Severity::Error),
            warning: run.count(Severity::Warning),
            info: run.count(Severity::Info),
        };
        let AsideCounts { suppressed, waived, baselined } = run.count_aside();
        Fields {
            whole: run.is_whole(),
            complete: run.is_complete(),
            not_whole: run
                .gaps()
                .filter(|gap| gap.organization.is_none())
                .map(|gap| Reason::of(gap.gap, gap.is_allowed))
                .collect(),
            compares_part: run.compares_part,
            organizations: run.n_present(),
            files: run.n_files(),
            files_by_state: States(run.file_states()),
            records: run.records,
            skipped_files: run.skipped_files,
            unread_files: run.unread_files,
            findings,
            suppressed,
            waived,
            baselined,
        }
        .serialize(serializer)
    }
}

/// The number of files in each state, in the order of [`FileState::ALL`].
struct States([u64; 3]);

impl Serialize for States {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(FileState::ALL.map(FileState::key).into_iter().zip(self.0))
    }
}

/// A reason why an organization or the run is not whole.
#[derive(Serialize)]
struct Reason {
    kind: &'static str,
    /// Whether `--allow-partial` or settings allow it.
    allowed: bool,
    rule: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    judged: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    applicable: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    required_percent: Option<u8>,
    message: Words,
}

impl Reason {
    fn of(gap: &Gap, allowed: bool) -> Self {
        let rule = if let Gap::Input(rule, _) = gap { Some(rule.id) } else { None };
        let share = if let Gap::TooFewChecked(share) = gap { Some(share) } else { None };
        Self {
            kind: gap.key(),
            allowed,
            rule,
            judged: share.map(|share| share.checked),
            applicable: share.map(|share| share.applicable),
            required_percent: share.map(|share| share.required),
            message: Words::of(&gap.message()),
        }
    }
}

/// What was read of each organization, and what is missing. Contains directories that are not organizations only if they are not
/// whole.
struct Inventories<'a>(&'a Run);

impl Serialize for Inventories<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Entry<'a> {
            organization: &'a str,
            whole: bool,
            not_whole: Vec<Reason>,
            allow_partial: Option<&'a [Box<str>]>,
            files_by_state: States,
            tables: BTreeMap<&'static str, u64>,
            missing_tables: Vec<&'static str>,
        }
        let listed = self.0.organizations.iter().filter(|it| it.is_present || !it.gaps.is_empty());
        serializer.collect_seq(listed.map(|organization| Entry {
            organization: &organization.name,
            whole: organization.gaps.is_empty(),
            not_whole: organization.gaps().map(|(gap, is_allowed)| Reason::of(gap, is_allowed)).collect(),
            allow_partial: organization.partial.as_deref(),
            files_by_state: States(organization.file_states()),
            tables: organization.inventory.tables.iter().map(|(table, rows)| (table.as_str(), *rows)).collect(),
            missing_tables: organization.inventory.missing.iter().map(|table| table.as_str()).collect(),
        }))
    }
}

struct Coverages<'a>(&'a Run);

impl Serialize for Coverages<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Entry<'a> {
            organization: &'a str,
            #[serde(rename = "judged")]
            checked: usize,
            not_applicable: Vec<&'static str>,
            #[serde(rename = "not_judged")]
            skipped: Vec<SkippedFields>,
            assumed: Vec<String>,
        }
        #[derive(Serialize)]
        struct SkippedFields {
            rule: &'static str,
            needs: Vec<String>,
        }
        let ids = |rules: &[&'static RuleInfo]| rules.iter().map(|rule| rule.id).collect();
        let skipped_fields = |SkippedRule { rule, needs }: &SkippedRule| SkippedFields {
            rule: rule.id,
            needs: needs.iter().copied().map(key).collect(),
        };
        serializer.collect_seq(self.0.present().map(|(_, Organization { name, coverage, .. })| {
            let Coverage { checked, not_applicable, skipped, assumed } = &**coverage;
            Entry {
                organization: name,
                checked: checked.len(),
                not_applicable: ids(not_applicable),
                skipped: skipped.iter().map(skipped_fields).collect(),
                assumed: assumed.iter().copied().map(key).collect(),
            }
        }))
    }
}

struct Items<'a>(&'a Run);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.findings.iter().map(|finding| Item { run: self.0, finding }))
    }
}

/// A message in both languages.
#[derive(Serialize)]
pub(crate) struct Words {
    en: String,
    ja: String,
}

impl Words {
    pub(crate) fn of(message: &Message) -> Self {
        Self { en: message.to_string(Lang::En), ja: message.to_string(Lang::Ja) }
    }
}

/// A position: 1-based line and column, 0-based byte offset.
#[derive(Serialize)]
pub(crate) struct Place {
    line: u32,
    column: u32,
    byte: u32,
}

/// Returns the start and end of a span in the file with this excerpt.
pub(crate) fn ends(span: Span, excerpt: &Excerpt) -> (Place, Place) {
    let place = |offset| {
        let Position { line, column } = excerpt.position(offset);
        Place { line, column, byte: excerpt.byte(offset) }
    };
    (place(span.start), place(span.end))
}

struct Item<'a> {
    run: &'a Run,
    finding: &'a RunFinding,
}

impl Serialize for Item<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'a> {
            rule: &'static str,
            severity: &'static str,
            organization: &'a str,
            table: Option<&'static str>,
            record: Option<&'a str>,
            column: Option<&'static str>,
            message: Words,
            help: Words,
            notes: Vec<Words>,
            path: &'a str,
            start: Place,
            end: Place,
            labels: Vec<LabelFields<'a>>,
            repairs: Vec<RepairFields>,
            sources: Vec<SourceFields>,
            fingerprint: String,
        }
        #[derive(Serialize)]
        struct LabelFields<'a> {
            path: &'a str,
            start: Place,
            end: Place,
            message: Words,
        }
        let Self { run, finding } = *self;
        let organization = &run.organization(finding).name;
        let subject = finding.subject.as_ref();
        let (start, end) = ends(finding.span, &run.file(finding.location()).excerpt);
        let labels = finding.labels().map(|(location, message)| {
            let (start, end) = ends(location.span, &run.file(location).excerpt);
            LabelFields { path: &run.file(location).path, start, end, message: Words::of(message) }
        });
        Fields {
            rule: finding.rule.id,
            severity: finding.severity.key(),
            organization,
            table: subject.map(|subject| subject.table.as_str()),
            record: subject.and_then(|subject| subject.record.as_deref()),
            column: subject.and_then(|subject| subject.column),
            message: Words::of(&finding.message),
            help: Words::of(&finding.help()),
            notes: finding.notes.iter().map(Words::of).collect(),
            path: &run.file(finding.location()).path,
            start,
            end,
            labels: labels.collect(),
            repairs: finding.repairs.iter().map(RepairFields::of).collect(),
            sources: finding.rule.sources.iter().map(|source| SourceFields::of(source)).collect(),
            fingerprint: format!("{:032x}", finding.fingerprint(organization)),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct RepairFields {
    column: &'static str,
    value: String,
    safe: bool,
}

impl RepairFields {
    fn of(repair: &Repair) -> Self {
        Self { column: repair.column, value: repair.written(), safe: repair.safety == Safety::Safe }
    }
}

#[derive(Serialize)]
struct SourceFields {
    title: &'static str,
    document: &'static str,
    date: &'static str,
    url: &'static str,
}

impl SourceFields {
    fn of(source: &'static Citation) -> Self {
        let Citation { title, document, date, url } = source;
        Self { title, document, date, url }
    }
}
