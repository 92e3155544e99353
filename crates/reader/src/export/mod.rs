//! The export reader: the forms that exporters write, in one pass over the bytes, without recursion and without copies.
//!
//! It reads block mappings and sequences, plain, quoted and block scalars, comments and `---` in the ways that PyYAML,
//! yq, js-yaml, Go and PowerShell write them, and JSON in any layout. Outside of that are tabs, anchors, aliases, tags,
//! directives, `?`, `...`, explicit indentation, flow collections that are no JSON, documents that are one scalar, and
//! whatever is wrong. Each function here is none for what it does not read, and then the full reader reads the file.
//!
//! It must never read anything otherwise than the full reader: when in doubt, it is outside.

mod block;
mod block_scalar;
mod characters;
mod flow;
mod known;
mod plain;
mod previous;
mod quoted;
mod reader;
mod search;

pub(crate) use reader::read;
