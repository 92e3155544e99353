//! Organizations in memory for tests: pages of rules, random ones, and how both are linted.

#![allow(dead_code, reason = "each test binary uses its part of it")]

pub(crate) mod borders;
pub(crate) mod estate;
pub(crate) mod flags;
pub(crate) mod page;
pub(crate) mod section;
pub(crate) mod tree;
pub(crate) mod whole;
