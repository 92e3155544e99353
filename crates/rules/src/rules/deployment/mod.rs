//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.

pub(crate) mod credentials_entry_closed_over_http;
pub(crate) mod deployment_ad_auth;
pub(crate) mod deployment_allows_non_ssl;
pub(crate) mod deployment_basic_on_clear_channel;
pub(crate) mod deployment_credentials_over_http;
pub(crate) mod process_since_exceeds_deployment_max;

use synclint_diagnostic::rule::Section;

/// The section of these rules.
const SECTION: &Section = &crate::section::DEPLOYMENT;
