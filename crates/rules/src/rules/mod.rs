//! Every rule, a file each. Written by `cargo xtask codegen` from the files of this folder. Do not edit.

mod act_sync_not_supported_for_pop_imap;

use crate::rule::Rule;

/// Every rule, by id.
pub static RULES: &[&Rule] = &[&act_sync_not_supported_for_pop_imap::RULE];
