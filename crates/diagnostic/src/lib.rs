//! What a finding is, and what is known of a rule without running it.
//!
//! This crate knows no files, no tables and no product: it is the vocabulary that every other crate shares. The modules, in the
//! order in which data passes them: a [`rule`] with its [`text`](mod@text)s reports a [`finding`] at a [`place`]; what it could not judge
//! is a [`need`], and an organization's needs are its [`coverage`]; [`look`] and [`why`] explain a verdict.

pub mod coverage;
pub mod finding;
pub mod findings;
pub mod look;
pub mod need;
pub mod page;
pub mod place;
pub mod product;
pub mod rule;
pub mod run;
pub mod span;
pub mod state;
pub mod table;
pub mod text;
pub mod why;
