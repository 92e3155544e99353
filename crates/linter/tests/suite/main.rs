//! Tests of properties of all rules and all organizations.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod aside;
mod containers;
mod embed;
mod order;
mod random;
mod rules;
mod same;
mod shapes;
#[path = "../support/mod.rs"]
mod support;
mod words;
