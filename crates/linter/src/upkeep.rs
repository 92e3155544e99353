//! What the rules about comments and waivers have in common.

use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::{Applies, Certainty, Extra, RuleInfo, Severity};
use synclint_diagnostic::text::Text;
use synclint_model::shape::FILES;

/// A rule about what sets findings aside; where it differs from others is stated with it.
pub(crate) const fn upkeep(id: &'static str, title: Text, message: Text, fix: Text, page: &'static Page) -> RuleInfo {
    RuleInfo {
        id,
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: &FILES,
        tables: &[],
        applies: Applies::ALWAYS,
        sources: &[],
        title,
        message,
        fix,
        page,
        extra: Extra::NONE,
        yields_to: &[],
    }
}
