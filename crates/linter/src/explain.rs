//! Explains why a rule reported something or did not: runs the rule again while tracing what it reads, and states what
//! happened to its findings.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::place::Place;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::run::{FileSet, OrganizationId, RunFinding};
use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::table::TableName;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message};
use synclint_diagnostic::trace::{TracedRead, TracedReads};
use synclint_diagnostic::why::{Disposition, End, Step, StepFinding, Why};
use synclint_model::guid::Guid;
use synclint_model::lower::Lowered;
use synclint_model::schema::Table;
use synclint_model::{Organization, Records, shape};
use synclint_report::{Aside, ExplainedOrganization, Explanation, File, Run};
use synclint_rules::basis::Basis;
use synclint_rules::compare::Keep;
use synclint_rules::entry::{Compared, CrossOrgEntry};
use synclint_rules::registry::find;
use synclint_rules::{engine, product_version_unknown, why};

use crate::contents;
use crate::input::OrganizationInput;
use crate::lint::{self, Opened};
use crate::linter::Linter;
use crate::settings::effective::{Level, Settings};

/// How a rule was checked in one organization.
#[derive(Debug)]
pub struct WhyPart {
    name: String,
    files: Vec<File>,
    why: Why,
    entries: Vec<CrossOrgEntry>,
    settings: Arc<Settings>,
    /// Whether a requested record exists; true if none was requested.
    pub has_record: bool,
}

/// Returns whether [`Linter::why`] can explain a rule: true for rules about records, false for rules about settings, comments,
/// and waivers.
pub fn can_explain(rule: &RuleInfo) -> bool {
    let mut others = shape::RULES.iter().chain(product_version_unknown::RULES);
    find(rule.id).is_some() || others.any(|known| known.id == rule.id)
}

impl Linter {
    /// Traces a rule in one organization. Limited to the records with the ID or name `record`, if given, and to the files in
    /// `input.only`.
    pub fn why(&self, rule: &'static RuleInfo, input: &OrganizationInput<'_>, record: Option<&str>) -> WhyPart {
        let limits = self.options.limits;
        let contents = contents::contents(input.files, limits);
        let only = contents::with_inner(input.only.as_ref(), &contents);
        let opened = Opened::read(&contents, limits);
        let Lowered { records, findings, secrets, secret_values, .. } = opened.lower(limits);
        let wanted = wanted(only.as_ref(), &records, record);
        let facts = input.settings.facts.clone().completed(&records.environment);
        let (mut why, mut entries) = match find(rule.id) {
            Some(rule) => {
                let (thresholds, as_of) = (&input.settings.thresholds, self.options.as_of);
                let basis = Basis { facts: &facts, thresholds, as_of, keep: Keep::Everything };
                why::why(rule, &records, basis, wanted.as_ref())
            }
            None => {
                let shapes = findings.into_iter().chain(product_version_unknown::product(&records, &facts));
                (of_shape(shapes.filter(|finding| finding.rule.id == rule.id).collect()), Vec::new())
            }
        };
        let has_record = wanted.as_ref().is_none_or(|wanted| !wanted.is_empty());
        if let Some(wanted) = wanted {
            keep(&mut why, &wanted);
        }
        why.mask(&secret_values);
        entries.iter_mut().for_each(|entry| entry.mask(&secret_values));
        let mut by_file: BTreeMap<FileId, Vec<Span>> = BTreeMap::new();
        for span in spans(&why).into_iter().chain(entries.iter().map(|entry| entry.place.span)) {
            by_file.entry(span.file).or_default().push(span);
        }
        let files = lint::files(&contents, &by_file, &secrets);
        WhyPart { name: input.name.to_owned(), files, why, entries, settings: Arc::clone(&input.settings), has_record }
    }

    /// Combines the traces of a rule in all organizations. `run` is a run over the same organizations, from which the disposition
    /// of each finding is taken.
    pub fn explanation(&self, rule: &'static RuleInfo, parts: Vec<WhyPart>, run: &Run) -> Explanation {
        let dispositions = Dispositions::of(rule, run);
        let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        let entries = (0..).map(OrganizationId).zip(&parts).flat_map(|(organization, part)| {
            part.entries.iter().map(move |entry| Compared { organization, entry: entry.clone() })
        });
        let compared = engine::reduce(entries.collect(), &names);
        let mut by_organization: Vec<Vec<Finding>> = parts.iter().map(|_| Vec::new()).collect();
        for RunFinding { organization, finding, .. } in compared {
            by_organization[organization.0 as usize].push(finding);
        }
        let mut organizations = Vec::with_capacity(parts.len());
        for (part, compared) in parts.into_iter().zip(by_organization) {
            let WhyPart { name, files, mut why, settings, .. } = part;
            add_to_steps(&mut why.steps, compared);
            for found in why.steps.iter_mut().flat_map(|step| &mut step.found) {
                let path = &files[found.finding.span.file.0 as usize].path;
                dispositions.settle(found, path, &settings);
            }
            organizations.push(ExplainedOrganization { name, files, why });
        }
        Explanation { rule, as_of: self.options.as_of, organizations }
    }
}

/// Adds the findings of the comparison of organizations to the steps of their records, or to the step of the whole
/// organization.
fn add_to_steps(steps: &mut [Step], compared: Vec<Finding>) {
    let whole = steps.iter().position(|step| step.record.is_none());
    let record = |place: &Place| (place.table, place.row);
    let mut by_record: HashMap<(TableName, u32), usize> = HashMap::new();
    for (number, step) in steps.iter().enumerate() {
        if let Some(shown) = &step.record {
            by_record.entry(record(&shown.place)).or_insert(number);
        }
    }
    for finding in compared {
        let at = finding.about.iter().filter_map(|place| by_record.get(&record(place)).copied());
        if let Some(number) = at.chain(whole).min() {
            steps[number].found.push(StepFinding { finding, disposition: Disposition::Reported });
        }
    }
}

