//! Settings and facts: from files near the organization, from the command line, each with where it came from.

mod assume;
mod file;
mod mistake;
mod search;
mod waivers;
mod yaml;

use std::collections::BTreeMap;

use synclint_model::rule::Severity;
use synclint_rules::facts::{Facts, Origin};
use synclint_rules::thresholds::Thresholds;

pub use assume::assume;
pub use file::{SettingsFile, read};
pub use mistake::{Mistake, RULES};
pub use search::{Governing, Search};
pub(crate) use search::{SETTINGS, WAIVERS};
pub use waivers::{Waiver, WaiverFile};
pub(crate) use yaml::suggest;

/// The JSON Schema of `synclint.yaml`.
pub const SCHEMA: &str = include_str!("schema.json");

/// The JSON Schema of `synclint-waivers.yaml`.
pub const WAIVERS_SCHEMA: &str = include_str!("waivers.schema.json");

/// What settings make of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Not reported.
    Off,
    /// Reported at this severity.
    At(Severity),
}

impl Level {
    /// As settings spell it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::At(severity) => severity.key(),
        }
    }
}

/// The settings that hold for one organization.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effective {
    /// Facts that were stated; what documents of the export say comes later.
    pub facts: Facts,
    /// Levels of rules, by id.
    pub levels: BTreeMap<String, (Level, Origin)>,
    /// Thresholds of rules.
    pub thresholds: Thresholds,
}

impl Effective {
    /// Takes from `weaker` what these settings do not say.
    pub fn fill(&mut self, weaker: &Self) {
        let (mine, theirs) = (&mut self.facts, &weaker.facts);
        fill(&mut mine.deployment, theirs.deployment.as_ref());
        fill(&mut mine.version, theirs.version.as_ref());
        fill(&mut mine.tenant, theirs.tenant.as_ref());
        for (key, known) in &theirs.stated {
            mine.stated.entry(key).or_insert_with(|| known.clone());
        }
        for (profile, server) in &theirs.exchange_servers {
            if !mine.exchange_servers.iter().any(|(known, _)| known == profile) {
                mine.exchange_servers.push((profile.clone(), server.clone()));
            }
        }
        for (rule, level) in &weaker.levels {
            self.levels.entry(rule.clone()).or_insert_with(|| level.clone());
        }
        self.thresholds.fill(&weaker.thresholds);
    }
}

fn fill<T: Clone>(mine: &mut Option<T>, theirs: Option<&T>) {
    if mine.is_none() {
        *mine = theirs.cloned();
    }
}
