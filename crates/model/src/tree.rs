//! A file as a flat run of nodes in the order of the text: what both readers make and everything above looks at.

use std::ops::Range;

use crate::read::Parsed;
use crate::span::{FileId, Span};

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `word`
    Plain,
    /// `'word'`
    SingleQuoted,
    /// `"word"`
    DoubleQuoted,
    /// `|` and `>`
    Block,
    /// Nothing at all where a value could stand; its span is empty.
    Missing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NodeKind {
    /// `link` is the index of the node after it and all its children; so for a sequence.
    Mapping,
    Sequence,
    /// Its value stands in the source as it is, between the quotes if there are any. `link` is 0, or of a key that another one
    /// repeats to the byte one more than the index of that.
    Scalar(Style),
    /// Its value had to be decoded; `link` is its number among those.
    Decoded(Style),
    /// Stands for the node whose index is `link`, which ends before this one begins.
    Alias,
}

/// A node in 16 bytes: a large file has millions of them.
#[derive(Debug, Clone, Copy)]
struct Node {
    start: u32,
    end: u32,
    /// What it is depends on the kind.
    link: u32,
    kind: NodeKind,
}

const _: () = assert!(size_of::<Node>() == 16);

/// How many bytes of an export make one node: a key or a value in half a line.
const BYTES_PER_NODE: usize = 20;

/// The most nodes that room is made for before they are there.
const MOST_RESERVED: usize = 1 << 16;

/// The nodes of one file. Emptied and filled again, it keeps its memory.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    /// The values that do not stand in the source as they are, one after the other.
    decoded: String,
    /// Where in `decoded` each of them is.
    values: Vec<(u32, u32)>,
    /// The root node of each document.
    roots: Vec<u32>,
}

/// A place in a tree that it can be cut back to.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Mark {
    nodes: usize,
    decoded: usize,
    values: usize,
    roots: usize,
}

impl Tree {
    /// Forgets every node.
    pub fn clear(&mut self) {
        self.truncate(Mark::default());
    }

    /// Makes room for the nodes that a text of so many bytes usually has.
    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.nodes.reserve((bytes / BYTES_PER_NODE).min(MOST_RESERVED));
    }

    /// The number of nodes: the index of the next one.
    pub(crate) fn next(&self) -> u32 {
        offset(self.nodes.len())
    }

    /// Where the tree ends now.
    pub(crate) fn mark(&self) -> Mark {
        let Self { nodes, decoded, values, roots } = self;
        Mark { nodes: nodes.len(), decoded: decoded.len(), values: values.len(), roots: roots.len() }
    }

    /// Drops what came after `mark`: what was read of a document that turned out to be broken.
    pub(crate) fn truncate(&mut self, mark: Mark) {
        self.nodes.truncate(mark.nodes);
        self.decoded.truncate(mark.decoded);
        self.values.truncate(mark.values);
        self.roots.truncate(mark.roots);
    }

    /// Adds a node and tells its index.
    pub(crate) fn push(&mut self, kind: NodeKind, start: usize, end: usize, link: u32) -> u32 {
        let index = self.next();
        self.nodes.push(Node { start: offset(start), end: offset(end), link, kind });
        index
    }

    /// Adds a scalar whose value stands in the source as it is; a key may say which one it `repeats`.
    pub(crate) fn push_scalar(&mut self, style: Style, start: usize, end: usize, repeats: Option<u32>) -> u32 {
        self.push(NodeKind::Scalar(style), start, end, repeats.map_or(0, |repeats| repeats + 1))
    }

    /// The style and the place of a scalar whose value stands in the source as it is.
    pub(crate) fn literal(&self, index: u32) -> Option<(Style, usize, usize)> {
        let &Node { start, end, kind, .. } = self.node(index);
        if let NodeKind::Scalar(style) = kind { Some((style, start as usize, end as usize)) } else { None }
    }

    /// Says that the next node is the root of a document.
    pub(crate) fn begin_root(&mut self) {
        self.roots.push(self.next());
    }

    /// Says that the collection `index` has all its children.
    pub(crate) fn finish(&mut self, index: u32, end: u32) {
        let next = self.next();
        let node = &mut self.nodes[index as usize];
        node.link = next;
        node.end = end;
    }

    /// The buffer that values are decoded into. What was added since its length was `from` becomes a value by
    /// [`decoded_since`](Self::decoded_since).
    pub(crate) fn decoded(&mut self) -> &mut String {
        &mut self.decoded
    }

    /// Makes a value of what was decoded since the buffer had the length `from`, and tells its number.
    pub(crate) fn decoded_since(&mut self, from: usize) -> u32 {
        let number = offset(self.values.len());
        self.values.push((offset(from), offset(self.decoded.len() - from)));
        number
    }

    /// The root node of each document, in order.
    pub(crate) fn roots(&self) -> &[u32] {
        &self.roots
    }

    /// The scalar that a byte lies in: its style, and where it is written.
    pub(crate) fn scalar_at(&self, byte: u32) -> Option<(Style, (u32, u32))> {
        let before = self.nodes.partition_point(|node| node.start <= byte);
        let node = &self.nodes[before.checked_sub(1)?];
        match node.kind {
            NodeKind::Scalar(style) | NodeKind::Decoded(style) if byte < node.end => {
                Some((style, (node.start, node.end)))
            }
            _ => None,
        }
    }

    #[inline]
    fn node(&self, index: u32) -> &Node {
        &self.nodes[index as usize]
    }

    /// The index of the node after `index` and all its children.
    #[inline]
    pub(crate) fn after(&self, index: u32) -> u32 {
        let node = self.node(index);
        match node.kind {
            NodeKind::Mapping | NodeKind::Sequence => node.link,
            NodeKind::Scalar(_) | NodeKind::Decoded(_) | NodeKind::Alias => index + 1,
        }
    }
}

