//! The state and the shared functions of the export reader.

use super::characters;
use crate::limits::Limits;
use crate::previous::PreviousRow;
use crate::tree::{BYTE_ORDER_MARK, NodeKind, Style, Tree, offset};

/// Reads every document of `text` into the empty `tree`. Returns `false` and leaves `tree` empty if the text is not supported.
pub(crate) fn read(text: &str, limits: Limits, tree: &mut Tree) -> bool {
    let begin = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
    let read = characters::are_plain(&text.as_bytes()[begin..]).then(|| {
        tree.reserve(text.len());
        let (bytes, open) = (text.as_bytes(), Vec::with_capacity(8));
        Reader { text, bytes, limits, tree, at: begin, line: begin, ended: 0, open }.documents()
    });
    let read = read.flatten().is_some();
    if !read {
        *tree = Tree::default(); // frees memory, which can be large, before the full reader runs
    }
    read
}

/// A reader at a position in a text.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) limits: Limits,
    pub(super) tree: &'t mut Tree,
    /// The offset of the next byte to read.
    pub(super) at: usize,
    /// The start of the current line in block collections, from which columns are counted.
    pub(super) line: usize,
    /// The end offset of the node read last.
    pub(super) ended: usize,
    /// The open collections, innermost last.
    pub(super) open: Vec<Open>,
}

/// An open collection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub(super) kind: OpenKind,
    /// The index of its node.
    pub(super) index: u32,
    /// The column of its keys or dashes, in bytes.
    pub(super) column: usize,
    /// The offset of the colon of a key whose value was not read yet.
    pub(super) colon: Option<usize>,
    /// The expected keys of a mapping.
    pub(super) previous: Option<PreviousRow>,
    /// The last item of a sequence that is a mapping.
    pub(super) last_item: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OpenKind {
    Mapping,
    Sequence,
    /// A sequence whose dashes are in the column of the key above.
    Unindented,
    /// `{`
    Object,
    /// `[`
    Array,
}

/// A scalar that was read but is not a node yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scalar {
    pub(super) style: Style,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The number of its decoded value, if the value differs from its source.
    pub(super) decoded: Option<u32>,
}

impl Reader<'_> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Returns whether a line break or the end of the text is at `at`.
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

    /// Returns the start of the line after the one that contains `at`, or the end of the text.
    pub(super) fn next_line(&self, at: usize) -> usize {
        memchr::memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |length| at + length + 1)
    }

    /// Moves to the next line if the rest of the current one contains only spaces and a comment.
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

    /// Returns the end of `start..end` without a trailing carriage return and trailing spaces.
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
        // A value is at most as long as its source, except with escapes; decoded values are checked in `decoded_since`.
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

    /// Adds the text that was decoded from offset `from` on as a value, within the limit.
    pub(super) fn decoded_since(&mut self, from: usize) -> Option<u32> {
        let length = self.tree.decoded().len() - from;
        (length <= self.limits.scalar).then(|| self.tree.decoded_since(from))
    }

    pub(super) fn decode(&mut self, start: usize, end: usize) -> Option<()> {
        let piece = self.text.get(start..end)?;
        self.tree.decoded().push_str(piece);
        Some(())
    }

    /// Folds line breaks inside a scalar: one becomes a space, and `n` become `n - 1` line breaks.
    pub(super) fn fold(&mut self, breaks: usize) {
        let decoded = self.tree.decoded();
        match breaks {
            1 => decoded.push(' '),
            _ => decoded.extend(std::iter::repeat_n('\n', breaks - 1)),
        }
    }

    /// Ends a collection at the end of the node read last.
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
