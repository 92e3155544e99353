//! Waivers: findings accepted by an owner for a reason, listed in `synclint-waivers.yaml` next to the export.

pub(crate) mod apply;
pub(crate) mod file;
pub(crate) mod list;
pub(crate) mod rules;
mod waiver;

pub use apply::{ApplicableWaivers, RelativePath};
pub use file::{WaiverFile, read};
pub use list::WaiverList;
pub use waiver::Waiver;

/// The JSON Schema of `synclint-waivers.yaml`.
pub const SCHEMA: &str = include_str!("waivers.schema.json");
