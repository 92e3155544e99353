//! The export reader, which reads the YAML that exporters write in one pass over the bytes, without recursion or copies.
//!
//! It supports block mappings and sequences, plain, quoted and block scalars, comments and `---` as written by PyYAML, yq,
//! js-yaml, Go and PowerShell, and JSON in any layout. It does not support tabs, anchors, aliases, tags, directives, `?`, `...`,
//! explicit indentation, flow collections that are not JSON, documents that are a single scalar, and invalid input. The functions
//! of this module return `None` for unsupported input, and the full reader then reads the file.
//!
//! The result must always equal that of the full reader. Treat doubtful input as unsupported.

mod block;
mod block_scalar;
mod characters;
mod flow;
mod known;
mod plain;
mod quoted;
mod reader;
mod search;

pub(crate) use reader::read;
