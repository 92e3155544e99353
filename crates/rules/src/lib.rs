//! The rules, and the engine that runs them.
//!
//! A rule sees one record, one organization, or entries collected from all organizations. It cannot see files, clocks, reports,
//! or whether it is suppressed. Each rule has its own file in [`rules`]. Shared domain knowledge is in [`domain`]. The support
//! matrix and the calendar are data.

pub mod across;
pub mod basis;
pub mod calendar;
pub mod cite;
pub mod compare;
pub mod conditions;
pub mod cx;
pub mod domain;
pub mod engine;
pub mod entry;
pub mod facts;
pub mod matrix;
pub mod needs;
pub mod order;
mod pages;
mod parallel;
pub mod precedence;
mod prelude;
pub mod product_version_unknown;
pub mod records;
pub mod registry;
pub mod report;
pub mod rule;
pub mod rules;
pub mod scope;
pub mod section;
pub mod sync_errors;
pub mod target;
pub mod thresholds;
pub mod undecidable;
pub mod why;
