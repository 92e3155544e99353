//! A parsed file and its values.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use foldhash::fast::RandomState;
use synclint_diagnostic::span::{FileId, Span};

use crate::error::Error;
use crate::tree::{Node, NodeKind, Style, Tree};

/// A parsed file: its text, nodes and errors.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// The ID of the file.
    pub file: FileId,
    /// The whole text, including a byte order mark. Empty if the file is not UTF-8 or too large.
    pub text: &'a str,
    /// The nodes.
    pub tree: Tree,
    /// The parse errors.
    pub errors: Vec<Error>,
    /// The first comment or trailing comma of a JSON file, which strict JSON does not allow.
    pub not_strict: Option<Span>,
}

impl Parsed<'_> {
    /// Returns the root of each document, in order.
    pub fn documents(&self) -> impl Iterator<Item = Value<'_>> {
        self.tree.roots().iter().map(|&root| Value::new(self, root))
    }

    /// Returns the names in the first line of comma-separated values. Other files have none.
    pub fn header(&self) -> impl Iterator<Item = Value<'_>> {
        let end = self.tree.roots().first().copied().unwrap_or_default();
        (0..end).map(|index| Value::new(self, index))
    }

    /// Returns every pair whose key `is_wanted`, at any depth, in order. Calls `is_wanted` once per distinct key.
    ///
    /// Most keys repeat an earlier one, so this takes little longer than reading the nodes.
    pub fn pairs_with(&self, mut is_wanted: impl FnMut(&str) -> bool) -> Vec<Pair<'_>> {
        let (tree, end) = (&self.tree, self.tree.next());
        let mut known: HashMap<&str, bool, RandomState> = HashMap::default();
        let mut wanted: HashSet<u32, RandomState> = HashSet::default();
        let mut pairs = Vec::new();
        let mut open: Vec<Open> = Vec::new();
        let mut at = 0;
        while at < end {
            while let Some(closed) = open.pop_if(|open| open.end <= at) {
                // The pairs of a mapping with merge keys follow it. Each of them was visited where it comes from.
                if tree.node(closed.index).kind == NodeKind::Merging {
                    at = tree.after(closed.index);
                }
            }
            if at >= end {
                break;
            }
            let node = tree.node(at);
            let is_key = open.last_mut().and_then(|open| open.expects_key.as_mut()).is_some_and(|expects_key| {
                *expects_key = !*expects_key;
                !*expects_key
            });
            let is_wanted_key = is_key
                && match node.kind {
                    NodeKind::Repeated(_) => !wanted.is_empty() && wanted.contains(&node.link),
                    NodeKind::Mapping | NodeKind::Sequence | NodeKind::Merging | NodeKind::Merged => false,
                    NodeKind::Scalar(_) | NodeKind::Decoded(_) | NodeKind::Alias => {
                        let text = Value::new(self, at).at(at).text();
                        text.is_some_and(|text| *known.entry(text).or_insert_with(|| is_wanted(text)))
                    }
                };
            if is_wanted_key {
                wanted.insert(at);
                let mapping = open.last().map_or(at, |open| open.index);
                let (key, value) = Value::new(self, mapping).pair(at);
                pairs.push(Pair { mapping: Value::new(self, mapping), key, value });
            }
            if let NodeKind::Mapping | NodeKind::Merging | NodeKind::Sequence = node.kind {
                let expects_key = matches!(node.kind, NodeKind::Mapping | NodeKind::Merging).then_some(true);
                open.push(Open { index: at, end: node.link, expects_key });
            }
            at += 1;
        }
        pairs
    }
}

/// A pair of a mapping.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The mapping.
    pub mapping: Value<'a>,
    /// The key.
    pub key: Value<'a>,
    /// The value.
    pub value: Value<'a>,
}

/// A collection that contains the current node.
struct Open {
    index: u32,
    end: u32,
    /// The kind, and whether the next child is a key.
    expects_key: Option<bool>,
}

/// A node of a file. An alias has the content of its target and its own span. A mapping with merge keys has the merged pairs too,
/// which have their own spans in the mapping that they come from.
#[derive(Debug, Clone, Copy)]
pub struct Value<'a> {
    of: &'a Parsed<'a>,
    index: u32,
    written: u32,
}

// Passed in two registers for every key and every value.
const _: () = assert!(size_of::<Value<'_>>() <= 16);

/// The kind of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Pairs of keys and values.
    Mapping,
    /// Items.
    Sequence,
    /// A scalar.
    Scalar(Style),
}

/// Returns whether a scalar with this style and text is null: missing, or plain and empty, `null` or `~`.
pub fn is_null(style: Style, text: &str) -> bool {
    match style {
        Style::Missing => true,
        Style::Plain => matches!(text, "" | "~" | "null" | "Null" | "NULL"),
        Style::SingleQuoted | Style::DoubleQuoted | Style::Block => false,
    }
}

impl<'a> Value<'a> {
    /// Returns the value of a node.
    pub(crate) fn new(of: &'a Parsed<'a>, index: u32) -> Self {
        Self { of, index, written: index }.at(index)
    }

