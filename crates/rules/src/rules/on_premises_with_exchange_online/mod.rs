//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.

pub(crate) mod onprem_exo_autodiscover_off;
pub(crate) mod onprem_exo_manual_tenant_id;
pub(crate) mod onprem_exo_new_connection_closed;
pub(crate) mod onprem_exo_not_supported_in_version;
pub(crate) mod onprem_exo_ocsp_blocked;
pub(crate) mod onprem_exo_requires_hybrid_profile;
pub(crate) mod onprem_exo_tenant_id_missing;
pub(crate) mod onprem_exo_v8_end_of_support;
pub(crate) mod onprem_exo_v9_end_of_support;

use synclint_diagnostic::rule::Section;

/// The section of these rules.
const SECTION: &Section = &crate::section::ON_PREMISES_WITH_EXCHANGE_ONLINE;
