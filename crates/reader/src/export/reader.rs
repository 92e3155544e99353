//! The state of the export reader, and what its parts share.

use super::characters;
use super::previous::PreviousRow;
use crate::limits::Limits;
use crate::tree::{BYTE_ORDER_MARK, NodeKind, Style, Tree, offset};

/// Reads every document of `text` into the empty `tree`; false, and a tree that is empty again, when the text is outside
/// of what this reader reads.
pub(crate) fn read(text: &str, limits: Limits, tree: &mut Tree) -> bool {
    let begin = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
    let read = characters::are_tame(&text.as_bytes()[begin..]).then(|| {
        tree.reserve(text.len());
        let (bytes, open) = (text.as_bytes(), Vec::with_capacity(8));
        Reader { text, bytes, limits, tree, at: begin, line: begin, ended: 0, open }.documents()
    });
    let read = read.flatten().is_some();
    if !read {
        *tree = Tree::default(); // the other reader takes memory of its own, and this may be much
    }
    read
}

/// A reader at a place in a text.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) limits: Limits,
    pub(super) tree: &'t mut Tree,
    /// The next byte to read.
    pub(super) at: usize,
    /// Where the line of the collection at hand begins.
    pub(super) line: usize,
    /// Where the node that was read last ends.
    pub(super) ended: usize,
    /// The collections that have begun and not ended, the innermost last.
    pub(super) open: Vec<Open>,
}

/// A collection that has begun.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub(super) kind: OpenKind,
    /// Its node.
    pub(super) index: u32,
    /// The column of its keys or dashes, in bytes.
    pub(super) column: usize,
    /// Where the colon of a key stands whose value has not been seen.
    pub(super) colon: Option<usize>,
    /// Of a mapping, what its keys are expected to be.
    pub(super) previous: Option<PreviousRow>,
    /// Of a sequence, its last item, where that is a mapping.
    pub(super) last_item: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OpenKind {
    Mapping,
    Sequence,
    /// A sequence whose dashes stand in the column of the key above.
    Unindented,
    /// `{`
    Object,
    /// `[`
    Array,
}

/// A scalar that has been read and is no node yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scalar {
    pub(super) style: Style,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The number of its value, where that does not stand in the text as it is.
    pub(super) decoded: Option<u32>,
}

impl Reader<'_> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Whether a line ends at `at`: with a line end, or with the text.
    pub(super) fn is_line_end(&self, at: usize) -> bool {
        matches!(self.bytes.get(at), None | Some(b'\n' | b'\r'))
    }

    pub(super) fn is_blank_or_line_end(&self, at: usize) -> bool {
        matches!(self.bytes.get(at), None | Some(b' ' | b'\n' | b'\r'))
    }

    pub(super) fn skip_spaces(&mut self) {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
    }

    /// Where the line after the one of `at` begins; the end of the text when there is none.
    pub(super) fn next_line(&self, at: usize) -> usize {
        memchr::memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |length| at + length + 1)
    }

    /// Goes to the next line, over nothing but spaces and a comment.
    pub(super) fn finish_line(&mut self) -> Option<()> {
        let from = self.at;
        self.skip_spaces();
        match self.peek() {
            None => {}
            Some(b'\n') => self.at += 1,
            Some(b'\r') => self.at += 2,
            Some(b'#') if self.at > from => self.at = self.next_line(self.at),
            Some(_) => return None,
        }
        Some(())
    }

    /// The end of `start..end` without the blanks and the carriage return at its end.
    #[inline]
    pub(super) fn trimmed(&self, start: usize, mut end: usize) -> usize {
        if end > start && self.bytes[end - 1] == b'\r' {
            end -= 1;
        }
        while end > start && self.bytes[end - 1] == b' ' {
            end -= 1;
        }
        end
    }

    /// Adds a scalar to the tree.
    #[inline]
    pub(super) fn push(&mut self, scalar: Scalar) -> Option<()> {
        let Scalar { style, start, end, decoded } = scalar;
        // The length of the source bounds the value, but for escapes, whose value is measured when it is decoded.
        if end - start > self.limits.scalar {
            return None;
        }
        match decoded {
            None => self.tree.push(NodeKind::Scalar(style), start, end, 0),
            Some(number) => self.tree.push(NodeKind::Decoded(style), start, end, number),
        };
        self.ended = end;
        Some(())
    }

    /// Makes a value of what was decoded since the buffer had the length `from`.
    pub(super) fn decoded_since(&mut self, from: usize) -> Option<u32> {
        let length = self.tree.decoded().len() - from;
        (length <= self.limits.scalar).then(|| self.tree.decoded_since(from))
    }

    pub(super) fn decode(&mut self, start: usize, end: usize) -> Option<()> {
        let piece = self.text.get(start..end)?;
        self.tree.decoded().push_str(piece);
        Some(())
    }

    /// Adds what line breaks inside a scalar stand for: one is a space, more are one line break less.
    pub(super) fn fold(&mut self, breaks: usize) {
        let decoded = self.tree.decoded();
        match breaks {
            1 => decoded.push(' '),
            _ => decoded.extend(std::iter::repeat_n('\n', breaks - 1)),
        }
    }

    /// Says that a collection has all its children and ends where the last thing ended.
    pub(super) fn finish(&mut self, index: u32) {
        self.tree.finish(index, offset(self.ended));
    }

    pub(super) fn begin(
        &mut self,
        kind: OpenKind,
        start: usize,
        column: usize,
        previous: Option<PreviousRow>,
    ) -> Option<()> {
        if self.open.len() >= self.limits.depth {
            return None;
        }
        if self.open.is_empty() {
            self.tree.begin_root();
        }
        let node = match kind {
            OpenKind::Mapping | OpenKind::Object => NodeKind::Mapping,
            OpenKind::Sequence | OpenKind::Unindented | OpenKind::Array => NodeKind::Sequence,
        };
        let index = self.tree.push(node, start, start, 0);
        if node == NodeKind::Mapping {
            self.begin_item(index);
        }
        self.open.push(Open { kind, index, column, colon: None, previous, last_item: None });
        Some(())
    }
}
