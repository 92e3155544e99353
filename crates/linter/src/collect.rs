//! Splits the parts of a run into the collections that the merge stages work on.

use std::collections::{BTreeMap, BTreeSet};

use synclint_diagnostic::inventory::FileState;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::run::{OrganizationId, RunFinding};
use synclint_report::{Excerpt, File, Gap, Organization, Share, Unread};
use synclint_rules::entry::Compared;

use crate::comments::suppress::Suppressions;
use crate::estate::{Estate, Member};
use crate::left_out::RunLeftOut;
use crate::linter::Options;
use crate::part::Part;
use crate::settings::Mistake;
use crate::settings::yaml;

/// The contents of all parts.
#[derive(Default)]
pub(crate) struct Collected {
    pub(crate) estate: Estate,
    pub(crate) organizations: Vec<Organization>,
    /// Settings files with mistakes.
    pub(crate) settings_files: Vec<File>,
    pub(crate) findings: Vec<RunFinding>,
    pub(crate) entries: Vec<Compared>,
    pub(crate) suppressions: Suppressions,
    pub(crate) left_out: Vec<RunLeftOut>,
    pub(crate) records: u64,
    pub(crate) skipped_files: u64,
    pub(crate) unread_files: u64,
    pub(crate) unread: Vec<Unread>,
}

/// Collects the contents of parts. The ID of an organization is its index in `parts`.
pub(crate) fn collect(parts: Vec<Part>, options: &Options) -> Collected {
    let mut collected = Collected::default();
    let mut broken = BTreeSet::new();
    for (id, part) in (0..).map(OrganizationId).zip(parts) {
        collected.add(id, part, options, &mut broken);
    }
    collected
}

impl Collected {
    /// Adds a part. The mistakes of a settings file are reported once, for the first organization that it applies to; `broken`
    /// contains the files whose mistakes were added.
    fn add(&mut self, id: OrganizationId, part: Part, options: &Options, broken: &mut BTreeSet<String>) {
        let is_complete = part.is_complete();
        let partial = options.partial(part.settings.as_deref());
        let gaps = gaps(&part, partial.is_some(), options);
        self.unread_files += part.broken_files + part.unread.len() as u64;
        self.unread.extend(part.unread.into_iter().map(|unread| Unread { organization: Some(id), ..unread }));
        self.records += part.records;
        self.skipped_files += part.skipped.len() as u64;
        self.findings.extend(part.findings.into_iter().map(|finding| RunFinding::of(id, finding)));
        if let Some(file) = &part.broken_settings
            && broken.insert(file.shown.clone())
        {
            let number = u32::try_from(self.settings_files.len()).unwrap_or(u32::MAX);
            let findings: Vec<_> = file.mistakes.iter().map(Mistake::finding).collect();
            let excerpt =
                Excerpt::collect(&file.bytes, findings.iter().map(|finding| finding.span), &yaml::secrets(&file.bytes));
            self.settings_files.push(File { path: file.shown.as_str().into(), excerpt, state: FileState::Refused });
            self.unread_files += 1;
            self.findings.extend(findings.into_iter().map(|finding| RunFinding::in_settings(id, number, finding)));
        }
        self.left_out.extend(part.left_out.into_iter().map(|left_out| RunLeftOut::of(id, left_out)));
        self.entries.extend(part.entries.into_iter().map(|entry| Compared { organization: id, entry }));
        self.suppressions.add(id, part.comments);
        self.estate.0.push(Member {
            name: part.name.clone(),
            settings: part.settings,
            named_records: part.named_records,
            coverage: part.coverage.clone(),
            is_present: part.is_present,
            is_complete,
            allows_partial: partial.is_some(),
            only: part.only,
        });
        self.organizations.push(Organization {
            name: part.name,
            files: part.files,
            coverage: part.coverage,
            inventory: part.inventory,
            gaps,
            partial,
            is_present: part.is_present,
        });
    }
}

/// Returns the reasons why an organization is not whole. Findings that a limit drops later are counted by [`Linter::merge`].
///
/// [`Linter::merge`]: crate::Linter::merge
fn gaps(part: &Part, is_partial: bool, options: &Options) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if part.broken_settings.is_some() {
        gaps.push(Gap::Settings);
    }
    if !part.unread.is_empty() {
        gaps.push(Gap::Unopened(part.unread.len() as u64));
    }
    let left_out = part.left_out.iter().map(|left_out| (left_out.first.rule, left_out.n));
    let mut by_rule: BTreeMap<&str, (&'static RuleInfo, u64)> = BTreeMap::new();
    for (rule, n) in part.findings.iter().map(|finding| (finding.rule, 1)).chain(left_out) {
        if rule.extra.unread {
            by_rule.entry(rule.id).or_insert((rule, 0)).1 += n;
        }
    }
    gaps.extend(by_rule.into_values().map(|(rule, n)| Gap::Input(rule, n)));
    if is_partial && part.is_present && !part.inventory.missing.is_empty() {
        gaps.push(Gap::Tables(part.inventory.missing.clone()));
    }
    let required = part.settings.as_deref().and_then(|settings| options.required(settings));
    let share = required.filter(|_| part.is_present).and_then(|required| Share::below(&part.coverage, required));
    gaps.extend(share.map(Gap::TooFewChecked));
    gaps
}
