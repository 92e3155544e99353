//! The effective settings of an organization.

use std::collections::BTreeMap;

use serde::Deserialize;
use synclint_diagnostic::rule::Severity;
use synclint_diagnostic::span::Span;
use synclint_rules::facts::{Facts, Origin, WithOrigin};
use synclint_rules::thresholds::Thresholds;

use crate::names::NameIndex;

/// The level of a rule in settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Level {
    /// Not reported.
    Off,
    /// Reported at this severity.
    At(Severity),
}

impl Level {
    /// Returns the name used in settings.
    pub fn key(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::At(severity) => severity.key(),
        }
    }
}

impl TryFrom<String> for Level {
    type Error = &'static str;

    fn try_from(key: String) -> Result<Self, Self::Error> {
        match key.as_str() {
            "off" => Ok(Self::Off),
            key => key.parse().map(Self::At).map_err(|()| "not a level"),
        }
    }
}

/// The effective settings of an organization.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Stated facts; facts from the export are added later.
    pub facts: Facts,
    /// Levels of rules, by rule ID.
    pub levels: BTreeMap<String, (Level, Origin)>,
    /// Thresholds of rules.
    pub thresholds: Thresholds,
    /// The reasons why the export is partial. An empty list states that it is whole.
    pub allow_partial: Option<WithOrigin<Vec<Box<str>>>>,
    /// The share of the rules that apply that must be checked, in percent.
    pub require_judged: Option<WithOrigin<u8>>,
}

impl Settings {
    /// Returns the settings of the organization `name`. `assumed` takes precedence over the files, and a nearer file over a
    /// farther one. Within a file, the last matching name under `organizations:` takes precedence, and names over general
    /// settings.
    pub fn of<'f>(name: &str, assumed: &Facts, nearest_first: impl IntoIterator<Item = &'f SettingsFile>) -> Self {
        let mut settings = Self { facts: assumed.clone(), ..Self::default() };
        for file in nearest_first {
            for number in file.matching(name).into_iter().rev() {
                settings.fill(&file.organizations[number as usize].settings);
            }
            settings.fill(&file.general);
        }
        settings
    }

    /// Fills in what is not set from `weaker`.
    pub fn fill(&mut self, weaker: &Self) {
        let (mine, theirs) = (&mut self.facts, &weaker.facts);
        fill(&mut mine.deployment, theirs.deployment.as_ref());
        fill(&mut mine.version, theirs.version.as_ref());
        fill(&mut mine.tenant, theirs.tenant.as_ref());
        for (key, known) in &theirs.stated {
            mine.stated.entry(key).or_insert_with(|| known.clone());
        }
        mine.exchange_servers.fill(&theirs.exchange_servers);
        for (rule, level) in &weaker.levels {
            self.levels.entry(rule.clone()).or_insert_with(|| level.clone());
        }
        self.thresholds.fill(&weaker.thresholds);
        fill(&mut self.allow_partial, weaker.allow_partial.as_ref());
        fill(&mut self.require_judged, weaker.require_judged.as_ref());
    }
}

fn fill<T: Clone>(mine: &mut Option<T>, theirs: Option<&T>) {
    if mine.is_none() {
        *mine = theirs.cloned();
    }
}

/// A valid settings file.
#[derive(Debug, Default)]
pub struct SettingsFile {
    /// Settings of all organizations below the file.
    pub general: Settings,
    /// Settings by organization name or pattern, in file order.
    pub(crate) organizations: Vec<Scope>,
    /// The indexes of names and patterns in `organizations`.
    pub(super) names: NameIndex,
    /// The records that facts of the file name, in file order.
    pub(crate) records: Vec<StatedRecord>,
    /// The path as shown in output.
    pub(crate) shown: String,
    /// The content.
    pub(crate) bytes: Vec<u8>,
}

impl SettingsFile {
    /// Returns the path as shown in output.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Returns the numbers of the names and patterns under `organizations:` that match `name`, in file order.
    pub fn matching(&self, name: &str) -> Vec<u32> {
        let mut found = Vec::new();
        self.names.find(name, &mut found);
        found.sort_unstable();
        found
    }
}

/// Settings of the organizations with a name.
#[derive(Debug)]
pub(crate) struct Scope {
    /// The name or pattern.
    pub(crate) name: Box<str>,
    /// The place of the name or pattern.
    pub(crate) span: Span,
    /// The settings.
    pub(crate) settings: Settings,
}

/// A record that a fact names.
#[derive(Debug)]
pub(crate) struct StatedRecord {
    /// The key of the fact.
    pub(crate) fact: &'static str,
    /// The name or ID of the record.
    pub(crate) name: Box<str>,
    /// The place of the name.
    pub(crate) span: Span,
    /// The origin of the fact in the effective settings.
    pub(crate) origin: Origin,
    /// The index of the scope in `organizations`; `None` for the general settings.
    pub(crate) scope: Option<usize>,
}
