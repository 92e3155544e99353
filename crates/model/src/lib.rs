//! The domain model: tables, columns and options as data, and the typed records of an organization.
//!
//! This crate knows how exports are shaped and what tables and columns there are. It does not know what is right or wrong with a
//! configuration, it reads no files, no environment and no clock, and it knows no lines or columns of text.
//!
//! The path of the data: [`lower`](mod@lower) turns parsed files into [`Records`]; an [`Organization`] is how rules read them,
//! a [`typed`] record and [`field`] at a time. What does not fit is a finding of [`shape`].

mod cell;
pub mod code;
pub mod field;
pub mod guid;
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
