//! The documented conditions without a separate rule: other rules cover them, or no export can decide them.
//!
//! They are listed in `conditions.tsv`. Together with the rules, they name every condition of the documents, so that nothing is
//! omitted silently.

use synclint_diagnostic::rule::Section;

use crate::section::SECTIONS;

const TABLE: &str = include_str!("conditions.tsv");

/// Why a condition has no rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConditionState {
    /// No export and no fact can decide it; see [`UNDECIDABLE`](crate::undecidable::UNDECIDABLE).
    Undecidable,
    /// These rules cover it.
    Merged(Vec<&'static str>),
}

/// A documented condition without a separate rule.
#[derive(Debug, Clone)]
pub struct DocumentedCondition {
    /// Its name: the ID that a rule would have.
    pub id: &'static str,
    /// The section that it belongs to.
    pub section: &'static Section,
    /// Why it has no rule.
    pub state: ConditionState,
}

/// Returns all such conditions, by section and name.
///
/// # Panics
///
/// If the table is malformed (covered by a test).
pub fn conditions() -> impl Iterator<Item = DocumentedCondition> {
    TABLE.lines().skip(1).map(|line| condition(line).unwrap_or_else(|| panic!("conditions.tsv: {line}")))
}

/// Returns the condition with this name.
pub fn find(id: &str) -> Option<DocumentedCondition> {
    conditions().find(|condition| condition.id == id)
}

fn condition(line: &'static str) -> Option<DocumentedCondition> {
    let mut cells = line.split('\t');
    let (id, section, state) = (cells.next()?, cells.next()?, cells.next()?);
    let state = match state {
        "undecidable" => ConditionState::Undecidable,
        _ => ConditionState::Merged(state.strip_prefix("merged into ")?.split(", ").collect()),
    };
    let section = SECTIONS.iter().copied().find(|known| known.key == section)?;
    cells.next().is_none().then_some(DocumentedCondition { id, section, state })
}
