//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.

pub(crate) mod orgdb_autotrack_sent_non_exchange;
pub(crate) mod orgdb_category_tracking_off;
pub(crate) mod orgdb_correlation_index_ignored;
pub(crate) mod orgdb_filter_only_own_mailbox;
pub(crate) mod orgdb_ignore_internal_queue;
pub(crate) mod orgdb_internal_from_queue;
pub(crate) mod orgdb_irm;
pub(crate) mod orgdb_item_monitoring_off;
pub(crate) mod orgdb_no_email_filter_hidden;
pub(crate) mod orgdb_nonorganizer_tracking;
pub(crate) mod orgdb_propagate_cancellations;
pub(crate) mod orgdb_self_approval_open;
pub(crate) mod orgdb_sent_folder_save_off;
pub(crate) mod orgdb_syncid_retention_high;
pub(crate) mod orgdb_update_past_meetings;
pub(crate) mod orgdb_xanchormailbox_disabled;

use synclint_diagnostic::rule::Section;

/// The section of these rules.
const SECTION: &Section = &crate::section::ORGANIZATION_SETTINGS;
