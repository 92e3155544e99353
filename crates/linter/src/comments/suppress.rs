//! Applies suppression comments to findings.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::run::{FileSet, OrganizationId, RunFinding};
use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Message;
use synclint_report::{Aside, SetAside};

use super::directive::{Comment, Suppression};
use super::rules::{SUPPRESSION_MALFORMED, SUPPRESSION_UNKNOWN_RULE, SUPPRESSION_UNUSED, SUPPRESSION_WITHOUT_REASON};
use crate::checked_rules::CheckedRules;
use crate::registry;
use crate::set_aside::set_aside;

/// A rule in a comment.
#[derive(Debug)]
struct Entry {
    organization: OrganizationId,
    rule: Box<str>,
    /// The span of the rule ID.
    span: Span,
    covers: Span,
    reason: Box<str>,
    used: bool,
}

/// The suppression comments of all files of a run.
#[derive(Debug, Default)]
pub(crate) struct Suppressions {
    entries: Vec<Entry>,
    /// The indexes of the entries of a rule in a file, sorted by covered span: those for the whole file first.
    places: BTreeMap<(OrganizationId, FileId), BTreeMap<Box<str>, Vec<usize>>>,
    /// Findings about the comments that do not depend on other findings.
    problems: Vec<RunFinding>,
    suggestions: registry::Suggestions,
}

impl Suppressions {
    /// Adds the comments of the files of an organization.
    pub(crate) fn add(&mut self, organization: OrganizationId, comments: Vec<Comment>) {
        for comment in comments {
            match comment {
                Comment::Malformed(span) => {
                    self.problems.push(RunFinding::of(organization, Finding::new(&SUPPRESSION_MALFORMED, span)));
                }
                Comment::Suppression(found) if found.reason.is_empty() => {
                    let finding = Finding::new(&SUPPRESSION_WITHOUT_REASON, found.span);
                    self.problems.push(RunFinding::of(organization, finding));
                }
                Comment::Suppression(Suppression { covers, rules, reason, .. }) => {
                    for (rule, span) in rules {
                        self.add_rule(Entry { organization, rule, span, covers, reason: reason.clone(), used: false });
                    }
                }
            }
        }
    }

    fn add_rule(&mut self, entry: Entry) {
        if registry::rule(&entry.rule).is_none() {
            let mut finding = Finding::new(&SUPPRESSION_UNKNOWN_RULE, entry.span).arg("rule", entry.rule.as_ref());
            if let Some(suggestion) = self.suggestions.rule(&entry.rule) {
                let note = text!("similar rule: `{rule}`", "類似のルール: `{rule}`");
                finding.notes.push(Message::new(note).arg("rule", suggestion));
            }
            finding.detail = Some(entry.rule);
            self.problems.push(RunFinding::of(entry.organization, finding));
            return;
        }
        let file = self.places.entry((entry.organization, entry.covers.file)).or_default();
        file.entry(entry.rule.clone()).or_default().push(self.entries.len());
        self.entries.push(entry);
    }

    /// Moves suppressed findings from `findings` to `aside`. Findings about input that could not be read stay.
    pub(crate) fn apply(&mut self, findings: &mut Vec<RunFinding>, aside: &mut Vec<SetAside>) {
        if self.entries.is_empty() {
            return;
        }
        let entries = &mut self.entries;
        for list in self.places.values_mut().flat_map(BTreeMap::values_mut) {
            list.sort_by_key(|&entry| (entries[entry].covers.start, Reverse(entries[entry].covers.end)));
        }
        set_aside(findings, aside, |finding| {
            if finding.rule.extra.unread {
                return None;
            }
            if !matches!(finding.files, FileSet::Organization(_)) {
                return None;
            }
            let list = self.places.get(&(finding.organization, finding.span.file))?.get(finding.rule.id)?;
            let covering = |&&entry: &&usize| {
                let covers = entries[entry].covers;
                covers.start <= finding.span.start && finding.span.start < covers.end
            };
            // The nearest comment before the finding, otherwise one for the whole file.
            let near = list.partition_point(|&entry| entries[entry].covers.start <= finding.span.start);
            let entry = *list[..near].last().filter(covering).or(list.first().filter(covering))?;
            entries[entry].used = true;
            Some(Aside::Comment { reason: entries[entry].reason.clone() })
        });
    }

    /// Returns findings about the comments themselves.
    pub(crate) fn problems(self, checked_rules: CheckedRules<'_>) -> Vec<RunFinding> {
        let mut problems = self.problems;
        for entry in self.entries.into_iter().filter(|entry| !entry.used) {
            let Some(rule) = registry::rule(&entry.rule) else { continue };
            if checked_rules.covers(entry.organization, rule) {
                let mut finding = Finding::new(&SUPPRESSION_UNUSED, entry.span).arg("rule", rule.id);
                finding.detail = Some(entry.rule);
                problems.push(RunFinding::of(entry.organization, finding));
            }
        }
        problems
    }
}