    #[inline]
    fn at(self, index: u32) -> Self {
        let (tree, written) = (&self.of.tree, index);
        match *tree.node(index) {
            Node { kind: NodeKind::Merged, link, .. } => Self { index: tree.resolved(link), written: link, ..self },
            Node { kind: NodeKind::Alias | NodeKind::Merging, link, .. } => {
                Self { index: tree.resolved(link), written, ..self }
            }
            _ => Self { index, written, ..self },
        }
    }

    #[inline]
    fn node(self) -> &'a Node {
        self.of.tree.node(self.index)
    }

    /// Returns the kind of the node.
    #[inline]
    pub fn shape(self) -> Shape {
        match self.node().kind {
            NodeKind::Mapping => Shape::Mapping,
            NodeKind::Sequence => Shape::Sequence,
            NodeKind::Scalar(style) | NodeKind::Repeated(style) | NodeKind::Decoded(style) => Shape::Scalar(style),
            // `at` resolves these.
            NodeKind::Alias | NodeKind::Merging | NodeKind::Merged => Shape::Scalar(Style::Missing),
        }
    }

    /// Returns the span in the file, including quotes and block indicators. The span of an alias is that of the alias itself.
    #[inline]
    pub fn span(self) -> Span {
        let node = self.of.tree.node(self.written);
        Span::new(self.of.file, node.start, node.end)
    }

    /// Returns the file that contains the node.
    pub fn file(self) -> FileId {
        self.of.file
    }

    /// Returns the text of the file.
    pub fn source(self) -> &'a str {
        self.of.text
    }

    /// Returns whether both values are in the same file.
    pub fn is_in_file_of(self, other: Self) -> bool {
        std::ptr::eq(self.of, other.of)
    }

    /// Returns the index of the node in the file.
    #[inline]
    pub fn number(self) -> u32 {
        self.written
    }

    /// Returns the keys of a mapping. Other nodes have no keys.
    #[inline]
    pub fn keys(self) -> impl Iterator<Item = Self> {
        let (tree, Range { start: mut at, end }) = (&self.of.tree, self.inside(NodeKind::Mapping));
        std::iter::from_fn(move || {
            let key = (at < end).then(|| self.at(at))?;
            at = tree.after(tree.after(at));
            Some(key)
        })
    }

    /// Returns the key with this [number](Self::number) in the file, and its value.
    #[inline]
    pub fn pair(self, key: u32) -> (Self, Self) {
        (self.at(key), self.at(self.of.tree.after(key)))
    }

    /// Returns the [number](Self::number) of an earlier key with the same bytes, if the reader recognized it. Rows of an export
    /// have the same keys, so callers can cache data about a key, which saves a sixth of the instructions of a lint.
    #[inline]
    pub fn repeats(self) -> Option<u32> {
        let node = self.node();
        if let NodeKind::Repeated(_) = node.kind { Some(node.link) } else { None }
    }

    /// Returns the span of the node that an alias refers to; for other nodes, their own.
    pub fn target_span(self) -> Span {
        let node = self.node();
        Span::new(self.of.file, node.start, node.end)
    }

    /// Returns whether the node is a key or value of a mapping with merge keys. Its span is that of the node it comes from, which
    /// can be in another mapping.
    pub fn is_merged(self) -> bool {
        self.of.tree.node(self.written).kind == NodeKind::Merged
    }

    /// Returns whether the node is an alias.
    pub fn is_alias(self) -> bool {
        self.of.tree.node(self.written).kind == NodeKind::Alias
    }

    /// Returns the number of nodes of the subtree, including the node itself.
    pub fn size(self) -> u32 {
        self.of.tree.after(self.index) - self.index
    }

    /// Returns the value of a scalar, or `None` for a collection. The value of a missing scalar is `~`.
    #[inline]
    pub fn text(self) -> Option<&'a str> {
        self.of.tree.scalar_text(self.of.text, self.index)
    }

    /// Returns whether the node is a null scalar; see [`is_null`].
    #[inline]
    pub fn is_null(self) -> bool {
        match self.shape() {
            Shape::Scalar(style) => is_null(style, self.text().unwrap_or_default()),
            Shape::Mapping | Shape::Sequence => false,
        }
    }

    /// Returns the pairs of a mapping. Other nodes have no pairs.
    #[inline]
    pub fn entries(self) -> impl Iterator<Item = (Value<'a>, Value<'a>)> {
        let mut children = self.children(NodeKind::Mapping);
        std::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }

    /// Returns the items of a sequence. Other nodes have no items.
    #[inline]
    pub fn items(self) -> impl Iterator<Item = Value<'a>> {
        self.children(NodeKind::Sequence)
    }

    /// Returns the value of the first key that equals `key`, ignoring ASCII case.
    pub fn get(self, key: &str) -> Option<Value<'a>> {
        self.entry(key).map(|(_, value)| value)
    }

    /// Returns the first pair whose key equals `key`, ignoring ASCII case.
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

    /// Returns the index range of the descendants if the node has this kind, and an empty range otherwise.
    #[inline]
    fn inside(self, kind: NodeKind) -> Range<u32> {
        let end = self.of.tree.after(self.index);
        if self.node().kind == kind { self.index + 1..end } else { end..end }
    }
}
