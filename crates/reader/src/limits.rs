//! Limits on the input, so that no file takes more time or memory than its size justifies.

/// The limits for one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The maximum size of a file, in bytes. Capped below 4 GiB, because offsets have 32 bits.
    pub file_size: u64,
    /// The maximum nesting depth of mappings and sequences.
    pub depth: usize,
    /// The maximum length of a scalar, in bytes.
    pub scalar: usize,
    /// The maximum number of bytes that the aliases of a file expand to. Every alias counts.
    pub alias_expansion: u64,
    /// The tables of `data.xml` that are read; `None` for all. Keeps the memory in proportion to these tables.
    pub entities: Option<&'static [&'static str]>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_size: 1 << 30, depth: 64, scalar: 64 << 20, alias_expansion: 64 << 20, entities: None }
    }
}

/// The name of [`Limits::file_size`] in messages and options.
pub const FILE_SIZE: &str = "file-size";
/// The name of [`Limits::depth`].
pub const DEPTH: &str = "depth";
/// The name of [`Limits::scalar`].
pub const SCALAR_LENGTH: &str = "scalar-length";
/// The name of [`Limits::alias_expansion`].
pub const ALIAS_EXPANSION: &str = "alias-expansion";
