//! Which rules run, and at which severity their findings are reported.

use std::collections::BTreeSet;

use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_rules::precedence;
use synclint_rules::registry::RULES;
use synclint_rules::rule::Rule;

use crate::registry::{UnknownRule, named};
use crate::settings::effective::{Level, Settings};

/// The name of every rule that is a warning, in [`Selection::deny`].
const WARNINGS: &str = "warnings";

/// Which rules a user asks for. Each name is the id of a rule or one of [`GROUPS`](crate::registry::GROUPS).
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Run only these, when there are any.
    pub select: Vec<String>,
    /// Run these too.
    pub extend_select: Vec<String>,
    /// Do not report these.
    pub ignore: Vec<String>,
    /// Do not report these, whatever settings say.
    pub allow: Vec<String>,
    /// Report these as warnings.
    pub warn: Vec<String>,
    /// Report these as errors; `warnings` stands for every rule that is a warning.
    pub deny: Vec<String>,
}

/// A selection whose names are known.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    /// Only these, when there are any.
    select: BTreeSet<&'static str>,
    /// These too.
    extend: BTreeSet<&'static str>,
    ignore: BTreeSet<&'static str>,
    /// Levels in the order of strength: allow, warn, deny.
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

    /// Whether findings of a rule are wanted in an organization with these settings.
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

    /// The level that was given to a rule.
    fn level(&self, id: &str, settings: &Settings) -> Option<Level> {
        let stated = self.levels.iter().rev().find(|(rule, _)| *rule == id).map(|(_, level)| *level);
        stated.or_else(|| settings.levels.get(id).map(|(level, _)| *level))
    }

    /// The rules to run. Rules that these yield to run too, because what they report decides; but not those on request, which
    /// would not be reported.
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

    /// Whether a finding is reported; sets the severity it is reported at.
    pub(crate) fn keep(&self, finding: &mut Finding, settings: &Settings) -> bool {
        let id = finding.rule.id;
        // What could not be read is reported whatever is selected: a run that saw only part does not look clean.
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

    /// Whether findings of a rule are reported.
    pub(crate) fn reports(&self, rule: &RuleInfo, settings: &Settings) -> bool {
        let off = self.ignore.contains(rule.id) || self.level(rule.id, settings) == Some(Level::Off);
        !off && self.wants(rule, settings)
    }
}

/// The ids that names mean.
fn ids(names: &[String]) -> Result<BTreeSet<&'static str>, UnknownRule> {
    Ok(names.iter().map(|name| named(name)).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}
