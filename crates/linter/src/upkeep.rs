//! What the rules about comments and waivers have in common.

use synclint_diagnostic::page::Page;
use synclint_diagnostic::rule::{RuleInfo, Severity};
use synclint_diagnostic::text::Text;
use synclint_model::shape::about_files;

/// A rule about what sets findings aside; where it differs from others is stated with it.
pub(crate) const fn upkeep(id: &'static str, title: Text, message: Text, fix: Text, page: &'static Page) -> RuleInfo {
    RuleInfo { severity: Severity::Warning, ..about_files(id, title, message, fix, page) }
}
