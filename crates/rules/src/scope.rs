//! Which products and days a rule speaks about at all: the engine asks before the rule runs.

use jiff::civil::Date;
use synclint_diagnostic::need::{Need, Outcome, Stop, only_if};
use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::rule::Applies;
use synclint_diagnostic::text;
use synclint_diagnostic::text::Message;

use crate::facts::{KnownFacts, key};

/// One of the conditions of a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// Judged at this day or later.
    Since(Date),
    /// This deployment.
    Deployment(Deployment),
    /// A version from the first up to and with the second.
    Versions(Option<Version>, Option<Version>),
}

/// The conditions of a rule, in the order in which they are asked.
pub fn conditions(applies: Applies) -> impl Iterator<Item = Condition> {
    let (from, until) = (applies.from, applies.until);
    let versions = (from.is_some() || until.is_some()).then_some(Condition::Versions(from, until));
    let deployment = applies.deployment.map(Condition::Deployment);
    [applies.since.map(Condition::Since), deployment, versions].into_iter().flatten()
}

impl Condition {
    /// Whether it holds.
    ///
    /// # Errors
    ///
    /// [`Stop::NotJudged`] when a fact that it asks for is unknown.
    pub fn holds(self, facts: KnownFacts<'_>, as_of: Date) -> Result<bool, Stop> {
        match self {
            Self::Since(day) => Ok(as_of >= day),
            Self::Deployment(deployment) => Ok(facts.need_deployment()? == deployment),
            Self::Versions(from, until) => match facts.known_version() {
                Some(version) => {
                    Ok(from.is_none_or(|from| version >= from) && until.is_none_or(|until| version <= until))
                }
                // What is in service is newer than any version that has a number.
                None if facts.need_deployment() == Ok(Deployment::Online) => Ok(until.is_none()),
                None => Err(Stop::NotJudged(Need::Fact(key::PRODUCT_VERSION))),
            },
        }
    }

    /// In words.
    pub fn message(self) -> Message {
        let number = |version: Version| version.to_string();
        match self {
            Self::Since(day) => Message::new(text!("judged at {day} or later", "判定日が {day} 以降")).arg("day", day),
            Self::Deployment(deployment) => {
                let text = text!("the deployment is {deployment}", "展開形態が{deployment}");
                Message::new(text).arg("deployment", deployment.title())
            }
            Self::Versions(Some(from), Some(until)) => {
                Message::new(text!("the version is {from} to {until}", "バージョンが {from} から {until}"))
                    .arg("from", number(from).as_str())
                    .arg("until", number(until).as_str())
            }
            Self::Versions(Some(from), None) => {
                Message::new(text!("the version is {from} or newer", "バージョンが {from} 以降"))
                    .arg("from", number(from).as_str())
            }
            Self::Versions(None, until) => {
                let until = until.map(number).unwrap_or_default();
                Message::new(text!("the version is {until} or older", "バージョンが {until} 以前"))
                    .arg("until", until.as_str())
            }
        }
    }
}

/// Lets a rule go on only where every condition holds.
///
/// # Errors
///
/// [`Stop::NotApplicable`] where one does not, [`Stop::NotJudged`] where that is not known.
pub fn in_scope(applies: Applies, facts: KnownFacts<'_>, as_of: Date) -> Outcome {
    conditions(applies).try_for_each(|condition| only_if(condition.holds(facts, as_of)?))
}
