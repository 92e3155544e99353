//! What was not judged and why, for both kinds of readers.

use std::collections::{BTreeMap, BTreeSet};

use synclint_diagnostic::need::Need;
use synclint_diagnostic::run::OrganizationId;
use synclint_diagnostic::text::{Lang, Message, Text};

use crate::run::Run;
use crate::words;

/// A need as programs read it, `column mailbox.username`; the words for people are made of the same parts.
pub fn key(need: Need) -> String {
    let (kind, name) = parts(need);
    let kind = kind.en.split(' ').next().unwrap_or_default();
    format!("{kind} {name}")
}

/// A need in words.
pub(crate) fn message(need: Need) -> Message {
    let (kind, name) = parts(need);
    Message::new(kind).arg("name", name.as_str())
}

fn parts(need: Need) -> (Text, String) {
    match need {
        Need::Column(table, column) => (words::COLUMN, format!("{}.{column}", table.as_str())),
        Need::Table(table) => (words::TABLE, table.as_str().to_owned()),
        Need::Fact(name) => (words::FACT, name.to_owned()),
        Need::Recipient(name) => (words::PROPERTY, format!("recipients.{name}")),
    }
}

/// What a need keeps from being judged in a run.
#[derive(Debug, Default)]
pub(crate) struct Lack {
    pub(crate) rules: BTreeSet<&'static str>,
    pub(crate) organizations: BTreeSet<OrganizationId>,
}

/// The needs of a run, those that keep most from being judged first.
pub(crate) fn lacks(run: &Run) -> Vec<(Need, Lack)> {
    let mut lacks: BTreeMap<Need, Lack> = BTreeMap::new();
    for (number, organization) in run.present() {
        for not_judged in &organization.coverage.not_judged {
            for need in &not_judged.needs {
                let lack = lacks.entry(*need).or_default();
                lack.rules.insert(not_judged.rule.id);
                lack.organizations.insert(number);
            }
        }
    }
    let mut lacks: Vec<_> = lacks.into_iter().collect();
    lacks.sort_by_key(|(_, lack)| std::cmp::Reverse(lack.rules.len() * lack.organizations.len()));
    lacks
}

/// In a line: a need and what it keeps from being judged.
pub(crate) fn lacking(need: Need, lack: &Lack, lang: Lang) -> String {
    Message::new(words::LACKING)
        .arg("need", message(need).to_string(lang).as_str())
        .arg("rules", lack.rules.len())
        .arg("organizations", lack.organizations.len())
        .to_string(lang)
}

/// What was taken for granted in a run.
pub(crate) fn assumed(run: &Run) -> BTreeSet<Need> {
    run.organizations.iter().flat_map(|organization| organization.coverage.assumed.iter().copied()).collect()
}

/// The bare name of what is needed.
pub(crate) fn name(need: Need) -> String {
    parts(need).1
}
