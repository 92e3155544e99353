//! Which rules run and at which severity their findings are reported.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use synclint_model::finding::Finding;
use synclint_model::rule::Severity;
use synclint_model::shape;
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
    select: BTreeSet<String>,
    ignore: BTreeSet<String>,
    /// Levels in the order of strength: allow, warn, deny.
    levels: Vec<(String, Level)>,
    deny_warnings: bool,
}

impl Filter {
    pub(crate) fn new(args: &CheckArgs) -> Result<Self> {
        let mut filter = Self::default();
        for id in args.select.iter().chain(&args.extend_select).chain(&args.ignore).chain(&args.allow).chain(&args.warn)
        {
            known(id)?;
        }
        if !args.select.is_empty() {
            filter.select = args.select.iter().chain(&args.extend_select).cloned().collect();
        }
        filter.ignore = args.ignore.iter().cloned().collect();
        let level = |ids: &[String], level: Level| ids.iter().map(move |id| (id.clone(), level)).collect::<Vec<_>>();
        filter.levels.extend(level(&args.allow, Level::Off));
        filter.levels.extend(level(&args.warn, Level::At(Severity::Warning)));
        for id in &args.deny {
            if id == WARNINGS {
                filter.deny_warnings = true;
            } else {
                known(id)?;
                filter.levels.push((id.clone(), Level::At(Severity::Error)));
            }
        }
        Ok(filter)
    }

    /// The rules to run. Those that more precise rules stand for are run too: what they say decides who speaks.
    pub(crate) fn rules(&self) -> Vec<&'static Rule> {
        if self.select.is_empty() {
            return RULES.to_vec();
        }
        let wanted = |id: &str| self.select.contains(id);
        let precise: BTreeSet<&str> = RULES
            .iter()
            .filter(|rule| wanted(rule.info.id))
            .flat_map(|rule| rule.info.yields_to.iter().copied())
            .collect();
        RULES.iter().copied().filter(|rule| wanted(rule.info.id) || precise.contains(rule.info.id)).collect()
    }

    /// Whether a finding is reported; sets the severity it is reported at.
    pub(crate) fn keep(&self, finding: &mut Finding, settings: &Effective) -> bool {
        let id = finding.rule.id;
        // What could not be read is said whatever is selected: a run that saw only part does not look clean.
        if shape::UNREAD.iter().any(|unread| unread.id == id) {
            return true;
        }
        if (!self.select.is_empty() && !self.select.contains(id)) || self.ignore.contains(id) {
            return false;
        }
        let stated = self.levels.iter().rev().find(|(rule, _)| rule == id).map(|(_, level)| *level);
        match stated.or_else(|| settings.levels.get(id).map(|(level, _)| *level)) {
            Some(Level::Off) => return false,
            Some(Level::At(severity)) => finding.severity = severity,
            None => {}
        }
        if self.deny_warnings && finding.severity == Severity::Warning {
            finding.severity = Severity::Error;
        }
        true
    }
}

fn known(id: &str) -> Result<()> {
    if catalog::rule(id).is_some() {
        return Ok(());
    }
    match catalog::suggest(id) {
        Some(suggestion) => bail!("no rule is called `{id}`; did you mean `{suggestion}`?"),
        None => bail!("no rule is called `{id}`; `synclint rules` lists them"),
    }
}
