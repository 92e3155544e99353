//! Waivers: findings that someone answers for, in a file beside the export.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use synclint_model::finding::{Finding, Label, OrganizationId};
use synclint_model::shape::is_unread;
use synclint_model::span::{FileId, Span};
use synclint_model::text;
use synclint_model::text::Message;
use synclint_report::{Aside, Excerpt, File, SetAside};

use super::rules::{WAIVER_EXPIRES_SOON, WAIVER_UNKNOWN_ORGANIZATION, WAIVER_UNKNOWN_RULE, WAIVER_UNUSED};
use super::{Scope, set_aside};
use crate::catalog;
use crate::discover::shown;
use crate::settings::{Waiver, WaiverFile};

/// A waiver that expires within this many days is reported.
const SOON: i32 = 30;

/// A waiver file, and the organizations that it governs.
#[derive(Debug)]
pub(crate) struct Governed<'a> {
    pub(crate) file: &'a WaiverFile,
    pub(crate) organizations: Vec<OrganizationId>,
}

/// The waivers of a run.
#[derive(Debug)]
pub(crate) struct Waivers<'a> {
    files: Vec<InForce<'a>>,
    /// Which files govern an organization.
    governing: HashMap<OrganizationId, Vec<usize>>,
    as_of: Date,
    /// The number of the first waiver file in the run.
    first: u32,
}

/// A waiver file at work.
#[derive(Debug)]
struct InForce<'a> {
    file: &'a WaiverFile,
    organizations: Vec<OrganizationId>,
    /// The waivers that name one record, by rule and record.
    exact: HashMap<(&'a str, &'a str), Vec<usize>>,
    /// The others, by rule.
    others: HashMap<&'a str, Vec<usize>>,
    /// Whether a waiver had a finding, by number.
    used: Vec<bool>,
}

impl<'a> Waivers<'a> {
    /// The waivers in these files, in force at `as_of`. `first` is the number that the first file has in the run.
    pub(crate) fn new(files: Vec<Governed<'a>>, as_of: Date, first: u32) -> Self {
        let mut governing: HashMap<OrganizationId, Vec<usize>> = HashMap::new();
        for (number, governed) in files.iter().enumerate() {
            for &organization in &governed.organizations {
                governing.entry(organization).or_default().push(number);
            }
        }
        let files =
            files.into_iter().map(|Governed { file, organizations }| InForce::new(file, organizations)).collect();
        Self { files, governing, as_of, first }
    }

    /// Sets aside what is waived. A finding whose waiver has expired stays, and says so. What could not be read is never waived.
    pub(crate) fn apply(&mut self, findings: &mut Vec<Finding>, aside: &mut Vec<SetAside>, scope: &Scope<'_>) {
        if self.files.is_empty() {
            return;
        }
        set_aside(findings, aside, |finding| if is_unread(finding.rule) { None } else { self.waived(finding, scope) });
    }

    fn waived(&mut self, finding: &mut Finding, scope: &Scope<'_>) -> Option<Aside> {
        let part = &scope.parts[finding.organization.0 as usize];
        let mut by = None;
        for &number in self.governing.get(&finding.organization)? {
            let in_force = &mut self.files[number];
            for at in in_force.about(finding) {
                let waiver = &in_force.file.waivers[at];
                if !in_force.file.names(waiver, part.name, part.directory) {
                    continue;
                }
                in_force.used[at] = true;
                match waiver.expires {
                    Some((day, span)) if day < self.as_of => {
                        let span = in_run(self.first, number, span);
                        let message = text!(
                            "the waiver of {owner} expired on {day}",
                            "{owner} による例外承認は {day} に期限が切れています"
                        );
                        let message = Message::new(message).arg("owner", waiver.owner.as_ref()).arg("day", day);
                        finding.labels.push(Label { span, message });
                    }
                    _ => by = by.or(Some(waiver)),
                }
            }
        }
        let Waiver { reason, owner, expires, .. } = by?;
        Some(Aside::Waiver { reason: reason.clone(), owner: owner.clone(), expires: expires.map(|(day, _)| day) })
    }

    /// What is wrong with the waivers.
    pub(crate) fn problems(&self, scope: &Scope<'_>) -> Vec<Finding> {
        let mut problems = Vec::new();
        for (number, in_force) in self.files.iter().enumerate() {
            let Some(&first) = in_force.organizations.first() else { continue };
            for (waiver, used) in in_force.file.waivers.iter().zip(&in_force.used) {
                if let Some(mut finding) = self.problem(in_force, waiver, *used, first, scope) {
                    finding.span = in_run(self.first, number, finding.span);
                    let record = waiver.record.as_ref().map_or("", |record| record.as_str());
                    finding.detail =
                        Some(format!("{} {} {record}", waiver.rule.0, waiver.organization.0.as_str()).into());
                    problems.push(finding);
                }
            }
        }
        problems
    }

