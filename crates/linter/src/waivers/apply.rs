//! Applies waivers to findings, and reports waivers that are unused, invalid, or about to expire.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::run::{Elsewhere, FileSet, Location, OrganizationId, RunFinding};
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Message};
use synclint_report::{Aside, Excerpt, File, SetAside};

use super::file::WaiverFile;
use super::rules::{WAIVER_EXPIRES_SOON, WAIVER_UNKNOWN_ORGANIZATION, WAIVER_UNKNOWN_RULE, WAIVER_UNUSED};
use super::waiver::Waiver;
use crate::checked_rules::CheckedRules;
use crate::estate::Estate;
use crate::names::is_pattern;
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
    pub organizations: Vec<(OrganizationId, Option<RelativePath>)>,
    /// Whether the run includes every organization below the directory of the file.
    pub covers_all: bool,
}

/// The path of an organization relative to the directory of a waiver file, with `/` as the separator. Shares the whole path,
/// because many files can apply to an organization.
#[derive(Debug, Clone)]
pub struct RelativePath {
    whole: Arc<str>,
    start: usize,
}

impl RelativePath {
    /// Returns the path `whole` relative to `directory`; `None` if it is not below it.
    pub fn new(whole: &Arc<str>, directory: &str) -> Option<Self> {
        let below = whole.strip_prefix(directory)?;
        let relative = below.trim_start_matches('/');
        let is_below =
            relative.is_empty() || relative.len() < below.len() || directory.is_empty() || directory.ends_with('/');
        is_below.then(|| Self { whole: Arc::clone(whole), start: whole.len() - relative.len() })
    }

    fn as_str(&self) -> &str {
        &self.whole[self.start..]
    }
}

/// The waivers of a run.
#[derive(Debug)]
pub(crate) struct Waivers<'a> {
    files: Vec<AppliedFile<'a>>,
    /// The indexes in `files` of the files that apply to an organization, with the names and patterns in them that match it.
    by_organization: HashMap<OrganizationId, Vec<(usize, Vec<u32>)>>,
    as_of: Date,
    /// The index of the first waiver file in the settings files of the run.
    first: u32,
}

/// A waiver file in a run.
#[derive(Debug)]
struct AppliedFile<'a> {
    applicable: ApplicableWaivers<'a>,
    groups: Vec<Group>,
    /// The group of each waiver.
    group_of: Vec<u32>,
    /// The organizations that each name or pattern matches.
    matched: HashMap<u32, Vec<OrganizationId>>,
}

/// Waivers that differ only in owner, reason, and date.
#[derive(Debug, Default)]
struct Group {
    /// The first one that has not expired.
    in_force: Option<u32>,
    /// The one that expired last.
    expired: Option<u32>,
    /// Whether they matched a finding.
    used: bool,
}

/// The maximum number of expired waivers in one file that a finding has a label for.
const MAX_EXPIRED: usize = 3;

impl<'a> Waivers<'a> {
    /// Prepares the waivers in `files` as of `as_of`. `first` is the index of the first file in the settings files of the run.
    pub(crate) fn new(files: Vec<ApplicableWaivers<'a>>, as_of: Date, first: u32, estate: &Estate) -> Self {
        let mut by_organization: HashMap<OrganizationId, Vec<(usize, Vec<u32>)>> = HashMap::new();
        let mut applied: Vec<AppliedFile<'a>> = files.into_iter().map(|file| AppliedFile::new(file, as_of)).collect();
        for (number, AppliedFile { applicable, matched, .. }) in applied.iter_mut().enumerate() {
            for (organization, below) in &applicable.organizations {
                let name = &estate.member(*organization).name;
                let targets = applicable.file.waivers.targets(name, below.as_ref().map(RelativePath::as_str));
                targets.iter().for_each(|target| matched.entry(*target).or_default().push(*organization));
                if !targets.is_empty() {
                    by_organization.entry(*organization).or_default().push((number, targets));
                }
            }
        }
        Self { files: applied, by_organization, as_of, first }
    }

    /// Moves waived findings from `findings` to `aside`. A finding with an expired waiver stays and gets a label for the waiver.
    /// Findings about input that could not be read stay.
    pub(crate) fn apply(&mut self, findings: &mut Vec<RunFinding>, aside: &mut Vec<SetAside>) {
        if self.files.is_empty() {
            return;
        }
        set_aside(findings, aside, |finding| if finding.rule.extra.unread { None } else { self.waived(finding) });
    }

