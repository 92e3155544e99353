//! Bytes in, typed records with positions out.
//!
//! This crate knows how exports are written and what tables and columns there are. It does not know what is right or
//! wrong with a configuration, it reads no files, no environment and no clock, and it knows no lines or columns.
//!
//! The way of the data: [`read`](mod@read) makes a [`tree`], [`lower`](mod@lower) makes an [`organization`] of it.

pub mod code;
pub mod comment;
pub mod coverage;
pub mod directory;
pub mod field;
pub mod finding;
pub mod findings;
pub mod guid;
pub mod limits;
pub mod lower;
pub mod organization;
pub mod product;
pub mod read;
pub mod record;
mod rows;
pub mod rule;
pub mod schema;
pub mod shape;
pub mod span;
pub mod text;
pub mod trace;
pub mod tree;
pub mod why;
