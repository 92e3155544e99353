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
mod near;
mod plain;
mod quoted;

use known::Twin;

use super::{BYTE_ORDER_MARK, Limits};
use crate::tree::{NodeKind, Style, Tree, offset};

/// Reads every document of `text` into the empty `tree`; false, and a tree that is empty again, when the text is outside
/// of what this reader reads.
pub(super) fn read(text: &str, limits: Limits, tree: &mut Tree) -> bool {
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
struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    limits: Limits,
    tree: &'t mut Tree,
    /// The next byte to read.
    at: usize,
    /// Where the line of the collection at hand begins.
    line: usize,
    /// Where the node that was read last ends.
    ended: usize,
    /// The collections that have begun and not ended, the innermost last.
    open: Vec<Open>,
}

/// A collection that has begun.
#[derive(Debug, Clone, Copy)]
struct Open {
    kind: OpenKind,
    /// Its node.
    index: u32,
    /// The column of its keys or dashes, in bytes.
    column: usize,
    /// Where the colon of a key stands whose value has not been seen.
    colon: Option<usize>,
    /// Of a mapping, what its keys are expected to be.
    twin: Option<Twin>,
    /// Of a sequence, its last item, where that is a mapping.
    last_item: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OpenKind {
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
struct Scalar {
    style: Style,
    start: usize,
    end: usize,
    /// The number of its value, where that does not stand in the text as it is.
    decoded: Option<u32>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Whether a line ends at `at`: with a line end, or with the text.
    fn is_line_end(&self, at: usize) -> bool {
        matches!(self.bytes.get(at), None | Some(b'\n' | b'\r'))
    }

    fn is_blank_or_line_end(&self, at: usize) -> bool {
        matches!(self.bytes.get(at), None | Some(b' ' | b'\n' | b'\r'))
    }

    fn skip_spaces(&mut self) {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
    }

    /// Where the line after the one of `at` begins; the end of the text when there is none.
    fn next_line(&self, at: usize) -> usize {
        memchr::memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |length| at + length + 1)
    }

    /// Goes to the next line, over nothing but spaces and a comment.
    fn finish_line(&mut self) -> Option<()> {
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
    fn trimmed(&self, start: usize, mut end: usize) -> usize {
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
    fn push(&mut self, scalar: Scalar) -> Option<()> {
        let Scalar { style, start, end, decoded } = scalar;
        // The length of the source bounds the value, but for escapes, whose value is measured when it is decoded.
        if end - start > self.limits.scalar {
            return None;
        }
        match decoded {
            None => self.tree.push_scalar(style, start, end, None),
            Some(number) => self.tree.push(NodeKind::Decoded(style), start, end, number),
        };
        self.ended = end;
        Some(())
    }

    /// Makes a value of what was decoded since the buffer had the length `from`.
    fn decoded_since(&mut self, from: usize) -> Option<u32> {
        let length = self.tree.decoded().len() - from;
        (length <= self.limits.scalar).then(|| self.tree.decoded_since(from))
    }

    fn decode(&mut self, start: usize, end: usize) -> Option<()> {
        let piece = self.text.get(start..end)?;
        self.tree.decoded().push_str(piece);
        Some(())
    }

    /// Adds what line breaks inside a scalar stand for: one is a space, more are one line break less.
    fn fold(&mut self, breaks: usize) {
        let decoded = self.tree.decoded();
        match breaks {
            1 => decoded.push(' '),
            _ => decoded.extend(std::iter::repeat_n('\n', breaks - 1)),
        }
    }

    /// Says that a collection has all its children and ends where the last thing ended.
    fn finish(&mut self, index: u32) {
        self.tree.finish(index, offset(self.ended));
    }

    fn begin(&mut self, kind: OpenKind, start: usize, column: usize, twin: Option<Twin>) -> Option<()> {
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
        self.open.push(Open { kind, index, column, colon: None, twin, last_item: None });
        Some(())
    }
}
