//! Common fields of the rules about comments and waivers.

use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::text::Text;
use synclint_model::shape::about_files;

/// Creates a rule about comments or waivers. Callers override the fields that differ.
pub(crate) const fn upkeep(id: &'static str, title: Text, message: Text, fix: Text, page: &'static Page) -> RuleInfo {
    RuleInfo { severity: Severity::Warning, ..about_files(id, title, message, fix, page) }
}
