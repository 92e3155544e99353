//! What was part of a run: only of that can be said that something in it was not needed.

use std::path::{Path, PathBuf};

use synclint_model::coverage::Coverage;
use synclint_model::finding::OrganizationId;
use synclint_model::rule::RuleInfo;
use synclint_rules::rules::RULES;

use super::Filter;
use crate::settings::Effective;

/// An organization of a run.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    /// Its name in every output.
    pub(crate) name: &'a str,
    /// Its directory, without links.
    pub(crate) directory: &'a Path,
    /// The settings that hold for it; none when a settings file is broken, and it was not linted.
    pub(crate) settings: Option<&'a Effective>,
    pub(crate) coverage: &'a Coverage,
    /// Whether it was read whole.
    pub(crate) whole: bool,
}

/// What was part of a run.
#[derive(Debug)]
pub(crate) struct Scope<'a> {
    pub(crate) filter: &'a Filter,
    /// The directories that were given as arguments, without links.
    pub(crate) roots: &'a [PathBuf],
    /// The organizations, by number.
    pub(crate) parts: &'a [Part<'a>],
}

impl Scope<'_> {
    /// Whether a rule came to a verdict in an organization, so that what sets its findings aside is unused when there are none.
    /// A rule that compares organizations never does: those that it would have needed may not be here.
    pub(crate) fn judged(&self, organization: OrganizationId, rule: &RuleInfo) -> bool {
        let Part { settings, coverage, whole, .. } = &self.parts[organization.0 as usize];
        let compares = |known: &&synclint_rules::rule::Rule| known.check.reduce().is_some();
        let reported = settings.is_some_and(|settings| self.filter.reports(rule, settings));
        *whole
            && reported
            && !coverage.not_judged.iter().any(|not_judged| not_judged.rule.id == rule.id)
            && !RULES.iter().find(|known| known.info.id == rule.id).is_some_and(compares)
    }

    /// Whether every organization below a directory is part of the run.
    pub(crate) fn covers(&self, directory: &Path) -> bool {
        self.roots.iter().any(|root| directory.starts_with(root))
    }
}
