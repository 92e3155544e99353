//! What an organization is checked against, in addition to its records.

use jiff::civil::Date;

use crate::compare::Keep;
use crate::facts::Facts;
use crate::thresholds::Thresholds;

/// What an organization is checked against, in addition to its records.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// Facts outside the records.
    pub facts: &'a Facts,
    /// The configured thresholds.
    pub thresholds: &'a Thresholds,
    /// The date used for deprecations and ends of support.
    pub as_of: Date,
    /// The entries to keep for the rules across organizations.
    pub keep: Keep<'a>,
}
