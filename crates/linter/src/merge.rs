//! Merges the organizations of a run: compares them, and decides which findings are reported. One function per stage.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::run::{FileSet, OrganizationId, RunFinding};
use synclint_model::shape;
use synclint_report::{File, Gap, Organization, Run, SetAside, Unread};
use synclint_rules::engine;
use synclint_rules::entry::Compared;

use crate::baseline::Baseline;
use crate::checked_rules::CheckedRules;
use crate::collect::{Collected, collect};
use crate::comments::suppress::Suppressions;
use crate::estate::Estate;
use crate::left_out::{self, Counts, RunLeftOut};
use crate::linter::Linter;
use crate::part::Part;
use crate::registry;
use crate::settings::unmatched::{self, ApplicableSettings};
use crate::waivers::apply::{ApplicableWaivers, Waivers};

/// Inputs of the merge other than the options of the linter.
#[derive(Debug, Default)]
pub struct Context<'a> {
    /// The paths given by the user. Distinguishes runs over different sets of organizations.
    pub estate: String,
    /// Inputs that could not be opened and do not belong to an organization.
    pub unread: Vec<Unread>,
    /// The settings files that apply to organizations of the run.
    pub settings: Vec<ApplicableSettings<'a>>,
    /// The waiver files that apply to organizations of the run.
    pub waivers: Vec<ApplicableWaivers<'a>>,
    /// Ignore comments and waivers, and report the findings that they cover.
    pub no_ignores: bool,
    /// Known findings.
    pub baseline: Option<&'a Baseline>,
    /// Whether a run without records to check counts as whole.
    pub allow_empty: bool,
}

/// A completed run.
#[derive(Debug)]
pub struct Merged {
    /// The results to report.
    pub run: Run,
    /// Findings in the baseline that were checked and are not in the run.
    pub resolved: Baseline,
    /// The number of findings left out because of limits.
    pub left_out: Counts,
}

impl Linter {
    /// Merges the parts of a run: compares the organizations, applies levels, comments, waivers, the baseline, and limits, and
    /// sorts the findings. The ID of an organization is its index in `parts`.
    pub fn merge(&self, parts: Vec<Part>, context: Context<'_>) -> Merged {
        let Collected {
            estate,
            mut organizations,
            mut settings_files,
            mut findings,
            entries,
            suppressions,
            mut left_out,
            records,
            skipped_files,
            unread_files,
            unread,
        } = collect(parts, &self.options);
        let checked_rules = CheckedRules { filter: &self.filter, estate: &estate };

        findings.extend(compare(entries, &estate));
        let first = u32::try_from(settings_files.len()).unwrap_or(u32::MAX);
        let (problems, files) = unmatched::problems(&present_settings(context.settings, &estate), &estate, first);
        findings.extend(problems);
        settings_files.extend(files);
        findings.retain_mut(|finding| self.keep(finding, &estate));
        let mut aside = Vec::new();
        if !context.no_ignores {
            let first = u32::try_from(settings_files.len()).unwrap_or(u32::MAX);
            let waivers = Waivers::new(present(context.waivers, &estate), self.options.as_of, first, &estate);
            settings_files.extend(self.set_aside(suppressions, waivers, &mut findings, &mut aside, checked_rules));
        }
        let files = Files { organizations: &organizations, settings_files: &settings_files };
        files.order(&mut findings);
        let resolved = context.baseline.map(|baseline| baseline.apply(&mut findings, &mut aside, checked_rules));
        aside.sort_by(|a, b| files.by_place(&a.finding, &b.finding));
        restrict(&mut findings, &mut aside, &mut left_out, &estate);
        left_out.retain_mut(|left_out| self.keep(&mut left_out.first, &estate));
        let before = by_organization(&findings, &left_out);
        let left_out = left_out::cut(&mut findings, left_out, self.options.limits);
        files.order(&mut findings);
        let kept = findings.iter().filter(|finding| finding.rule.id != shape::FINDINGS_LEFT_OUT.id);
        for (organization, n) in beyond(before, kept) {
            organizations[organization.0 as usize].gaps.push(Gap::LeftOut(n));
        }

        let unread_files = unread_files + context.unread.len() as u64;
        let mut gaps = Vec::new();
        if !context.unread.is_empty() {
            gaps.push(Gap::Unopened(context.unread.len() as u64));
        }
        if !context.allow_empty && organizations.iter().all(|organization| !organization.is_present) {
            gaps.push(Gap::Nothing);
        }
        let run = Run {
            tool_version: env!("CARGO_PKG_VERSION"),
            as_of: self.options.as_of,
            estate: context.estate,
            rules: registry::all(),
            organizations,
            settings_files,
            findings,
            set_aside: aside,
            records,
            skipped_files,
            unread_files,
            unread: context.unread.into_iter().chain(unread).collect(),
            gaps,
            compares_part: estate.0.iter().any(|member| member.only.is_some()),
        };
        Merged { run, resolved: resolved.unwrap_or_default(), left_out }
    }

