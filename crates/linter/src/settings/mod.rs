//! Settings and facts of organizations from files and options, each with its origin.

pub(crate) mod assume;
pub(crate) mod effective;
pub(crate) mod file;
pub(crate) mod mistake;
pub(crate) mod unmatched;
pub(crate) mod yaml;

pub use assume::{AssumeError, assume};
pub use effective::{Level, Settings, SettingsFile};
pub use file::{ALLOW_PARTIAL, REQUIRE_JUDGED, percent, read};
pub use mistake::{BrokenFile, Mistake};
pub use unmatched::ApplicableSettings;

/// The JSON Schema of `synclint.yaml`.
pub const SCHEMA: &str = include_str!("schema.json");
