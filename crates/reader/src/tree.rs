//! The nodes of a file, flat and in the order of the text. Every reader of this crate writes one.

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
    /// `link` is the index of the node after it and all its children.
    Mapping,
    /// `link` as in a mapping.
    Sequence,
    /// Its value is in the source as written, between the quotes if there are any. `link` is 0.
    Scalar(Style),
    /// A key with the same bytes as an earlier key, whose index is `link`. Otherwise a `Scalar`.
    Repeated(Style),
    /// Its value had to be decoded. `link` is its number among the decoded values.
    Decoded(Style),
    /// An alias of the node whose index is `link`, which ends before this one begins.
    Alias,
}

/// A node in 16 bytes: a large file has millions of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Its meaning depends on the kind.
    pub(crate) link: u32,
    pub(crate) kind: NodeKind,
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

    /// The decoded value with this number.
    pub(crate) fn decoded_value(&self, number: u32) -> Option<&str> {
        let (from, len) = self.values[number as usize];
        self.decoded.get(from as usize..(from + len) as usize)
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

    /// The style and the place of a scalar whose value stands in the source as it is.
    pub(crate) fn literal(&self, index: u32) -> Option<(Style, usize, usize)> {
        let &Node { start, end, kind, .. } = self.node(index);
        match kind {
            NodeKind::Scalar(style) | NodeKind::Repeated(style) => Some((style, start as usize, end as usize)),
            NodeKind::Mapping | NodeKind::Sequence | NodeKind::Decoded(_) | NodeKind::Alias => None,
        }
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
    pub fn scalar_at(&self, byte: u32) -> Option<(Style, (u32, u32))> {
        let before = self.nodes.partition_point(|node| node.start <= byte);
        let node = &self.nodes[before.checked_sub(1)?];
        match node.kind {
            NodeKind::Scalar(style) | NodeKind::Repeated(style) | NodeKind::Decoded(style) if byte < node.end => {
                Some((style, (node.start, node.end)))
            }
            _ => None,
        }
    }

    /// The node with this index.
    #[inline]
    pub(crate) fn node(&self, index: u32) -> &Node {
        &self.nodes[index as usize]
    }

    /// The index of the node after `index` and all its children.
    #[inline]
    pub(crate) fn after(&self, index: u32) -> u32 {
        let node = self.node(index);
        match node.kind {
            NodeKind::Mapping | NodeKind::Sequence => node.link,
            NodeKind::Scalar(_) | NodeKind::Repeated(_) | NodeKind::Decoded(_) | NodeKind::Alias => index + 1,
        }
    }
}

/// A byte offset, or a number of nodes, in a file that is known to be smaller than 4 GiB.
pub(crate) fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// A byte order mark, which may begin a text and is part of no value.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{feff}";
