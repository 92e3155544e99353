//! Why a rule spoke about the records of an organization, or did not: data that outlives the records.

use crate::finding::Finding;
use crate::look::{Look, Looks};
use crate::need::{Need, Stop};
use crate::place::Place;
use crate::text::{Arg, Message};

/// Everything that a rule went through in one organization.
#[derive(Debug, Default)]
pub struct Why {
    /// The conditions under which the rule speaks at all; when one does not hold, it was shown nothing.
    pub scope: Vec<Condition>,
    /// What it was shown, in its order.
    pub steps: Vec<Step>,
}

/// A condition of the scope.
#[derive(Debug)]
pub struct Condition {
    /// In words.
    pub what: Message,
    /// The facts that it was judged by.
    pub facts: Vec<Look>,
    /// Whether it holds, where that is known.
    pub holds: Result<bool, Need>,
}

/// One record, or the whole organization, that the rule was shown.
#[derive(Debug)]
pub struct Step {
    /// The record; none where the rule was shown the whole organization.
    pub record: Option<ShownRecord>,
    /// What it looked at.
    pub looks: Looks,
    /// How it ended.
    pub end: End,
    /// What it would have to know, sorted, each once: a look at many records may lack several things.
    pub needs: Vec<Need>,
    /// What it found.
    pub found: Vec<StepFinding>,
}

/// A record that a rule was shown.
#[derive(Debug)]
pub struct ShownRecord {
    /// Where it is.
    pub place: Place,
    /// Its id, where the export has one for it.
    pub id: Option<Box<str>>,
    /// What people call it.
    pub title: Arg,
}

/// How a look of a rule at a record, or at an organization, ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With a verdict.
    Judged,
    /// The rule has nothing to say about it.
    NotApplicable,
    /// The rule cannot know; a [`Step`] has every need, this is the first.
    NotJudged(Need),
    /// The record is inactive, and was not shown.
    Inactive,
}

impl From<Result<(), Stop>> for End {
    fn from(outcome: Result<(), Stop>) -> Self {
        match outcome {
            Ok(()) => Self::Judged,
            Err(Stop::NotApplicable) => Self::NotApplicable,
            Err(Stop::NotJudged(need)) => Self::NotJudged(need),
        }
    }
}

/// A finding, and what happened to it.
#[derive(Debug)]
pub struct StepFinding {
    /// What was found.
    pub finding: Finding,
    /// Whether it is reported.
    pub disposition: Disposition,
}

/// What happened to a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Disposition {
    /// It is reported.
    Reported,
    /// This rule names the cause at the same record, and speaks instead.
    LeftTo(&'static str),
    /// Somebody does not want it: who, in words.
    NotWanted(Message),
}
