//! Comments that suppress findings.

pub mod directive;
pub(crate) mod rules;
pub(crate) mod suppress;