    /// Moves suppressed and waived findings to `aside`, and adds findings about the comments and waivers themselves. Returns the
    /// waiver files that findings point into.
    fn set_aside(
        &self,
        mut suppressions: Suppressions,
        mut waivers: Waivers<'_>,
        findings: &mut Vec<RunFinding>,
        aside: &mut Vec<SetAside>,
        checked_rules: CheckedRules<'_>,
    ) -> Vec<File> {
        suppressions.apply(findings, aside);
        waivers.apply(findings, aside);
        let mut problems = suppressions.problems(checked_rules);
        problems.extend(waivers.problems(checked_rules));
        problems.retain_mut(|finding| self.keep(finding, checked_rules.estate));
        findings.extend(problems);
        waivers.files(findings.iter())
    }

    /// Returns whether a finding is reported, and sets its severity.
    fn keep(&self, finding: &mut RunFinding, estate: &Estate) -> bool {
        let member = estate.member(finding.organization);
        if finding.rule.extra.unread && !finding.rule.extra.fault && member.allows_partial {
            finding.finding.severity = Severity::Info;
        }
        match &member.settings {
            Some(settings) => self.filter.keep(&mut finding.finding, settings),
            None => true,
        }
    }
}

/// Returns the findings of rules that compare organizations.
fn compare(entries: Vec<Compared>, estate: &Estate) -> Vec<RunFinding> {
    let names: Vec<&str> = estate.0.iter().map(|member| member.name.as_str()).collect();
    engine::reduce(entries, &names)
}

/// Returns the number of findings of each organization, including those that were left out before.
fn by_organization(findings: &[RunFinding], left_out: &[RunLeftOut]) -> BTreeMap<OrganizationId, u64> {
    let mut counts = BTreeMap::new();
    let left_out = left_out.iter().map(|left_out| (left_out.first.organization, left_out.n));
    for (organization, n) in findings.iter().map(|finding| (finding.organization, 1)).chain(left_out) {
        *counts.entry(organization).or_default() += n;
    }
    counts
}

/// Returns the organizations of which findings are missing in `kept`, with their number.
fn beyond<'a>(
    mut counts: BTreeMap<OrganizationId, u64>,
    kept: impl Iterator<Item = &'a RunFinding>,
) -> impl Iterator<Item = (OrganizationId, u64)> {
    for finding in kept {
        if let Some(n) = counts.get_mut(&finding.organization) {
            *n -= 1;
        }
    }
    counts.into_iter().filter(|(_, n)| *n > 0)
}

/// Removes directories that are not organizations from the waiver files, and files that then apply to none.
fn present<'a>(waivers: Vec<ApplicableWaivers<'a>>, estate: &Estate) -> Vec<ApplicableWaivers<'a>> {
    let present = |mut applicable: ApplicableWaivers<'a>| {
        applicable.organizations.retain(|(organization, _)| estate.member(*organization).is_present);
        applicable.organizations.sort_by_key(|(organization, _)| *organization);
        (!applicable.organizations.is_empty()).then_some(applicable)
    };
    waivers.into_iter().filter_map(present).collect()
}

/// Removes directories that are not organizations from the settings files.
fn present_settings<'a>(settings: Vec<ApplicableSettings<'a>>, estate: &Estate) -> Vec<ApplicableSettings<'a>> {
    let present = |mut applicable: ApplicableSettings<'a>| {
        applicable.organizations.retain(|organization| estate.member(*organization).is_present);
        applicable
    };
    settings.into_iter().map(present).collect()
}

/// The files of a run, to sort findings by path.
#[derive(Clone, Copy)]
struct Files<'a> {
    organizations: &'a [Organization],
    settings_files: &'a [File],
}

impl Files<'_> {
    /// Sorts findings by path, start, and rule.
    fn order(self, findings: &mut [RunFinding]) {
        findings.sort_by(|a, b| self.by_place(a, b));
    }

    fn by_place(self, a: &RunFinding, b: &RunFinding) -> Ordering {
        self.path(a).cmp(self.path(b)).then_with(|| a.order().cmp(&b.order()))
    }

    fn path(&self, finding: &RunFinding) -> &str {
        let location = finding.location();
        match location.files {
            FileSet::Organization(id) => &self.organizations[id.0 as usize].files[location.span.file.0 as usize].path,
            FileSet::Settings(number) => &self.settings_files[number as usize].path,
        }
    }
}

/// Keeps only findings that touch the selected files of an organization, if not all of its files are selected.
fn restrict(
    findings: &mut Vec<RunFinding>,
    aside: &mut Vec<SetAside>,
    left_out: &mut Vec<RunLeftOut>,
    estate: &Estate,
) {
    let touches = |finding: &RunFinding| {
        let whole = estate.member(finding.organization).only.is_none();
        let mut places = finding.labels().map(|(location, _)| location).chain([finding.location()]);
        whole
            || places.any(|location| match location.files {
                FileSet::Organization(id) => {
                    let only = &estate.member(id).only;
                    only.as_ref().is_none_or(|only| only.contains(&location.span.file.0))
                }
                FileSet::Settings(_) => false,
            })
    };
    findings.retain(touches);
    aside.retain(|aside| touches(&aside.finding));
    left_out.retain(|left_out| touches(&left_out.first));
}
