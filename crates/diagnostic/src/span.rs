//! Spans: a file and a byte range. Lines and columns exist only in reports.

/// The zero-based index of a file in its organization, in the order of paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A byte range in a file, zero-based, with an exclusive `end`. A byte order mark counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Creates a span of `file` from `start`, inclusive, to `end`, exclusive.
    pub const fn new(file: FileId, start: u32, end: u32) -> Self {
        Self { file, start, end }
    }

    /// Returns whether this span contains every byte of `other`.
    pub const fn contains(self, other: Span) -> bool {
        self.file.0 == other.file.0 && self.start <= other.start && other.end <= self.end
    }
}
