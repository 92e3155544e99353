//! Spans: a file and a range of bytes. Lines and columns are not known here.

/// The number of a file among those of its organization, in the order of its paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in a file, from 0, `end` exclusive. A byte order mark counts.
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
    /// A span of `file` from `start` up to, and without, `end`.
    pub const fn new(file: FileId, start: u32, end: u32) -> Self {
        Self { file, start, end }
    }

    /// Whether every byte of `other` lies in this span.
    pub const fn contains(self, other: Span) -> bool {
        self.file.0 == other.file.0 && self.start <= other.start && other.end <= self.end
    }
}
