//! Why a rule reported something or did not, for people and for programs.

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

/// What one rule went through in every organization.
#[derive(Debug)]
pub struct Explanation {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// The day that was judged at.
    pub as_of: Date,
    /// The organizations.
    pub organizations: Vec<ExplainedOrganization>,
}

/// What one rule went through in one organization.
#[derive(Debug)]
pub struct ExplainedOrganization {
    /// Its name.
    pub name: String,
    /// Its files, by number; their excerpts have every place in `why`.
    pub files: Vec<File>,
    /// What the rule went through.
    pub why: Why,
}

impl Explanation {
    /// Writes it for people.
    pub fn write_text(&self, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        text::write(self, lang, out)
    }

    /// Writes it for programs, as one document.
    pub fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        json::write(self, out)
    }
}

impl ExplainedOrganization {
    fn file(&self, span: Span) -> &File {
        &self.files[span.file.0 as usize]
    }

    /// Where a span begins and ends.
    fn positions(&self, span: Span) -> (Position, Position) {
        let excerpt = &self.file(span).excerpt;
        (excerpt.position(span.start), excerpt.position(span.end))
    }
}