/// Returns the requested records by table and row; `None` for all records.
fn wanted(
    only: Option<&BTreeSet<u32>>,
    records: &Records<'_>,
    record: Option<&str>,
) -> Option<BTreeSet<(TableName, u32)>> {
    if record.is_none() && only.is_none() {
        return None;
    }
    let org = Organization::new(records);
    let asked_file = |place: Place| only.is_none_or(|only| only.contains(&place.span.file.0));
    let all = Table::ALL.into_iter().flat_map(|table| org.records(table));
    let wanted = all.filter(|found| {
        let named = |name: &str| {
            let id: Option<Guid> = name.parse().ok();
            (id.is_some() && found.id() == id) || found.display_name() == name
        };
        asked_file(found.place()) && record.is_none_or(named)
    });
    Some(wanted.map(|found| (found.place().table, found.place().row)).collect())
}

/// Returns the trace of a rule about the shape of files: its findings, without reads.
fn of_shape(findings: Vec<Finding>) -> Why {
    let found = findings.into_iter().map(|finding| StepFinding { finding, disposition: Disposition::Reported });
    let step = Step {
        record: None,
        reads: TracedReads::default(),
        end: End::Checked,
        needs: Vec::new(),
        found: found.collect(),
    };
    Why { scope: Vec::new(), steps: vec![step] }
}

/// Keeps only the steps and findings of the requested records.
fn keep(why: &mut Why, wanted: &BTreeSet<(TableName, u32)>) {
    let requested = |place: &Place| wanted.contains(&(place.table, place.row));
    why.steps.retain(|step| step.record.as_ref().is_none_or(|record| requested(&record.place)));
    for step in why.steps.iter_mut().filter(|step| step.record.is_none()) {
        step.found.retain(|found| found.finding.about.iter().any(requested));
    }
}

/// Returns every span that the explanation shows.
fn spans(why: &Why) -> Vec<Span> {
    let reads = why.scope.iter().flat_map(|condition| &condition.facts);
    let reads = reads.chain(why.steps.iter().flat_map(|step| &step.reads.kept));
    let spans = reads.filter_map(|read| match read {
        TracedRead::Column { place, .. } => Some(place.span),
        TracedRead::Fact { known, .. } => known.as_ref().and_then(|known| known.span),
    });
    let shown = why.steps.iter().filter_map(|step| Some(step.record.as_ref()?.place.span));
    let found = why.steps.iter().flat_map(|step| step.found.iter().map(|found| found.finding.span));
    spans.chain(shown).chain(found).collect()
}

/// The location of a finding: path, start byte, end byte (exclusive).
type FindingPlace = (Arc<str>, u32, u32);

/// The findings of one rule in a run: severity, and why they are not reported.
struct Dispositions(HashMap<FindingPlace, (Severity, Option<Aside>)>);

impl Dispositions {
    fn of(rule: &RuleInfo, run: &Run) -> Self {
        let reported = run.findings.iter().map(|finding| (finding, None));
        let aside = run.set_aside.iter().map(|aside| (&aside.finding, Some(aside.by.clone())));
        let found = reported.chain(aside).filter(|(finding, _)| finding.rule.id == rule.id);
        let found = found.filter(|(finding, _)| matches!(finding.files, FileSet::Organization(_)));
        let placed = found.map(|(finding, aside)| {
            let path = Arc::clone(&run.file(finding.location()).path);
            ((path, finding.span.start, finding.span.end), (finding.severity, aside))
        });
        Self(placed.collect())
    }

    /// Sets the disposition of a finding in the file `path`, unless another rule reports the cause.
    fn settle(&self, found: &mut StepFinding, path: &Arc<str>, settings: &Settings) {
        if found.disposition != Disposition::Reported {
            return;
        }
        let Finding { span, rule, .. } = found.finding;
        match self.0.get(&(Arc::clone(path), span.start, span.end)) {
            Some((severity, aside)) => {
                found.finding.severity = *severity;
                if let Some(aside) = aside {
                    found.disposition = Disposition::Excluded(set_aside(aside));
                }
            }
            None => found.disposition = Disposition::Excluded(left_out(rule, settings)),
        }
    }
}

fn set_aside(aside: &Aside) -> Message {
    match aside {
        Aside::Comment { reason } => {
            Message::new(text!("suppressed by a comment: {reason}", "コメントによる抑制: {reason}"))
                .arg("reason", &**reason)
        }
        Aside::Waiver { reason, owner, .. } => {
            Message::new(text!("waived by {owner}: {reason}", "{owner}による適用除外: {reason}"))
                .arg("owner", Arg::name(owner))
                .arg("reason", &**reason)
        }
        Aside::Baseline => Message::new(text!("in the baseline", "ベースラインに記録済み")),
    }
}

fn left_out(rule: &RuleInfo, settings: &Settings) -> Message {
    match settings.levels.get(rule.id) {
        Some((Level::Off, origin)) => {
            Message::new(text!("turned off by {origin}", "{origin} で無効")).arg("origin", origin.arg())
        }
        _ if rule.applies.on_request => Message::new(text!("runs only on request", "指定した場合のみ実行")),
        _ => Message::new(text!("not in the selected files", "選択したファイルに該当しません")),
    }
}
