//! What must hold, and the engine that asks.
//!
//! A rule sees one record, one organization, or facts from all of them. It cannot see files, clocks, a report, or
//! whether it is suppressed. One file a rule, in [`rules`]; what they share about the domain is in [`domain`]; the
//! support matrix and the calendar are data.

pub mod calendar;
pub mod catalogue;
pub mod cite;
pub mod compare;
pub mod cx;
pub mod domain;
pub mod engine;
pub mod facts;
pub mod matrix;
pub mod missing;
pub mod order;
mod prelude;
pub mod records;
pub mod rule;
pub mod rules;
pub mod scope;
pub mod security;
pub mod sync_errors;
pub mod thresholds;
pub mod undecidable;
pub mod why;
