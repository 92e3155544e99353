//! Applies waivers to findings, and reports waivers that are unused, invalid, or about to expire.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::run::{Elsewhere, FileSet, Location, OrganizationId, RunFinding};
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message};
use synclint_report::{Aside, Excerpt, File, SetAside};

use super::file::{Waiver, WaiverFile};
use super::rules::{WAIVER_EXPIRES_SOON, WAIVER_UNKNOWN_ORGANIZATION, WAIVER_UNKNOWN_RULE, WAIVER_UNUSED};
use crate::checked_rules::CheckedRules;
use crate::registry;
use crate::set_aside::set_aside;
use crate::settings::yaml;

/// Waivers that expire within this many days are reported.
const SOON: i32 = 30;

/// A waiver file and the organizations that it applies to.
#[derive(Debug, Clone)]
pub struct ApplicableWaivers<'a> {
    /// The file.
    pub file: &'a WaiverFile,
    /// The organizations, each with its path relative to the directory of the file, if it has one. Waivers match the name or
    /// the path.
    pub organizations: Vec<(OrganizationId, Option<String>)>,
    /// Whether the run includes every organization below the directory of the file.
    pub covers_all: bool,
}

/// The waivers of a run.
#[derive(Debug)]
pub(crate) struct Waivers<'a> {
    files: Vec<IndexedWaivers<'a>>,
    /// The indexes in `files` of the files that apply to an organization.
    by_organization: HashMap<OrganizationId, Vec<usize>>,
    as_of: Date,
    /// The index of the first waiver file in the settings files of the run.
    first: u32,
}

/// A waiver file with lookup tables.
#[derive(Debug)]
struct IndexedWaivers<'a> {
    applicable: ApplicableWaivers<'a>,
    /// The waivers for one record, by rule and record.
    exact: HashMap<(&'a str, &'a str), Vec<usize>>,
    /// The other waivers, by rule.
    others: HashMap<&'a str, Vec<usize>>,
    /// Whether each waiver matched a finding.
    used: Vec<bool>,
}

impl<'a> Waivers<'a> {
    /// Prepares the waivers in `files` as of `as_of`. `first` is the index of the first file in the settings files of the run.
    pub(crate) fn new(files: Vec<ApplicableWaivers<'a>>, as_of: Date, first: u32) -> Self {
        let mut by_organization: HashMap<OrganizationId, Vec<usize>> = HashMap::new();
        for (number, applicable) in files.iter().enumerate() {
            for &(organization, _) in &applicable.organizations {
                by_organization.entry(organization).or_default().push(number);
            }
        }
        let files = files.into_iter().map(IndexedWaivers::new).collect();
        Self { files, by_organization, as_of, first }
    }

    /// Moves waived findings from `findings` to `aside`. A finding with an expired waiver stays and gets a label for the waiver.
    /// Findings about input that could not be read stay.
    pub(crate) fn apply(
        &mut self,
        findings: &mut Vec<RunFinding>,
        aside: &mut Vec<SetAside>,
        checked_rules: CheckedRules<'_>,
    ) {
        if self.files.is_empty() {
            return;
        }
        set_aside(
            findings,
            aside,
            |finding| if finding.rule.extra.unread { None } else { self.waived(finding, checked_rules) },
        );
    }

    fn waived(&mut self, finding: &mut RunFinding, checked_rules: CheckedRules<'_>) -> Option<Aside> {
        let organization = finding.organization;
        let name = &checked_rules.estate.member(organization).name;
        let mut by = None;
        for &number in self.by_organization.get(&organization)? {
            let indexed = &mut self.files[number];
            for at in indexed.about(finding) {
                let waiver = &indexed.applicable.file.waivers[at];
                if !indexed.applicable.names(waiver, organization, name) {
                    continue;
                }
                indexed.used[at] = true;
                match waiver.expires {
                    Some((day, span)) if day < self.as_of => {
                        let message = text!(
                            "waiver by {owner} expired on {day}",
                            "{owner}による適用除外は {day} に期限が切れました"
                        );
                        let message = Message::new(message).arg("owner", Arg::name(&waiver.owner)).arg("day", day);
                        let location = Location { files: FileSet::Settings(number_in_run(self.first, number)), span };
                        finding.elsewhere.push(Elsewhere { location, message });
                    }
                    _ => by = by.or(Some(waiver)),
                }
            }
        }
        let Waiver { reason, owner, expires, .. } = by?;
        Some(Aside::Waiver { reason: reason.clone(), owner: owner.clone(), expires: expires.map(|(day, _)| day) })
    }

    /// Returns findings about the waivers themselves.
    pub(crate) fn problems(&self, checked_rules: CheckedRules<'_>) -> Vec<RunFinding> {
        let mut problems = Vec::new();
        for (number, indexed) in self.files.iter().enumerate() {
            let Some(&(first, _)) = indexed.applicable.organizations.first() else { continue };
            for (waiver, used) in indexed.applicable.file.waivers.iter().zip(&indexed.used) {
                if let Some((organization, mut finding)) = self.problem(indexed, waiver, *used, first, checked_rules) {
                    let record = waiver.record.as_ref().map_or("", |record| record.as_str());
                    finding.detail =
                        Some(format!("{} {} {record}", waiver.rule.0, waiver.organization.0.as_str()).into());
                    problems.push(RunFinding::in_settings(organization, number_in_run(self.first, number), finding));
                }
            }
        }
        problems
    }

