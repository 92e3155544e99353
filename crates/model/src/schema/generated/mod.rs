// Written by `cargo xtask codegen` from `crates/model/schema`. Do not edit.

mod form_labels;
mod option_sets;
mod org_settings;
mod tables;

pub use form_labels::*;
pub use option_sets::*;
pub use org_settings::*;
pub use tables::*;
