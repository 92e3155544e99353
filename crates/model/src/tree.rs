//! A file as a flat run of nodes in the order of the text: what both readers make and everything above looks at.

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
    Mapping,
    Sequence,
    Scalar(Style),
    /// Stands for the node with this index, which ends before this one begins.
    Alias(u32),
}

/// The value of a scalar: a range of the source, or of the buffer for values that are not written literally.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Slice {
    pub(crate) start: u32,
    pub(crate) len: u32,
    pub(crate) decoded: bool,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    pub(crate) kind: NodeKind,
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The index of the node after this one and all its children.
    pub(crate) next: u32,
    pub(crate) value: Slice,
}

/// The nodes of one file. Emptied and filled again, it keeps its memory.
#[derive(Debug, Default)]
pub struct Tree {
    pub(crate) nodes: Vec<Node>,
    pub(crate) decoded: String,
    /// The root node of each document.
    pub(crate) roots: Vec<u32>,
}

impl Tree {
    /// Forgets every node.
    pub fn clear(&mut self) {
        self.nodes.clear();
        self.decoded.clear();
        self.roots.clear();
    }

    /// The root of each document, in order. `source` is the text that the tree was read from.
    pub fn documents<'a>(&'a self, file: FileId, source: &'a str) -> impl Iterator<Item = Value<'a>> {
        self.roots.iter().map(move |&index| Value { file, source, tree: self, index, written: index })
    }

    /// The scalar that a byte lies in: its style, and where it is written.
    pub(crate) fn scalar_at(&self, byte: u32) -> Option<(Style, (u32, u32))> {
        let before = self.nodes.partition_point(|node| node.start <= byte);
        let node = &self.nodes[before.checked_sub(1)?];
        match node.kind {
            NodeKind::Scalar(style) if byte < node.end => Some((style, (node.start, node.end))),
            _ => None,
        }
    }

    /// Drops the nodes from `len` on: what was read of a document that turned out to be broken.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.nodes.truncate(len);
        while self.roots.last().is_some_and(|&root| root as usize >= len) {
            self.roots.pop();
        }
    }
}

/// A node with the text it was read from. An alias looks like what it stands for, at its own place.
#[derive(Debug, Clone, Copy)]
pub struct Value<'a> {
    file: FileId,
    source: &'a str,
    tree: &'a Tree,
    index: u32,
    written: u32,
}

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

impl<'a> Value<'a> {
    fn at(self, index: u32) -> Self {
        let written = index;
        let mut index = index;
        while let NodeKind::Alias(target) = self.tree.nodes[index as usize].kind {
            index = target; // always smaller than before
        }
        Self { index, written, ..self }
    }

    fn node(self) -> &'a Node {
        &self.tree.nodes[self.index as usize]
    }

    /// What it is.
    pub fn shape(self) -> Shape {
        match self.node().kind {
            NodeKind::Mapping => Shape::Mapping,
            NodeKind::Sequence => Shape::Sequence,
            NodeKind::Scalar(style) => Shape::Scalar(style),
            NodeKind::Alias(_) => Shape::Scalar(Style::Missing), // `at` has resolved it
        }
    }

    /// Where it is written: quotes and block indicators included. Of an alias, the alias.
    pub fn span(self) -> Span {
        let node = &self.tree.nodes[self.written as usize];
        Span::new(self.file, node.start, node.end)
    }

    /// The file it stands in.
    pub fn file(self) -> FileId {
        self.file
    }

    /// The text of the file.
    pub fn source(self) -> &'a str {
        self.source
    }

    /// Whether it was written as an alias of something above.
    pub fn is_alias(self) -> bool {
        self.index != self.written
    }

    /// How many nodes it is made of, itself included.
    pub fn size(self) -> u32 {
        self.node().next - self.index
    }

    /// The value of a scalar.
    pub fn text(self) -> Option<&'a str> {
        let node = self.node();
        if !matches!(node.kind, NodeKind::Scalar(_)) {
            return None;
        }
        let Slice { start, len, decoded } = node.value;
        let buffer = if decoded { self.tree.decoded.as_str() } else { self.source };
        Some(&buffer[start as usize..(start + len) as usize])
    }

    /// Whether it is nothing, or a plain `null` or `~`.
    pub fn is_null(self) -> bool {
        match self.shape() {
            Shape::Scalar(Style::Missing) => true,
            Shape::Scalar(Style::Plain) => {
                matches!(self.text(), Some("" | "~" | "null" | "Null" | "NULL"))
            }
            _ => false,
        }
    }

    /// The pairs of a mapping; of anything else, none.
    pub fn entries(self) -> impl Iterator<Item = (Value<'a>, Value<'a>)> {
        let mut children = self.children(NodeKind::Mapping);
        std::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }

    /// The items of a sequence; of anything else, none.
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

    fn children(self, kind: NodeKind) -> impl Iterator<Item = Value<'a>> {
        let node = self.node();
        let mut at = if node.kind == kind { self.index + 1 } else { node.next };
        std::iter::from_fn(move || {
            (at < node.next).then(|| {
                let child = self.at(at);
                at = self.tree.nodes[at as usize].next;
                child
            })
        })
    }
}
