//! Limits on what is read, so that no input takes more time or memory than its size warrants.

/// The limits of reading one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes; below 4 GiB, because offsets have 32 bits.
    pub file_size: u64,
    /// How deep mappings and sequences may nest.
    pub depth: usize,
    /// The longest scalar, in bytes.
    pub scalar: usize,
    /// How many bytes aliases may stand for in one file, counted each time one is followed.
    pub alias_expansion: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_size: 1 << 30, depth: 64, scalar: 64 << 20, alias_expansion: 64 << 20 }
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
