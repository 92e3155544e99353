//! The domain model: the schema of tables, columns and options, and the typed records of an organization.
//!
//! This crate handles the structure of exports and the schema. It does not check configurations. It does not access the file
//! system, the environment or the clock, and it does not use line and column numbers.
//!
//! [`lower`](mod@lower) converts parsed files to [`Records`]. Rules read them through an [`Organization`], as [`typed`] records
//! and [`field`]s. The rules in [`shape`] report input that does not match the schema.

mod caption;
mod cell;
pub mod code;
pub mod field;
pub mod guid;
mod identity;
pub mod limits;
mod links;
pub mod lookup;
pub mod lower;
pub mod organization;
pub mod recipients;
pub mod record;
mod records;
mod rows;
pub mod schema;
pub mod shape;
pub mod shown;
/// Typed records, with a method for each column that rules read. Generated from the schema.
pub mod typed;
mod view;

pub use organization::Organization;
pub use records::{Environment, Records};
