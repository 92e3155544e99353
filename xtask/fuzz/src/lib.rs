//! What must hold for any input at all: one function a target, which panics where it does not.
//!
//! `cargo xtask fuzz` gives them inputs that reach ever more of the code; `tests/seeds.rs` the seeds and simple changes of them.

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

/// A function that panics where something does not hold.
pub type Target = fn(&[u8]);

/// Every target by the name of its binary and of the directory of its seeds.
pub const TARGETS: [(&str, Target); 6] =
    [("check", check), ("comments", comments), ("lower", lower), ("read", read), ("settings", settings), ("xml", xml)];

/// Limits that short inputs reach.
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

/// Those of reading.
const READING: synclint_reader::Limits = synclint_reader::Limits {
    file_size: LIMITS.file_size,
    depth: LIMITS.depth,
    scalar: LIMITS.scalar,
    alias_expansion: LIMITS.alias_expansion,
};

/// Those of lowering.
const LOWERING: synclint_model::limits::Limits =
    synclint_model::limits::Limits { records: LIMITS.records, findings: LIMITS.findings_per_file };