/// A byte offset, or a number of nodes, in a file that is known to be smaller than 4 GiB.
pub(crate) fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// A node of a file. An alias looks like what it stands for, at its own place.
#[derive(Debug, Clone, Copy)]
pub struct Value<'a> {
    of: &'a Parsed<'a>,
    index: u32,
    written: u32,
}

// It goes from hand to hand for every key and every value, in two registers.
const _: () = assert!(size_of::<Value<'_>>() == 16);

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
pub(crate) fn is_null(style: Style, text: &str) -> bool {
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
            NodeKind::Scalar(style) | NodeKind::Decoded(style) => Shape::Scalar(style),
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

    /// Whether both are in one tree.
    pub(crate) fn is_in_tree_of(self, other: Self) -> bool {
        std::ptr::eq(self.of, other.of)
    }

    /// Its place among the nodes of the file.
    #[inline]
    pub(crate) fn place(self) -> u32 {
        self.written
    }

    /// The keys of a mapping; of anything else, none.
    #[inline]
    pub(crate) fn keys(self) -> impl Iterator<Item = Self> {
        let (tree, Range { start: mut at, end }) = (&self.of.tree, self.inside(NodeKind::Mapping));
        std::iter::from_fn(move || {
            let key = (at < end).then(|| self.at(at))?;
            at = tree.after(tree.after(at));
            Some(key)
        })
    }

    /// The key at this place in its file, and the value behind it.
    #[inline]
    pub(crate) fn pair(self, key: u32) -> (Self, Self) {
        (self.at(key), self.at(self.of.tree.after(key)))
    }

    /// The node of an earlier key that is the same to the byte, where the reader has seen that.
    #[inline]
    pub(crate) fn repeats(self) -> Option<u32> {
        let node = self.node();
        if let NodeKind::Scalar(_) = node.kind { node.link.checked_sub(1) } else { None }
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
            NodeKind::Scalar(style) => {
                let quote = usize::from(matches!(style, Style::SingleQuoted | Style::DoubleQuoted));
                self.of.text.get(start + quote..end - quote)
            }
            NodeKind::Decoded(_) => {
                let (from, len) = self.of.tree.values[link as usize];
                self.of.tree.decoded.get(from as usize..(from + len) as usize)
            }
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