    /// Returns the finding about a waiver and the organization that it belongs to.
    fn problem(
        &self,
        indexed: &IndexedWaivers<'_>,
        waiver: &Waiver,
        used: bool,
        first: OrganizationId,
        checked_rules: CheckedRules<'_>,
    ) -> Option<(OrganizationId, Finding)> {
        let ApplicableWaivers { organizations, covers_all, .. } = &indexed.applicable;
        let (id, place) = (waiver.rule.0.as_ref(), waiver.rule.1);
        let Some(rule) = registry::rule(id) else {
            let mut finding = Finding::new(&WAIVER_UNKNOWN_RULE, place).arg("rule", id);
            if let Some(suggestion) = registry::suggest(id) {
                let note = text!("similar rule: `{rule}`", "類似のルール: `{rule}`");
                finding.notes.push(Message::new(note).arg("rule", suggestion));
            }
            return Some((first, finding));
        };
        let ids = organizations.iter().map(|(organization, _)| *organization);
        let named: Vec<OrganizationId> = ids
            .filter(|&organization| {
                indexed.applicable.names(waiver, organization, &checked_rules.estate.member(organization).name)
            })
            .collect();
        let (organization, written) = (named.first().copied(), &waiver.organization.0);
        let Some(organization) = organization else {
            let finding = || {
                Finding::new(&WAIVER_UNKNOWN_ORGANIZATION, waiver.organization.1).arg("organization", written.as_str())
            };
            return covers_all.then(|| (first, finding()));
        };
        if used {
            let (day, span) = waiver.expires?;
            let days = self.as_of.until(day).ok()?.get_days();
            let finding =
                || Finding::new(&WAIVER_EXPIRES_SOON, span).arg("owner", Arg::name(&waiver.owner)).arg("day", day);
            return (0..=SOON).contains(&days).then(|| (organization, finding()));
        }
        // A pattern may match organizations that are not part of the run.
        let whole = *covers_all || written.exact().is_some();
        let unused = whole && named.iter().all(|&organization| checked_rules.covers(organization, rule));
        unused.then(|| (organization, Finding::new(&WAIVER_UNUSED, place).arg("rule", rule.id)))
    }

    /// Returns the waiver files up to the last one that `findings` point into, as files of the run.
    pub(crate) fn files<'f>(&self, findings: impl Iterator<Item = &'f RunFinding>) -> Vec<File> {
        let mut spans: BTreeMap<usize, Vec<Span>> = BTreeMap::new();
        for finding in findings {
            for location in finding.labels().map(|(location, _)| location).chain([finding.location()]) {
                if let FileSet::Settings(number) = location.files
                    && let Some(number) = number.checked_sub(self.first)
                {
                    spans.entry(number as usize).or_default().push(location.span);
                }
            }
        }
        let Some((&last, _)) = spans.last_key_value() else { return Vec::new() };
        let file = |(number, indexed): (usize, &IndexedWaivers<'_>)| {
            let WaiverFile { shown, bytes, .. } = indexed.applicable.file;
            let excerpt = Excerpt::collect(bytes, spans.remove(&number).unwrap_or_default(), &yaml::secrets(bytes));
            File { path: shown.as_str().into(), excerpt, ..File::default() }
        };
        self.files.iter().take(last + 1).enumerate().map(file).collect()
    }
}

impl<'a> IndexedWaivers<'a> {
    fn new(applicable: ApplicableWaivers<'a>) -> Self {
        let file = applicable.file;
        let mut indexed =
            Self { applicable, exact: HashMap::new(), others: HashMap::new(), used: vec![false; file.waivers.len()] };
        for (at, waiver) in file.waivers.iter().enumerate() {
            let rule = waiver.rule.0.as_ref();
            match waiver.record.as_ref().and_then(|record| record.exact()) {
                Some(record) => indexed.exact.entry((rule, record)).or_default().push(at),
                None => indexed.others.entry(rule).or_default().push(at),
            }
        }
        indexed
    }

    /// Returns the indexes of the waivers that match the rule and the record of a finding.
    fn about(&self, finding: &RunFinding) -> Vec<usize> {
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
        exact.chain(others.filter(|&&at| fits(&self.applicable.file.waivers[at]))).copied().collect()
    }
}

/// Returns the index in the settings files of the run of the waiver file `number`.
fn number_in_run(first: u32, number: usize) -> u32 {
    first + u32::try_from(number).unwrap_or(u32::MAX)
}

impl ApplicableWaivers<'_> {
    /// Returns whether a waiver applies to an organization, by its name or its path relative to the file.
    fn names(&self, waiver: &Waiver, organization: OrganizationId, name: &str) -> bool {
        let fits = |name: &str| waiver.organization.0.fits(name);
        let below = || {
            let at = self.organizations.binary_search_by_key(&organization, |(known, _)| *known).ok()?;
            self.organizations[at].1.as_deref()
        };
        fits(name) || below().is_some_and(fits)
    }
}
