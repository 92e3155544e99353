//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.

pub(crate) mod attachment_limit_above_recommended;
pub(crate) mod customer_key_version;
pub(crate) mod default_delivery_forward_mailbox;
pub(crate) mod default_delivery_not_sss;
pub(crate) mod default_delivery_outlook_client;
pub(crate) mod default_profile_inactive;
pub(crate) mod default_profile_missing;
pub(crate) mod default_profile_not_exchange_online;
pub(crate) mod email_correlation_disabled;
pub(crate) mod email_router_selected;
pub(crate) mod error_alerts_off;
pub(crate) mod exchange_online_default_profile_absent;
pub(crate) mod folder_tracking_with_pop;
pub(crate) mod folder_tracking_without_sss;
pub(crate) mod internal_email_two_activities;
pub(crate) mod mailbox_owner_not_notified;
pub(crate) mod mixed_act_sync_methods;
pub(crate) mod organization_setting_drift;
pub(crate) mod smart_matching_enabled;
pub(crate) mod sss_configured_but_router_active;
pub(crate) mod unapproved_queue_email_allowed;
pub(crate) mod unapproved_user_email_allowed;
pub(crate) mod unresolved_recipient_with_duplicates;

use synclint_diagnostic::rule::Section;

/// The section of these rules.
const SECTION: &Section = &crate::section::ORGANIZATION;
