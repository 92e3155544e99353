//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.

pub(crate) mod router_migration_batch;

use synclint_diagnostic::rule::Section;

/// The section of these rules.
const SECTION: &Section = &crate::section::MIGRATION;
