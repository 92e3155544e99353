//! Comments in files that suppress findings.

pub mod directive;
pub(crate) mod rules;
pub(crate) mod suppress;
