//! Findings, and the static description of rules.
//!
//! This crate defines the vocabulary that all other crates share. It does not know files, tables, or products. The modules, in
//! the order of the data flow: a [`rule`] with its [`text`](mod@text)s reports a [`finding`] at a [`place`]; data that it does
//! not have is a [`need`]; the needs of an organization are part of its [`coverage`]; [`trace`] and [`why`] explain a result. [`secret`] finds values that no output shows.

pub mod coverage;
pub mod finding;
pub mod findings;
pub mod inventory;
pub mod need;
pub mod page;
pub mod place;
pub mod product;
pub mod rule;
pub mod run;
pub mod secret;
pub mod span;
pub mod state;
pub mod table;
pub mod text;
pub mod trace;
pub mod why;
