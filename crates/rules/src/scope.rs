//! The products and dates that a rule applies to. The engine checks this before it calls the rule.

use jiff::civil::Date;
use synclint_diagnostic::need::{Need, Outcome, Stop, only_if};
use synclint_diagnostic::product::{Deployment, Version};
use synclint_diagnostic::rule::Applies;
use synclint_diagnostic::text;
use synclint_diagnostic::text::Message;

use crate::facts::{TracedFacts, key};

/// A condition of a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeCondition {
    /// The as-of date is this day or later.
    Since(Date),
    /// The deployment is this one.
    Deployment(Deployment),
    /// The version is in this range, both ends inclusive.
    Versions(Option<Version>, Option<Version>),
}

/// Returns the conditions of a rule, in the order in which they are checked.
pub fn conditions(applies: Applies) -> impl Iterator<Item = ScopeCondition> {
    let (from, until) = (applies.from, applies.until);
    let versions = (from.is_some() || until.is_some()).then_some(ScopeCondition::Versions(from, until));
    let deployment = applies.deployment.map(ScopeCondition::Deployment);
    [applies.since.map(ScopeCondition::Since), deployment, versions].into_iter().flatten()
}

impl ScopeCondition {
    /// Returns whether it holds.
    ///
    /// # Errors
    ///
    /// [`Stop::MissingData`] if a fact that it requires is unknown.
    pub fn holds(self, facts: TracedFacts<'_>, as_of: Date) -> Result<bool, Stop> {
        match self {
            Self::Since(day) => Ok(as_of >= day),
            Self::Deployment(deployment) => Ok(facts.need_deployment()? == deployment),
            Self::Versions(from, until) => match facts.known_version() {
                Some(version) => {
                    Ok(from.is_none_or(|from| version >= from) && until.is_none_or(|until| version <= until))
                }
                // Online, an unknown version is the current one, which is newer than any numbered version.
                None if facts.need_deployment() == Ok(Deployment::Online) => Ok(until.is_none()),
                None => Err(Stop::MissingData(Need::Fact(key::PRODUCT_VERSION))),
            },
        }
    }

    /// Returns the condition in words.
    pub fn message(self) -> Message {
        let number = |version: Version| version.to_string();
        match self {
            Self::Since(day) => Message::new(text!("as of {day} or later", "判定日が {day} 以降")).arg("day", day),
            Self::Deployment(deployment) => {
                let text = text!("deployment is {deployment}", "展開形態が{deployment}");
                Message::new(text).arg("deployment", deployment.title())
            }
            Self::Versions(Some(from), Some(until)) => {
                Message::new(text!("version is {from} to {until}", "バージョンが {from} から {until}"))
                    .arg("from", number(from).as_str())
                    .arg("until", number(until).as_str())
            }
            Self::Versions(Some(from), None) => {
                Message::new(text!("version is {from} or newer", "バージョンが {from} 以降"))
                    .arg("from", number(from).as_str())
            }
            Self::Versions(None, until) => {
                let until = until.map(number).unwrap_or_default();
                Message::new(text!("version is {until} or older", "バージョンが {until} 以前"))
                    .arg("until", until.as_str())
            }
        }
    }
}

/// Continues only if every condition holds.
///
/// # Errors
///
/// [`Stop::NotApplicable`] if a condition does not hold, [`Stop::MissingData`] if that is unknown.
pub fn in_scope(applies: Applies, facts: TracedFacts<'_>, as_of: Date) -> Outcome {
    conditions(applies).try_for_each(|condition| only_if(condition.holds(facts, as_of)?))
}
