//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.

pub(crate) mod anonymous_authentication;
pub(crate) mod autodiscover_off_hybrid;
pub(crate) mod autodiscover_on_onprem_performance;
pub(crate) mod autodiscover_with_server_location;
pub(crate) mod basic_auth_onprem_exchange;
pub(crate) mod delegation_with_act_sync;
pub(crate) mod ews_endpoint_not_public;
pub(crate) mod ews_url_malformed;
pub(crate) mod ews_url_not_https;
pub(crate) mod exchange_auth_protocol;
pub(crate) mod exchange_server_type_used_online;
pub(crate) mod hma_exchange_too_old;
pub(crate) mod hma_incomplete;
pub(crate) mod hma_on_wrong_type;
pub(crate) mod http_location_with_ssl;
pub(crate) mod hybrid_type_on_wrong_deployment;
pub(crate) mod hybrid_without_impersonation;
pub(crate) mod individual_credentials_at_scale;
pub(crate) mod individual_credentials_with_impersonation;
pub(crate) mod profile_credentials_impersonation_scope;
pub(crate) mod profile_password_missing;
pub(crate) mod profile_username_missing;
pub(crate) mod profile_username_not_upn;
pub(crate) mod s2s_on_premises_profile;
pub(crate) mod server_location_invalid;
pub(crate) mod server_location_missing;
pub(crate) mod windows_integrated_online;
pub(crate) mod windows_integrated_pop_imap;

use synclint_diagnostic::rule::Section;

/// The section of these rules.
const SECTION: &Section = &crate::section::EXCHANGE_SERVER;
