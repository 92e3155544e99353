//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.

pub(crate) mod exo_autodiscover_off;
pub(crate) mod exo_credentials_by_user_or_queue;
pub(crate) mod exo_credentials_in_profile;
pub(crate) mod exo_cross_tenant_app_for_outlook;
pub(crate) mod exo_cross_tenant_approver;
pub(crate) mod exo_cross_tenant_incomplete;
pub(crate) mod exo_cross_tenant_same_tenant;
pub(crate) mod exo_cross_tenant_unsupported;
pub(crate) mod exo_ews_blocked_for_dynamics;
pub(crate) mod exo_ews_retirement;
pub(crate) mod exo_ews_retirement_server_to_server;
pub(crate) mod exo_impersonation;
pub(crate) mod exo_nondefault_port;
pub(crate) mod exo_separate_outgoing_settings;
pub(crate) mod exo_smtp_auth_basic;
pub(crate) mod exo_tenant_id_malformed;
pub(crate) mod exo_wrong_profile_type;
pub(crate) mod s2s_on_non_exchange_online;
pub(crate) mod server_authority_mismatch;

use synclint_diagnostic::rule::Section;

/// The section of these rules.
const SECTION: &Section = &crate::section::EXCHANGE_ONLINE;
