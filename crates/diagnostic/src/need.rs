//! Missing data that a rule needs, and how a rule stops without a result.

use crate::table::TableName;

/// Missing data that a rule needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// A column that was not exported, or whose value cannot be read.
    Column(TableName, &'static str),
    /// A table without rows in the export.
    Table(TableName),
    /// A fact that no export contains, by its key in `synclint.yaml`.
    Fact(&'static str),
    /// A property of a recipient that no recipients file contains for its address.
    Recipient(&'static str),
}

/// Why a rule stopped without a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The rule does not apply to this record.
    NotApplicable,
    /// Data is missing.
    MissingData(Need),
}

/// The outcome of a rule's check: `Ok` if the rule was checked. Findings are reported separately.
pub type Outcome = Result<(), Stop>;

/// Continues only if `condition` holds.
///
/// # Errors
///
/// [`Stop::NotApplicable`] otherwise.
#[inline]
pub fn only_if(condition: bool) -> Outcome {
    if condition { Ok(()) } else { Err(Stop::NotApplicable) }
}
