//! Why a rule did or did not report the records of an organization. The data outlives the records.

use crate::finding::Finding;
use crate::need::{Need, Stop};
use crate::place::Place;
use crate::secret::Values;
use crate::text::{Arg, Message};
use crate::trace::{TracedRead, TracedReads};

/// The explanation of one rule in one organization.
#[derive(Debug, Default)]
pub struct Why {
    /// The conditions under which the rule runs. If one does not hold or is unknown, there are no steps.
    pub scope: Vec<CheckedCondition>,
    /// The calls of the rule, in order.
    pub steps: Vec<Step>,
}

impl Why {
    /// Masks every text that contains the value of a secret.
    pub fn mask(&mut self, secrets: &Values) {
        if secrets.is_empty() {
            return;
        }
        for condition in &mut self.scope {
            condition.what.mask(secrets);
            condition.facts.iter_mut().for_each(|read| read.mask(secrets));
        }
        for step in &mut self.steps {
            if let Some(record) = &mut step.record {
                record.title.mask(secrets);
            }
            step.reads.kept.iter_mut().for_each(|read| read.mask(secrets));
            for found in &mut step.found {
                found.finding.mask(secrets);
            }
        }
    }
}

/// A condition of the scope of a rule.
#[derive(Debug)]
pub struct CheckedCondition {
    /// The condition in words.
    pub what: Message,
    /// The facts that it depends on.
    pub facts: Vec<TracedRead>,
    /// Whether it holds, or what is missing to know it.
    pub holds: Result<bool, Need>,
}

/// One call of the rule, for a record or for the whole organization.
#[derive(Debug)]
pub struct Step {
    /// The record; `None` for the whole organization.
    pub record: Option<ShownRecord>,
    /// What the rule read.
    pub reads: TracedReads,
    /// How the call ended.
    pub end: End,
    /// The missing data, sorted and without duplicates. A call that reads many records can have several needs.
    pub needs: Vec<Need>,
    /// The findings.
    pub found: Vec<StepFinding>,
}

/// A record that a rule was called for.
#[derive(Debug)]
pub struct ShownRecord {
    /// Its location.
    pub place: Place,
    /// Its ID; `None` if the export has none.
    pub id: Option<Box<str>>,
    /// Its kind and display name.
    pub title: Arg,
}

/// How a call of a rule ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The rule was checked.
    Checked,
    /// The rule does not apply.
    NotApplicable,
    /// Data is missing. This is the first need; [`Step::needs`] has all of them.
    MissingData(Need),
    /// The record is inactive, and the rule was not called.
    Inactive,
}

impl From<Result<(), Stop>> for End {
    fn from(outcome: Result<(), Stop>) -> Self {
        match outcome {
            Ok(()) => Self::Checked,
            Err(Stop::NotApplicable) => Self::NotApplicable,
            Err(Stop::MissingData(need)) => Self::MissingData(need),
        }
    }
}

/// A finding and what happened to it.
#[derive(Debug)]
pub struct StepFinding {
    /// The finding.
    pub finding: Finding,
    /// Whether it is reported.
    pub disposition: Disposition,
}

/// What happened to a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Disposition {
    /// It is reported.
    Reported,
    /// It is not reported, because this rule reports the cause at the same record.
    YieldedTo(&'static str),
    /// It is not reported because of the configuration, a comment, or a waiver. The message says which.
    Excluded(Message),
}
