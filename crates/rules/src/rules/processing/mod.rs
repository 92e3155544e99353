//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.

pub(crate) mod acs_outgoing_incomplete;
pub(crate) mod different_incoming_outgoing_credentials;
pub(crate) mod failure_alert_off;
pub(crate) mod mailbox_process_after_earlier_than_profile;
pub(crate) mod mailbox_timeout_off;
pub(crate) mod mailbox_timeout_out_of_range;
pub(crate) mod max_concurrent_out_of_range;
pub(crate) mod max_concurrent_unusual;
pub(crate) mod polling_interval_long;
pub(crate) mod polling_interval_out_of_range;
pub(crate) mod process_emails_from_empty;
pub(crate) mod process_emails_from_future;
pub(crate) mod process_emails_from_too_old;
pub(crate) mod profile_inactive_in_use;
pub(crate) mod profile_same_name;
pub(crate) mod profile_unused;
pub(crate) mod undeliverable_move_off;

use synclint_diagnostic::rule::Section;

/// The section of these rules.
const SECTION: &Section = &crate::section::PROCESSING;
