//! Reports names in settings files that match nothing: records that facts name, and organizations.

use std::collections::{BTreeSet, HashMap};

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::run::{OrganizationId, RunFinding};
use synclint_diagnostic::text;
use synclint_report::{Excerpt, File};
use synclint_rules::facts::named_records::normalized;

use super::effective::{SettingsFile, StatedRecord};
use crate::estate::{Estate, Member};
use crate::names::is_pattern;
use crate::upkeep::upkeep;

static UNKNOWN_ORGANIZATION: RuleInfo = RuleInfo {
    ..upkeep(
        "settings-unknown-organization",
        text!("Settings for an unknown organization", "不明な組織の設定"),
        text!(
            "no organization `{organization}` below this file",
            "このファイルの配下に組織 `{organization}` はありません"
        ),
        text!(
            "use the name of the organization that synclint shows, or a pattern; these settings apply to no organization",
            "synclint が表示する組織の名前またはパターンを使用します。この設定はどの組織にも適用されません"
        ),
        &Page(include_str!("settings-unknown-organization.md")),
    )
};

static UNKNOWN_RECORD: RuleInfo = RuleInfo {
    ..upkeep(
        "settings-unknown-record",
        text!("Fact about an unknown record", "不明なレコードに関する情報"),
        text!(
            "no record `{name}` of the kind that `{fact}` names",
            "`{fact}` の対象となるレコードに `{name}` はありません"
        ),
        text!(
            "use the name or the ID in the export; this entry applies to no record",
            "エクスポートにある名前または ID を使用します。この項目はどのレコードにも適用されません"
        ),
        &Page(include_str!("settings-unknown-record.md")),
    )
};

/// The rules of this file, sorted by ID.
pub(crate) static RULES: &[&RuleInfo] = &[&UNKNOWN_ORGANIZATION, &UNKNOWN_RECORD];

/// A settings file and the organizations that it applies to.
#[derive(Debug, Clone)]
pub struct ApplicableSettings<'a> {
    /// The file.
    pub file: &'a SettingsFile,
    /// The organizations.
    pub organizations: Vec<OrganizationId>,
    /// Whether the run includes every organization below the directory of the file.
    pub covers_all: bool,
}

/// Returns the findings about settings files, and the files that they point into. `first` is the index of the first of these files
/// in the settings files of the run.
pub(crate) fn problems(
    applicable: &[ApplicableSettings<'_>],
    estate: &Estate,
    first: u32,
) -> (Vec<RunFinding>, Vec<File>) {
    let (mut findings, mut files) = (Vec::new(), Vec::new());
    for settings in applicable {
        let problems = Names { settings, estate }.problems();
        if problems.is_empty() {
            continue;
        }
        let number = first + u32::try_from(files.len()).unwrap_or(u32::MAX);
        let excerpt = Excerpt::collect(&settings.file.bytes, problems.iter().map(|(_, finding)| finding.span), &[]);
        files.push(File { path: settings.file.shown.as_str().into(), excerpt, ..File::default() });
        findings.extend(problems.into_iter().map(|(id, finding)| RunFinding::in_settings(id, number, finding)));
    }
    (findings, files)
}

/// The names in one settings file.
#[derive(Clone, Copy)]
struct Names<'a> {
    settings: &'a ApplicableSettings<'a>,
    estate: &'a Estate,
}

/// The names in a fact that records of the organizations in a scope have.
struct Found<'a> {
    /// The first organization that the fact applies to.
    first: OrganizationId,
    /// The names, by organization.
    names: Vec<&'a BTreeSet<Box<str>>>,
}

impl<'a> Names<'a> {
    fn problems(self) -> Vec<(OrganizationId, Finding)> {
        let organizations = &self.settings.organizations;
        // An organization that was not linted completely may have any record.
        let whole = |id: &OrganizationId| {
            let member = self.estate.member(*id);
            member.only.is_none() && member.is_complete && member.settings.is_some()
        };
        if !organizations.iter().all(whole) {
            return Vec::new();
        }
        let Some(&first) = organizations.first() else { return Vec::new() };
        let mut problems = Vec::new();
        // The organizations that each name or pattern matches.
        let mut matched: HashMap<usize, Vec<OrganizationId>> = HashMap::new();
        for &id in organizations {
            for scope in self.settings.file.matching(&self.member(id).name) {
                matched.entry(scope as usize).or_default().push(id);
            }
        }
        for (number, scope) in self.settings.file.organizations.iter().enumerate() {
            if self.settings.covers_all && !matched.contains_key(&number) {
                let finding = Finding::new(&UNKNOWN_ORGANIZATION, scope.span).arg("organization", &*scope.name);
                problems.push((first, detailed(finding, &scope.name)));
            }
        }
        let mut found = HashMap::new();
        for record in &self.settings.file.records {
            let found = found.entry((record.fact, record.scope)).or_insert_with(|| self.found(record, &matched));
            let Some(Found { first, names }) = found else { continue };
            let name = normalized(record.fact, &record.name);
            if !names.iter().any(|names| names.contains(&name)) {
                let finding =
                    Finding::new(&UNKNOWN_RECORD, record.span).arg("name", &*record.name).arg("fact", record.fact);
                problems.push((*first, detailed(finding, &format!("{} {name}", record.fact))));
            }
        }
        problems
    }

    /// Returns the names of records that match a fact; `None` if the run does not include all records that the fact may name.
    fn found(self, record: &StatedRecord, matched: &HashMap<usize, Vec<OrganizationId>>) -> Option<Found<'a>> {
        let is_exact = record.scope.is_some_and(|scope| !is_pattern(&self.settings.file.organizations[scope].name));
        if !self.settings.covers_all && !is_exact {
            return None;
        }
        let mut result: Option<Found<'a>> = None;
        let organizations = match record.scope {
            Some(scope) => matched.get(&scope).map_or(&[][..], Vec::as_slice),
            None => &self.settings.organizations,
        };
        for &id in organizations {
            let member = self.member(id);
            let Some(named) = member.named_records.iter().find(|named| named.fact == record.fact) else { continue };
            // Another file or option replaces the list.
            if named.origin.as_ref().is_some_and(|origin| *origin != record.origin) {
                continue;
            }
            if !named.is_known {
                return None;
            }
            result.get_or_insert_with(|| Found { first: id, names: Vec::new() }).names.push(&named.found);
        }
        result
    }

    fn member(self, id: OrganizationId) -> &'a Member {
        self.estate.member(id)
    }
}

/// Adds what distinguishes a finding from others of its rule.
fn detailed(mut finding: Finding, detail: &str) -> Finding {
    finding.detail = Some(detail.into());
    finding
}
