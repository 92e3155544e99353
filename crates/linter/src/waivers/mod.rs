//! Waivers: findings accepted by an owner for a reason, listed in `synclint-waivers.yaml` next to the export.

pub(crate) mod apply;
pub(crate) mod file;
pub(crate) mod list;
pub(crate) mod rules;

pub use apply::{ApplicableWaivers, RelativePath};
pub use file::{Waiver, WaiverFile, read};
pub use list::WaiverList;

/// The JSON Schema of `synclint-waivers.yaml`.
pub const SCHEMA: &str = include_str!("waivers.schema.json");