    fn problem(
        &self,
        in_force: &InForce<'_>,
        waiver: &Waiver,
        used: bool,
        first: OrganizationId,
        scope: &Scope<'_>,
    ) -> Option<Finding> {
        let file = in_force.file;
        let (id, place) = (waiver.rule.0.as_ref(), waiver.rule.1);
        let Some(rule) = catalog::rule(id) else {
            let mut finding = Finding::new(&WAIVER_UNKNOWN_RULE, first, place).arg("rule", id);
            if let Some(suggestion) = catalog::suggest(id) {
                let note = text!("did you mean `{rule}`?", "正しい ID の候補: `{rule}`");
                finding.notes.push(Message::new(note).arg("rule", suggestion));
            }
            return Some(finding);
        };
        let named: Vec<OrganizationId> = in_force
            .organizations
            .iter()
            .copied()
            .filter(|organization| {
                let part = &scope.parts[organization.0 as usize];
                file.names(waiver, part.name, part.directory)
            })
            .collect();
        let covered = scope.covers(&file.directory);
        let (organization, written) = (named.first().copied(), &waiver.organization.0);
        let Some(organization) = organization else {
            let finding = || {
                Finding::new(&WAIVER_UNKNOWN_ORGANIZATION, first, waiver.organization.1)
                    .arg("organization", written.as_str())
            };
            return covered.then(finding);
        };
        if used {
            let (day, span) = waiver.expires?;
            let days = self.as_of.until(day).ok()?.get_days();
            let finding = || {
                Finding::new(&WAIVER_EXPIRES_SOON, organization, span)
                    .arg("owner", waiver.owner.as_ref())
                    .arg("day", day)
            };
            return (0..=SOON).contains(&days).then(finding);
        }
        // A pattern may be there for organizations that are not part of the run.
        let whole = covered || written.exact().is_some();
        let unused = whole && named.iter().all(|&organization| scope.judged(organization, rule));
        unused.then(|| Finding::new(&WAIVER_UNUSED, organization, place).arg("rule", rule.id))
    }

    /// The waiver files that `findings` point into, as files of the run.
    pub(crate) fn files<'f>(&self, findings: impl Iterator<Item = &'f Finding>) -> Vec<File> {
        let mut spans: BTreeMap<usize, Vec<Span>> = BTreeMap::new();
        for finding in findings {
            let labels = finding.labels.iter().map(|label| label.span);
            for span in std::iter::once(finding.span).chain(labels) {
                if let Some(number) = span.file.0.checked_sub(self.first) {
                    spans.entry(number as usize).or_default().push(span);
                }
            }
        }
        let Some((&last, _)) = spans.last_key_value() else { return Vec::new() };
        let file = |(number, in_force): (usize, &InForce<'_>)| File {
            path: in_force.file.shown.as_str().into(),
            excerpt: Excerpt::collect(&in_force.file.bytes, spans.remove(&number).unwrap_or_default(), &[]),
        };
        self.files.iter().take(last + 1).enumerate().map(file).collect()
    }
}

impl<'a> InForce<'a> {
    fn new(file: &'a WaiverFile, organizations: Vec<OrganizationId>) -> Self {
        let mut in_force = Self {
            file,
            organizations,
            exact: HashMap::new(),
            others: HashMap::new(),
            used: vec![false; file.waivers.len()],
        };
        for (at, waiver) in file.waivers.iter().enumerate() {
            let rule = waiver.rule.0.as_ref();
            match waiver.record.as_ref().and_then(|record| record.exact()) {
                Some(record) => in_force.exact.entry((rule, record)).or_default().push(at),
                None => in_force.others.entry(rule).or_default().push(at),
            }
        }
        in_force
    }

    /// The waivers that fit the rule and the record of a finding.
    fn about(&self, finding: &Finding) -> Vec<usize> {
        let subject = finding.subject.as_ref();
        let id = subject.and_then(|subject| subject.record.as_deref());
        let name = subject.and_then(|subject| subject.name.as_deref());
        let keys = [id, name].into_iter().flatten();
        let exact = keys.clone().filter_map(|key| self.exact.get(&(finding.rule.id, key))).flatten();
        let fits = |waiver: &Waiver| match &waiver.record {
            Some(record) => keys.clone().any(|key| record.fits(key)),
            None => true,
        };
        let others = self.others.get(finding.rule.id).into_iter().flatten();
        exact.chain(others.filter(|&&at| fits(&self.file.waivers[at]))).copied().collect()
    }
}

/// A span of the waiver file `number`, with the number that the file has in the run.
fn in_run(first: u32, number: usize, span: Span) -> Span {
    Span { file: FileId(first + u32::try_from(number).unwrap_or(u32::MAX)), ..span }
}

impl WaiverFile {
    /// Whether a waiver is for the organization of this name, or in this directory.
    fn names(&self, waiver: &Waiver, name: &str, directory: &Path) -> bool {
        let fits = |name: &str| waiver.organization.0.fits(name);
        fits(name) || directory.strip_prefix(&self.directory).is_ok_and(|below| fits(&shown(below)))
    }
}

/// The waiver files of a run with the organizations that each governs, in the order of their paths.
pub(crate) fn governed<'a>(
    governing: impl Iterator<Item = (OrganizationId, &'a [PathBuf])>,
    file: impl Fn(&Path) -> Option<&'a WaiverFile>,
) -> Vec<Governed<'a>> {
    let mut files: BTreeMap<&Path, Vec<OrganizationId>> = BTreeMap::new();
    for (organization, paths) in governing {
        paths.iter().for_each(|path| files.entry(path).or_default().push(organization));
    }
    let governed = |(path, organizations)| Some(Governed { file: file(path)?, organizations });
    files.into_iter().filter_map(governed).collect()
}
