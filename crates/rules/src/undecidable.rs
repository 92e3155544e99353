//! Sentences of the documents that no export and no fact can decide. Nothing is silently left out.

use synclint_model::text::Text;

/// A documented condition without a rule.
#[derive(Debug)]
pub struct Undecidable {
    /// What a rule would be called.
    pub id: &'static str,
    /// What the document says.
    pub statement: Text,
    /// Why no export tells, and what would.
    pub reason: Text,
}

/// Every such condition, by id.
pub static UNDECIDABLE: &[Undecidable] = &[];
