//! The documented conditions without a rule of their own: other rules cover them, or no export can decide them.
//!
//! They are listed in `conditions.tsv`. With the rules themselves they are every condition of the documents by name, so that
//! nothing is left out silently.

use synclint_diagnostic::rule::Section;

use crate::section::SECTIONS;

const TABLE: &str = include_str!("conditions.tsv");

/// Why a condition has no rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// No export and no fact decides it; see [`UNDECIDABLE`](crate::undecidable::UNDECIDABLE).
    Undecidable,
    /// These rules cover it.
    Merged(Vec<&'static str>),
}

/// A documented condition without a rule of its own.
#[derive(Debug, Clone)]
pub struct Condition {
    /// Its name: the id that a rule would have.
    pub id: &'static str,
    /// Where an administrator looks for it.
    pub section: &'static Section,
    /// Why it has no rule.
    pub state: State,
}

/// Every such condition, by section and name.
///
/// # Panics
///
/// When the table is malformed (covered by a test).
pub fn conditions() -> impl Iterator<Item = Condition> {
    TABLE.lines().skip(1).map(|line| condition(line).unwrap_or_else(|| panic!("conditions.tsv: {line}")))
}

/// The condition of this name.
pub fn find(id: &str) -> Option<Condition> {
    conditions().find(|condition| condition.id == id)
}

fn condition(line: &'static str) -> Option<Condition> {
    let mut cells = line.split('\t');
    let (id, section, state) = (cells.next()?, cells.next()?, cells.next()?);
    let state = match state {
        "undecidable" => State::Undecidable,
        _ => State::Merged(state.strip_prefix("merged into ")?.split(", ").collect()),
    };
    let section = SECTIONS.iter().copied().find(|known| known.key == section)?;
    cells.next().is_none().then_some(Condition { id, section, state })
}
