//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.

pub(crate) mod act_sync_not_supported_for_pop_imap;
pub(crate) mod alias_or_distribution_list_address;
pub(crate) mod default_act_sync_with_pop_imap_profile;
pub(crate) mod email_system_not_supported;
pub(crate) mod exchange_2007_or_older;
pub(crate) mod exchange_2010_below_sp3;
pub(crate) mod exchange_2010_unsupported_online;
pub(crate) mod exchange_2013_below_sp1;
pub(crate) mod exchange_online_profile_for_external_mailbox;
pub(crate) mod exchange_online_profile_for_onprem_mailbox;
pub(crate) mod exchange_se_not_listed;
pub(crate) mod exchange_server_end_of_support;
pub(crate) mod exchange_version_field_stale;
pub(crate) mod fips_noncompliant_mail_server;
pub(crate) mod imap_not_supported_in_version;
pub(crate) mod mail_encryption_gateway;
pub(crate) mod mfa_on_service_account;
pub(crate) mod mixed_exchange_and_pop_smtp;
pub(crate) mod network_traffic_inspection;
pub(crate) mod outlook_manual_tracking_with_pop;
pub(crate) mod outlook_web_hybrid_unsupported;
pub(crate) mod pop3_smtp_provider_untested;
pub(crate) mod ruleset_version_mismatch;
pub(crate) mod smime_not_readable;

use synclint_diagnostic::rule::Section;

/// The section of these rules.
const SECTION: &Section = &crate::section::SUPPORT;
