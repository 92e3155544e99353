//! Selects the rules to run and the severity of their findings.

use std::collections::BTreeSet;

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_rules::precedence;
use synclint_rules::registry::RULES;
use synclint_rules::rule::Rule;

use crate::registry::{UnknownRule, named};
use crate::settings::effective::{Level, Settings};

/// The name in [`Selection::deny`] for all findings with the severity `warning`.
const WARNINGS: &str = "warnings";

/// The rule selection of the user. Each name is a rule ID or one of [`GROUPS`](crate::registry::GROUPS).
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Run only these rules, if not empty.
    pub select: Vec<String>,
    /// Run these rules in addition.
    pub extend_select: Vec<String>,
    /// Do not report these rules.
    pub ignore: Vec<String>,
    /// Do not report these rules, regardless of settings.
    pub allow: Vec<String>,
    /// Report these rules as warnings.
    pub warn: Vec<String>,
    /// Report these rules as errors; `warnings` reports every warning as an error.
    pub deny: Vec<String>,
}

/// A selection with validated names.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    /// Run only these rules, if not empty.
    select: BTreeSet<&'static str>,
    /// Run these rules in addition.
    extend: BTreeSet<&'static str>,
    ignore: BTreeSet<&'static str>,
    /// Levels in increasing precedence: allow, warn, deny.
    levels: Vec<(&'static str, Level)>,
    deny_warnings: bool,
}

impl Filter {
    pub(crate) fn new(selection: &Selection) -> Result<Self, UnknownRule> {
        let mut filter = Self {
            select: ids(&selection.select)?,
            extend: ids(&selection.extend_select)?,
            ignore: ids(&selection.ignore)?,
            ..Self::default()
        };
        let (warnings, deny): (Vec<_>, Vec<_>) = selection.deny.iter().cloned().partition(|id| id == WARNINGS);
        filter.deny_warnings = !warnings.is_empty();
        let levels = [
            (&selection.allow, Level::Off),
            (&selection.warn, Level::At(Severity::Warning)),
            (&deny, Level::At(Severity::Error)),
        ];
        for (names, level) in levels {
            filter.levels.extend(ids(names)?.into_iter().map(|id| (id, level)));
        }
        Ok(filter)
    }

    /// Returns whether a rule is selected in an organization with these settings.
    fn wants(&self, rule: &RuleInfo, settings: &Settings) -> bool {
        let id = rule.id;
        if self.extend.contains(id) {
            return true;
        }
        if !self.select.is_empty() {
            return self.select.contains(id);
        }
        !rule.applies.on_request || matches!(self.level(id, settings), Some(Level::At(_)))
    }

    /// Returns the level set for a rule, by the selection or else by settings.
    fn level(&self, id: &str, settings: &Settings) -> Option<Level> {
        let stated = self.levels.iter().rev().find(|(rule, _)| *rule == id).map(|(_, level)| *level);
        stated.or_else(|| settings.levels.get(id).map(|(level, _)| *level))
    }

    /// Returns the rules to run. Includes the rules that selected rules yield to, because their findings decide, but not those
    /// that run only on request, because they would not be reported.
    pub(crate) fn rules(&self, settings: &Settings) -> Vec<&'static Rule> {
        let wanted: BTreeSet<&str> =
            RULES.iter().map(|rule| &rule.info).filter(|rule| self.wants(rule, settings)).map(|rule| rule.id).collect();
        let precise: BTreeSet<&str> = RULES
            .iter()
            .filter(|rule| wanted.contains(rule.info.id))
            .flat_map(|rule| precedence::yields_to(&rule.info))
            .map(|rule| rule.id)
            .collect();
        let runs =
            |rule: &RuleInfo| wanted.contains(rule.id) || (precise.contains(rule.id) && !rule.applies.on_request);
        RULES.iter().copied().filter(|rule| runs(&rule.info)).collect()
    }

    /// Returns whether a finding is reported, and sets its severity.
    pub(crate) fn keep(&self, finding: &mut Finding, settings: &Settings) -> bool {
        let id = finding.rule.id;
        // Unread input is reported regardless of the selection, so that an incomplete run does not look clean.
        if finding.rule.extra.unread {
            return true;
        }
        if !self.reports(finding.rule, settings) {
            return false;
        }
        if let Some(Level::At(severity)) = self.level(id, settings) {
            finding.severity = severity;
        }
        if self.deny_warnings && finding.severity == Severity::Warning {
            finding.severity = Severity::Error;
        }
        true
    }

    /// Returns whether findings of a rule are reported.
    pub(crate) fn reports(&self, rule: &RuleInfo, settings: &Settings) -> bool {
        let off = self.ignore.contains(rule.id) || self.level(rule.id, settings) == Some(Level::Off);
        !off && self.wants(rule, settings)
    }
}

/// Resolves rule IDs and groups to rule IDs.
fn ids(names: &[String]) -> Result<BTreeSet<&'static str>, UnknownRule> {
    Ok(names.iter().map(|name| named(name)).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}
