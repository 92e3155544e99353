//! Explains why a rule reported something or did not, as text and as JSON.

mod json;
mod text;

use std::io::{self, Write};

use jiff::civil::Date;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text::Lang;
use synclint_diagnostic::why::Why;

use crate::excerpt::Position;
use crate::run::File;

/// How a rule was checked in every organization.
#[derive(Debug)]
pub struct Explanation {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// The as-of date.
    pub as_of: Date,
    /// The organizations.
    pub organizations: Vec<ExplainedOrganization>,
}

/// How a rule was checked in one organization.
#[derive(Debug)]
pub struct ExplainedOrganization {
    /// The name.
    pub name: String,
    /// The files, indexed by `FileId`. Their excerpts contain every span in `why`.
    pub files: Vec<File>,
    /// How the rule was checked.
    pub why: Why,
}

impl Explanation {
    /// Writes the explanation as text.
    pub fn write_text(&self, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        text::write(self, lang, out)
    }

    /// Writes the explanation as one JSON document.
    pub fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        json::write(self, out)
    }
}

impl ExplainedOrganization {
    fn file(&self, span: Span) -> &File {
        &self.files[span.file.0 as usize]
    }

    /// Returns the positions of the start and the end of a span.
    fn positions(&self, span: Span) -> (Position, Position) {
        let excerpt = &self.file(span).excerpt;
        (excerpt.position(span.start), excerpt.position(span.end))
    }
}
