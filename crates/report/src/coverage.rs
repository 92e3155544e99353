//! Skipped rules and the data that they need, for text and machine-readable formats.

use std::collections::{BTreeMap, BTreeSet};

use synclint_diagnostic::need::Need;
use synclint_diagnostic::run::OrganizationId;
use synclint_diagnostic::text::{Arg, Join, Lang, Message, Text, noun};

use crate::run::Run;
use crate::words;

/// Returns the machine-readable form of a need, such as `column mailbox.username`.
pub fn key(need: Need) -> String {
    let (kind, name) = parts(need);
    let kind = kind.en.split(' ').next().unwrap_or_default();
    format!("{kind} {name}")
}

/// Describes a need in both languages.
pub(crate) fn message(need: Need) -> Message {
    let (kind, name) = parts(need);
    Message::new(kind).arg("name", name.as_str())
}

/// Lists needs, each described in `lang`.
pub fn list(needs: impl IntoIterator<Item = Need>, lang: Lang) -> Arg {
    Arg::list(Join::Comma, needs.into_iter().map(|need| Arg::Str(message(need).to_string(lang).into())))
}

fn parts(need: Need) -> (Text, String) {
    match need {
        Need::Column(table, column) => (words::COLUMN, format!("{}.{column}", table.as_str())),
        Need::Table(table) => (words::TABLE, table.as_str().to_owned()),
        Need::Fact(name) => (words::FACT, name.to_owned()),
        Need::Recipient(name) => (words::PROPERTY, format!("recipients.{name}")),
    }
}

/// The rules that a need causes to be skipped, and in which organizations.
#[derive(Debug, Default)]
pub(crate) struct NeedImpact {
    pub(crate) rules: BTreeSet<&'static str>,
    pub(crate) organizations: BTreeSet<OrganizationId>,
}

/// Returns the needs of a run, those that cause the most skipped checks first.
pub(crate) fn needs_by_impact(run: &Run) -> Vec<(Need, NeedImpact)> {
    let mut needs_by_impact: BTreeMap<Need, NeedImpact> = BTreeMap::new();
    for (number, organization) in run.present() {
        for skipped in &organization.coverage.skipped {
            for need in &skipped.needs {
                let impact = needs_by_impact.entry(*need).or_default();
                impact.rules.insert(skipped.rule.id);
                impact.organizations.insert(number);
            }
        }
    }
    let mut needs_by_impact: Vec<_> = needs_by_impact.into_iter().collect();
    needs_by_impact.sort_by_key(|(_, impact)| std::cmp::Reverse(impact.rules.len() * impact.organizations.len()));
    needs_by_impact
}

/// Formats a need and the number of rules and organizations that it affects in one line.
pub(crate) fn need_with_impact(need: Need, impact: &NeedImpact, lang: Lang) -> String {
    format!("{} {}", message(need).to_string(lang), impact.counts().to_string(lang))
}

impl NeedImpact {
    /// Returns how many rules and organizations it affects.
    pub(crate) fn counts(&self) -> Message {
        Message::new(words::NEED_IMPACT)
            .arg("rules", noun::RULES.of(self.rules.len()))
            .arg("organizations", noun::ORGANIZATIONS.of(self.organizations.len()))
    }
}

/// Returns the columns whose values were assumed in a run.
pub(crate) fn assumed(run: &Run) -> BTreeSet<Need> {
    run.organizations.iter().flat_map(|organization| organization.coverage.assumed.iter().copied()).collect()
}

/// Returns the name of what is needed, without its kind.
pub(crate) fn name(need: Need) -> String {
    parts(need).1
}
