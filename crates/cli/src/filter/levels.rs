//! Which rules run and at which severity their findings are reported.

use std::collections::BTreeSet;

use anyhow::Result;
use synclint_model::finding::Finding;
use synclint_model::rule::{RuleInfo, Severity};
use synclint_model::shape::is_unread;
use synclint_rules::rule::Rule;
use synclint_rules::rules::RULES;

use crate::args::CheckArgs;
use crate::catalog;
use crate::settings::{Effective, Level};

/// What `-D warnings` calls every rule that is a warning.
const WARNINGS: &str = "warnings";

/// What the command line wants of rules.
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
    pub(crate) fn new(args: &CheckArgs) -> Result<Self> {
        let mut filter = Self {
            select: ids(&args.select)?,
            extend: ids(&args.extend_select)?,
            ignore: ids(&args.ignore)?,
            ..Self::default()
        };
        let (warnings, deny): (Vec<_>, Vec<_>) = args.deny.iter().cloned().partition(|id| id == WARNINGS);
        filter.deny_warnings = !warnings.is_empty();
        let levels = [
            (&args.allow, Level::Off),
            (&args.warn, Level::At(Severity::Warning)),
            (&deny, Level::At(Severity::Error)),
        ];
        for (names, level) in levels {
            filter.levels.extend(ids(names)?.into_iter().map(|id| (id, level)));
        }
        Ok(filter)
    }

    /// Whether the user wants to hear of a rule in an organization with these settings.
    fn wants(&self, rule: &RuleInfo, settings: &Effective) -> bool {
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
    fn level(&self, id: &str, settings: &Effective) -> Option<Level> {
        let stated = self.levels.iter().rev().find(|(rule, _)| *rule == id).map(|(_, level)| *level);
        stated.or_else(|| settings.levels.get(id).map(|(level, _)| *level))
    }

    /// The rules to run. More precise rules than these are run too, for what they say decides who speaks; but not those on
    /// request, of whom the user would not hear.
    pub(crate) fn rules(&self, settings: &Effective) -> Vec<&'static Rule> {
        let wanted: BTreeSet<&str> =
            RULES.iter().map(|rule| &rule.info).filter(|rule| self.wants(rule, settings)).map(|rule| rule.id).collect();
        let precise: BTreeSet<&str> = RULES
            .iter()
            .filter(|rule| wanted.contains(rule.info.id))
            .flat_map(|rule| rule.info.yields_to.iter().copied())
            .collect();
        let runs =
            |rule: &RuleInfo| wanted.contains(rule.id) || (precise.contains(rule.id) && !rule.applies.on_request);
        RULES.iter().copied().filter(|rule| runs(&rule.info)).collect()
    }

    /// Whether a finding is reported; sets the severity it is reported at.
    pub(crate) fn keep(&self, finding: &mut Finding, settings: &Effective) -> bool {
        let id = finding.rule.id;
        // What could not be read is said whatever is selected: a run that saw only part does not look clean.
        if is_unread(finding.rule) {
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
    pub(crate) fn reports(&self, rule: &RuleInfo, settings: &Effective) -> bool {
        let off = self.ignore.contains(rule.id) || self.level(rule.id, settings) == Some(Level::Off);
        !off && self.wants(rule, settings)
    }
}

/// The ids that names on the command line mean.
fn ids(names: &[String]) -> Result<BTreeSet<&'static str>> {
    Ok(names.iter().map(|name| catalog::named(name)).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}