    fn waived(&mut self, finding: &mut RunFinding) -> Option<Aside> {
        let mut by = None;
        for (number, targets) in self.by_organization.get(&finding.organization)? {
            let AppliedFile { applicable, groups, .. } = &mut self.files[*number];
            let list = &applicable.file.waivers;
            let (mut in_force, mut expired) = (None, Vec::new());
            for group in list.about(finding, targets) {
                let group = &mut groups[group as usize];
                group.used = true;
                in_force = in_force.into_iter().chain(group.in_force).min();
                expired.extend(group.expired);
            }
            expired.sort_unstable();
            for waiver in expired.into_iter().take(MAX_EXPIRED).map(|waiver| list.waiver(waiver)) {
                let Some((day, span)) = waiver.expires else { continue };
                let message =
                    text!("waiver by {owner} expired on {day}", "{owner}による適用除外は {day} に期限が切れました");
                let message = Message::new(message).arg("owner", Arg::name(&waiver.owner)).arg("day", day);
                let location = Location { files: FileSet::Settings(number_in_run(self.first, *number)), span };
                finding.elsewhere.push(Elsewhere { location, message });
            }
            by = by.or(in_force.map(|waiver| list.waiver(waiver)));
        }
        let Waiver { reason, owner, expires, .. } = by?;
        Some(Aside::Waiver { reason: reason.clone(), owner: owner.clone(), expires: expires.map(|(day, _)| day) })
    }

    /// Returns findings about the waivers themselves.
    pub(crate) fn problems(&self, checked_rules: CheckedRules<'_>) -> Vec<RunFinding> {
        let mut problems = Vec::new();
        let mut suggestions = registry::Suggestions::default();
        for (number, file) in self.files.iter().enumerate() {
            let mut covered = HashMap::new();
            for (waiver, group) in file.applicable.file.waivers.iter().zip(&file.group_of) {
                let target = file.applicable.file.waivers.target(waiver);
                let named = file.matched.get(&target).map_or(&[][..], Vec::as_slice);
                let mut covers = |rule: &'static RuleInfo| {
                    let all = || named.iter().all(|&organization| checked_rules.covers(organization, rule));
                    *covered.entry((target, rule.id)).or_insert_with(all)
                };
                let used = file.groups[*group as usize].used;
                let problem = self.problem(&file.applicable, waiver, named, used, &mut covers, &mut suggestions);
                if let Some((organization, mut finding)) = problem {
                    let record = waiver.record.as_deref().unwrap_or_default();
                    finding.detail = Some(format!("{} {} {record}", waiver.rule.0, waiver.organization.0).into());
                    problems.push(RunFinding::in_settings(organization, number_in_run(self.first, number), finding));
                }
            }
        }
        problems
    }

    /// Returns the finding about a waiver and the organization that it belongs to. `named` are the organizations that the waiver
    /// applies to.
    fn problem(
        &self,
        ApplicableWaivers { organizations, covers_all, .. }: &ApplicableWaivers<'_>,
        waiver: &Waiver,
        named: &[OrganizationId],
        used: bool,
        covers: &mut impl FnMut(&'static RuleInfo) -> bool,
        suggestions: &mut registry::Suggestions,
    ) -> Option<(OrganizationId, Finding)> {
        let &(first, _) = organizations.first()?;
        let (id, place) = (waiver.rule.0.as_ref(), waiver.rule.1);
        let Some(rule) = registry::rule(id) else {
            let mut finding = Finding::new(&WAIVER_UNKNOWN_RULE, place).arg("rule", id);
            if let Some(suggestion) = suggestions.rule(id) {
                let note = text!("similar rule: `{rule}`", "類似のルール: `{rule}`");
                finding.notes.push(Message::new(note).arg("rule", suggestion));
            }
            return Some((first, finding));
        };
        let (written, span) = &waiver.organization;
        let Some(&organization) = named.first() else {
            let finding =
                || Finding::new(&WAIVER_UNKNOWN_ORGANIZATION, *span).arg("organization", Arg::from(&**written));
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
        let whole = *covers_all || !is_pattern(written);
        let unused = whole && covers(rule);
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
        let file = |(number, indexed): (usize, &AppliedFile<'_>)| {
            let WaiverFile { shown, bytes, .. } = indexed.applicable.file;
            let excerpt = Excerpt::collect(bytes, spans.remove(&number).unwrap_or_default(), &yaml::secrets(bytes));
            File { path: shown.as_str().into(), excerpt, ..File::default() }
        };
        self.files.iter().take(last + 1).enumerate().map(file).collect()
    }
}

impl<'a> AppliedFile<'a> {
    fn new(applicable: ApplicableWaivers<'a>, as_of: Date) -> Self {
        let list = &applicable.file.waivers;
        let mut group_of = vec![0; list.len()];
        let mut groups = Vec::with_capacity(list.groups().len());
        for (number, waivers) in (0..).zip(list.groups()) {
            let mut group = Group::default();
            for &at in waivers {
                group_of[at as usize] = number;
                let expired = |at: u32| list.waiver(at).expires.map(|(day, _)| day).filter(|day| *day < as_of);
                match expired(at) {
                    None => group.in_force = group.in_force.or(Some(at)),
                    day if group.expired.is_none_or(|known| expired(known) < day) => group.expired = Some(at),
                    _ => {}
                }
            }
            groups.push(group);
        }
        Self { applicable, groups, group_of, matched: HashMap::new() }
    }
}

/// Returns the index in the settings files of the run of the waiver file `number`.
fn number_in_run(first: u32, number: usize) -> u32 {
    first + u32::try_from(number).unwrap_or(u32::MAX)
}
