//! The linter as a library. Input and output are in memory: no file system, clock, or terminal access.
//!
//! A [`Linter`] is created from [`Options`]. It lints each [`OrganizationInput`] into a [`Part`] (read, lower, check, excerpt)
//! and merges the parts into a run (compare, levels, comments, waivers, baseline, scope, limits, order), which
//! [`synclint_report::write`] renders. Each stage is a module.
//!
//! ```
//! use jiff::civil::date;
//! use synclint_linter::{Context, InputFile, Linter, Options, OrganizationInput};
//!
//! let linter = Linter::new(Options::at(date(2026, 11, 30)))?;
//! let files = [InputFile::new("mailboxes.yaml", b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: Ada\n")];
//! let part = linter.lint(&OrganizationInput::new("contoso", &files));
//! let merged = linter.merge(vec![part], Context::default());
//! assert_eq!(merged.run.records, 1);
//! # Ok::<(), synclint_linter::UnknownRule>(())
//! ```

pub mod baseline;
mod checked_rules;
mod collect;
pub mod comments;
mod contents;
pub mod date;
mod estate;
mod explain;
mod input;
pub mod layout;
mod left_out;
pub mod limits;
mod lint;
mod linter;
mod merge;
mod names;
mod parallel;
mod part;
pub mod record_file;
pub mod registry;
pub mod repair;
mod selection;
mod set_aside;
pub mod settings;
pub mod suggest;
mod unsupported;
mod upkeep;
pub mod waivers;

pub use explain::{WhyPart, can_explain};
pub use input::{InputFile, OrganizationInput};
pub use left_out::Counts;
pub use limits::Limits;
pub use linter::{Linter, Options, Pass};
pub use merge::{Context, Merged};
pub use part::Part;
pub use registry::UnknownRule;
pub use selection::Selection;
pub use synclint_model::lower::FileContents;
pub use unsupported::is_unsupported_export;
