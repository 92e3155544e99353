//! The rules of one section. Written by `cargo xtask codegen` from the files of this directory. Do not edit.

pub(crate) mod autodiscover_on_pop_imap;
pub(crate) mod exchange_port_not_443;
pub(crate) mod gmail_oauth_host_mismatch;
pub(crate) mod gmail_oauth_incomplete;
pub(crate) mod gmail_oauth_not_signed_in;
pub(crate) mod gmail_oauth_user_limit;
pub(crate) mod gmail_password_auth;
pub(crate) mod gmail_ports;
pub(crate) mod gmail_recent_prefix;
pub(crate) mod outlook_com_basic_auth;
pub(crate) mod pop3_credentials_not_by_user;
pub(crate) mod pop3_to_imap_no_migration;
pub(crate) mod pop_imap_impersonation;
pub(crate) mod pop_imap_location_missing;
pub(crate) mod pop_imap_password_in_mailbox;
pub(crate) mod port_missing_or_wrong;
pub(crate) mod port_ssl_mismatch;
pub(crate) mod smtp_delegate_access;
pub(crate) mod smtp_port_25;
pub(crate) mod ssl_disabled;
pub(crate) mod tls_version_or_cipher;
pub(crate) mod undeliverable_folder_on_non_exchange;

use synclint_diagnostic::rule::Section;

/// The section of these rules.
const SECTION: &Section = &crate::section::POP3_IMAP_SMTP;
