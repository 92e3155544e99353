//! What an organization is judged by, besides its records.

use jiff::civil::Date;

use crate::compare::Keep;
use crate::facts::Facts;
use crate::thresholds::Thresholds;

/// What an organization is judged by, besides its records.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// What no export holds.
    pub facts: &'a Facts,
    /// The thresholds that were set.
    pub thresholds: &'a Thresholds,
    /// The day that deprecations and ends of support are judged at.
    pub as_of: Date,
    /// Which entries are kept for the rules across organizations.
    pub keep: Keep<'a>,
}
