//! Why a rule spoke or did not, told for people and for programs.

mod json;
mod text;

use std::io::{self, Write};

use jiff::civil::Date;
use synclint_model::rule::RuleInfo;
use synclint_model::span::Span;
use synclint_model::text::Lang;
use synclint_model::why::Why;

use crate::excerpt::Position;
use crate::run::File;

/// What one rule went through in every organization.
#[derive(Debug)]
pub struct Explanation {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// The day that was judged at.
    pub as_of: Date,
    /// The organizations by name.
    pub organizations: Vec<(String, Why)>,
    /// The files, by number; every place of the above was asked of their excerpts.
    pub files: Vec<File>,
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

    fn file(&self, span: Span) -> &File {
        &self.files[span.file.0 as usize]
    }

    /// Where a span begins and ends.
    fn positions(&self, span: Span) -> (Position, Position) {
        let excerpt = &self.file(span).excerpt;
        (excerpt.position(span.start), excerpt.position(span.end))
    }
}
