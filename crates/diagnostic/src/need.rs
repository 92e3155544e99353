//! What a rule needs to know and does not, and how a rule stops without a verdict.

use crate::table::TableName;

/// What a rule needs to know, and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// A column that the export does not have, or has with a value that cannot be read.
    Column(TableName, &'static str),
    /// A table of which the export has no row.
    Table(TableName),
    /// A fact that no export holds; the key in `synclint.yaml`.
    Fact(&'static str),
    /// A property of a recipient that no recipients file has for its address.
    Recipient(&'static str),
}

/// Why a rule stopped before its verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// It does not apply to this record.
    NotApplicable,
    /// It needs something that is not known.
    NotJudged(Need),
}

/// What the check of a rule comes to: whether there was a verdict. Findings go elsewhere.
pub type Outcome = Result<(), Stop>;

/// Lets a rule go on only where `condition` holds.
///
/// # Errors
///
/// [`Stop::NotApplicable`] otherwise.
#[inline]
pub fn only_if(condition: bool) -> Outcome {
    if condition { Ok(()) } else { Err(Stop::NotApplicable) }
}
