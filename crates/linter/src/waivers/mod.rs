//! Waivers: findings accepted by an owner for a reason, listed in `synclint-waivers.yaml` next to the export.

pub(crate) mod apply;
pub(crate) mod file;
pub(crate) mod rules;

pub use apply::ApplicableWaivers;
pub use file::{Names, Waiver, WaiverFile, read};

/// The JSON Schema of `synclint-waivers.yaml`.
pub const SCHEMA: &str = include_str!("waivers.schema.json");
