//! The rules, one directory per section. Written by `cargo xtask codegen` from the directories here. Do not edit.

pub(crate) mod deployment;
pub(crate) mod exchange_online;
pub(crate) mod exchange_server;
pub(crate) mod mailboxes;
pub(crate) mod migration;
pub(crate) mod on_premises_with_exchange_online;
pub(crate) mod organization;
pub(crate) mod organization_settings;
pub(crate) mod pop3_imap_smtp;
pub(crate) mod processing;
pub(crate) mod support;
