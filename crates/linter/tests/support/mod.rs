//! Test support: organizations in memory, from rule pages and random, and how to lint them.

#![allow(dead_code, reason = "each test binary uses only a part")]

pub(crate) mod estate;
pub(crate) mod flags;
pub(crate) mod page;
pub(crate) mod section;
pub(crate) mod severity_changes;
pub(crate) mod tree;
pub(crate) mod whole;
