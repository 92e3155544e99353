//! A file that was read, and the values in it.

use std::ops::Range;

use synclint_diagnostic::span::{FileId, Span};

use crate::error::Error;
use crate::tree::{Node, NodeKind, Style, Tree};

/// A file that has been read: its text, its nodes, and what could not be read.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// The number of the file.
    pub file: FileId,
    /// The whole text, a byte order mark included; empty when it is not UTF-8.
    pub text: &'a str,
    /// The nodes.
    pub tree: Tree,
    /// What could not be read.
    pub errors: Vec<Error>,
}

impl Parsed<'_> {
    /// The root of each document, in order.
    pub fn documents(&self) -> impl Iterator<Item = Value<'_>> {
        self.tree.roots().iter().map(|&root| Value::new(self, root))
    }
}

/// A node of a file. An alias looks like what it stands for, at its own place.
#[derive(Debug, Clone, Copy)]
pub struct Value<'a> {
    of: &'a Parsed<'a>,
    index: u32,
    written: u32,
}

// Passed in two registers for every key and every value.
const _: () = assert!(size_of::<Value<'_>>() <= 16);

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Keys with values.
    Mapping,
    /// Items.
    Sequence,
    /// A scalar.
    Scalar(Style),
}

/// Whether a scalar of this style and text is nothing, or a plain `null` or `~`.
pub fn is_null(style: Style, text: &str) -> bool {
    match style {
        Style::Missing => true,
        Style::Plain => matches!(text, "" | "~" | "null" | "Null" | "NULL"),
        Style::SingleQuoted | Style::DoubleQuoted | Style::Block => false,
    }
}

impl<'a> Value<'a> {
    /// The node of a file that has been read.
    pub(crate) fn new(of: &'a Parsed<'a>, index: u32) -> Self {
        Self { of, index, written: index }
    }

    #[inline]
    fn at(self, index: u32) -> Self {
        let written = index;
        let mut index = index;
        while let Node { kind: NodeKind::Alias, link, .. } = *self.of.tree.node(index) {
            index = link; // always smaller than before
        }
        Self { index, written, ..self }
    }

    #[inline]
    fn node(self) -> &'a Node {
        self.of.tree.node(self.index)
    }

    /// What it is.
    #[inline]
    pub fn shape(self) -> Shape {
        match self.node().kind {
            NodeKind::Mapping => Shape::Mapping,
            NodeKind::Sequence => Shape::Sequence,
            NodeKind::Scalar(style) | NodeKind::Repeated(style) | NodeKind::Decoded(style) => Shape::Scalar(style),
            NodeKind::Alias => Shape::Scalar(Style::Missing), // `at` has resolved it
        }
    }

    /// Where it is written: quotes and block indicators included. Of an alias, the alias.
    #[inline]
    pub fn span(self) -> Span {
        let node = self.of.tree.node(self.written);
        Span::new(self.of.file, node.start, node.end)
    }

    /// The file it stands in.
    pub fn file(self) -> FileId {
        self.of.file
    }

    /// The text of the file.
    pub fn source(self) -> &'a str {
        self.of.text
    }

    /// Whether both are in one file.
    pub fn is_in_file_of(self, other: Self) -> bool {
        std::ptr::eq(self.of, other.of)
    }

    /// Its number among the nodes of the file.
    #[inline]
    pub fn number(self) -> u32 {
        self.written
    }

    /// The keys of a mapping; of anything else, none.
    #[inline]
    pub fn keys(self) -> impl Iterator<Item = Self> {
        let (tree, Range { start: mut at, end }) = (&self.of.tree, self.inside(NodeKind::Mapping));
        std::iter::from_fn(move || {
            let key = (at < end).then(|| self.at(at))?;
            at = tree.after(tree.after(at));
            Some(key)
        })
    }

    /// The key with this [number](Self::number) in its file, and the value after it.
    #[inline]
    pub fn pair(self, key: u32) -> (Self, Self) {
        (self.at(key), self.at(self.of.tree.after(key)))
    }

    /// The [number](Self::number) of an earlier key with the same bytes, where the reader has seen that. Rows of an export
    /// have the same keys, so callers can keep what they know of a key: a sixth of the instructions of a lint.
    #[inline]
    pub fn repeats(self) -> Option<u32> {
        let node = self.node();
        if let NodeKind::Repeated(_) = node.kind { Some(node.link) } else { None }
    }

    /// Whether it was written as an alias of something above.
    pub fn is_alias(self) -> bool {
        self.index != self.written
    }

    /// How many nodes it is made of, itself included.
    pub fn size(self) -> u32 {
        self.of.tree.after(self.index) - self.index
    }

    /// The value of a scalar.
    #[inline]
    pub fn text(self) -> Option<&'a str> {
        let &Node { start, end, link, kind } = self.node();
        let (start, end) = (start as usize, end as usize);
        match kind {
            NodeKind::Scalar(Style::Missing) => Some("~"),
            NodeKind::Scalar(style) | NodeKind::Repeated(style) => {
                let quote = usize::from(matches!(style, Style::SingleQuoted | Style::DoubleQuoted));
                self.of.text.get(start + quote..end - quote)
            }
            NodeKind::Decoded(_) => self.of.tree.decoded_value(link),
            NodeKind::Mapping | NodeKind::Sequence | NodeKind::Alias => None,
        }
    }

    /// Whether it is nothing, or a plain `null` or `~`.
    #[inline]
    pub fn is_null(self) -> bool {
        match self.shape() {
            Shape::Scalar(style) => is_null(style, self.text().unwrap_or_default()),
            Shape::Mapping | Shape::Sequence => false,
        }
    }

    /// The pairs of a mapping; of anything else, none.
    #[inline]
    pub fn entries(self) -> impl Iterator<Item = (Value<'a>, Value<'a>)> {
        let mut children = self.children(NodeKind::Mapping);
        std::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }

    /// The items of a sequence; of anything else, none.
    #[inline]
    pub fn items(self) -> impl Iterator<Item = Value<'a>> {
        self.children(NodeKind::Sequence)
    }

    /// The value of the first key that equals `key` but for case.
    pub fn get(self, key: &str) -> Option<Value<'a>> {
        self.entry(key).map(|(_, value)| value)
    }

    /// The first pair whose key equals `key` but for case.
    pub fn entry(self, key: &str) -> Option<(Value<'a>, Value<'a>)> {
        self.entries().find(|(name, _)| name.text().is_some_and(|name| name.eq_ignore_ascii_case(key)))
    }

    #[inline]
    fn children(self, kind: NodeKind) -> impl Iterator<Item = Value<'a>> {
        let Range { start: mut at, end } = self.inside(kind);
        std::iter::from_fn(move || {
            let child = (at < end).then(|| self.at(at))?;
            at = self.of.tree.after(at);
            Some(child)
        })
    }

    /// The places of what it holds, where it is of this kind; else none.
    #[inline]
    fn inside(self, kind: NodeKind) -> Range<u32> {
        let end = self.of.tree.after(self.index);
        if self.node().kind == kind { self.index + 1..end } else { end..end }
    }
}
