//! The fuzz targets: functions that check properties of any input, and panic if one does not hold.
//!
//! `cargo xtask fuzz` runs them with libFuzzer. `tests/seeds.rs` runs them with the seeds and simple changes of them.

mod check;
mod comments;
mod lower;
mod read;
mod settings;
mod xml;

use synclint_linter::Limits;

pub use check::check;
pub use comments::comments;
pub use lower::lower;
pub use read::read;
pub use settings::settings;
pub use xml::xml;

/// A function that panics if a property does not hold.
pub type Target = fn(&[u8]);

/// All targets, each with the name of its binary and of its seed directory.
pub const TARGETS: [(&str, Target); 6] =
    [("check", check), ("comments", comments), ("lower", lower), ("read", read), ("settings", settings), ("xml", xml)];

/// Limits that are low enough for short inputs.
const LIMITS: Limits = Limits {
    file_size: 1 << 16,
    depth: 12,
    scalar: 1 << 12,
    alias_expansion: 1 << 10,
    records: 50,
    comments: 30,
    findings_per_file: 40,
    findings_per_run: 60,
};

/// The limits for reading.
const READING: synclint_reader::Limits = synclint_reader::Limits {
    file_size: LIMITS.file_size,
    depth: LIMITS.depth,
    scalar: LIMITS.scalar,
    alias_expansion: LIMITS.alias_expansion,
    entities: None,
};

/// The limits for lowering.
const LOWERING: synclint_model::limits::Limits =
    synclint_model::limits::Limits { records: LIMITS.records, findings: LIMITS.findings_per_file };
