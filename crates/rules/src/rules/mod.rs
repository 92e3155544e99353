//! Every rule, a file each. Written by `cargo xtask codegen` from the files of this folder. Do not edit.

use crate::rule::Rule;

/// Every rule, by id.
pub static RULES: &[&Rule] = &[];
