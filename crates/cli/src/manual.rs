//! The page of every rule. Written by `cargo xtask codegen` from the files of `fixtures/rules`. Do not edit.

/// Ids and pages, by id.
pub static PAGES: &[(&str, &str)] = &[(
    "act-sync-not-supported-for-pop-imap",
    include_str!("../../../fixtures/rules/act-sync-not-supported-for-pop-imap.md"),
)];
