//! The nodes of a file, flat and in the order of the text. Every reader of this crate builds a [`Tree`].

use std::cmp::Reverse;
use std::ops::Range;

/// The style of a scalar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `word`
    Plain,
    /// `'word'`
    SingleQuoted,
    /// `"word"`
    DoubleQuoted,
    /// `|` or `>`
    Block,
    /// A missing value, which has an empty span.
    Missing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NodeKind {
    /// `link` is the index of the node after it and all its children.
    Mapping,
    /// `link` as in `Mapping`.
    Sequence,
    /// A scalar whose value is its source without quotes. `link` is 0.
    Scalar(Style),
    /// A `Scalar` that is a key with the same bytes as an earlier key, whose index is `link`.
    Repeated(Style),
    /// A scalar whose value differs from its source. `link` is the number of its decoded value.
    Decoded(Style),
    /// An alias of the node whose index is `link`, which ends before this one begins.
    Alias,
    /// A mapping with merge keys. `link` is the index of a `Mapping` after its children, whose pairs are [`Merged`](Self::Merged)
    /// and include the merged ones. That node ends where this one ends.
    Merging,
    /// A key or value of the earlier node whose index is `link`, which is not `Merged`. Has an empty span.
    Merged,
}

/// A node. It takes only 16 bytes, because a large file has millions of nodes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The meaning depends on the [kind](NodeKind).
    pub(crate) link: u32,
    pub(crate) kind: NodeKind,
}

const _: () = assert!(size_of::<Node>() == 16);

/// The average number of bytes per node in an export: a key or a value takes half a line.
const BYTES_PER_NODE: usize = 20;

/// The maximum number of nodes to reserve memory for in advance.
const MAX_RESERVED: usize = 1 << 16;

/// The nodes of one file. Clearing the tree keeps its memory.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    /// The concatenated decoded values.
    decoded: String,
    /// The offset and length of each value in `decoded`.
    values: Vec<(u32, u32)>,
    /// The root node of each document.
    roots: Vec<u32>,
}

/// A state of a tree that it can be truncated to.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Mark {
    nodes: usize,
    decoded: usize,
    values: usize,
    roots: usize,
}

impl Tree {
    /// Removes all nodes.
    pub fn clear(&mut self) {
        self.truncate(Mark::default());
    }

    /// Reserves memory for the usual number of nodes of a text with this length.
    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.nodes.reserve((bytes / BYTES_PER_NODE).min(MAX_RESERVED));
    }

    /// Returns the decoded value with this number.
    pub(crate) fn decoded_value(&self, number: u32) -> Option<&str> {
        let (from, len) = self.values[number as usize];
        self.decoded.get(from as usize..(from + len) as usize)
    }

    /// Returns the number of nodes, which is the index of the next one.
    pub(crate) fn next(&self) -> u32 {
        offset(self.nodes.len())
    }

    /// Returns the current state.
    pub(crate) fn mark(&self) -> Mark {
        let Self { nodes, decoded, values, roots } = self;
        Mark { nodes: nodes.len(), decoded: decoded.len(), values: values.len(), roots: roots.len() }
    }

    /// Removes everything that was added after `mark`, to discard an invalid document.
    pub(crate) fn truncate(&mut self, mark: Mark) {
        self.nodes.truncate(mark.nodes);
        self.decoded.truncate(mark.decoded);
        self.values.truncate(mark.values);
        self.roots.truncate(mark.roots);
    }

    /// Adds a node and returns its index.
    pub(crate) fn push(&mut self, kind: NodeKind, start: usize, end: usize, link: u32) -> u32 {
        let index = self.next();
        self.nodes.push(Node { start: offset(start), end: offset(end), link, kind });
        index
    }

    /// Returns the style and range of a scalar whose value is its source, and `None` for other nodes.
    pub(crate) fn literal(&self, index: u32) -> Option<(Style, usize, usize)> {
        let &Node { start, end, kind, .. } = self.node(index);
        match kind {
            NodeKind::Scalar(style) | NodeKind::Repeated(style) => Some((style, start as usize, end as usize)),
            NodeKind::Decoded(_)
            | NodeKind::Mapping
            | NodeKind::Sequence
            | NodeKind::Alias
            | NodeKind::Merging
            | NodeKind::Merged => None,
        }
    }

    /// Marks the next node as the root of a document.
    pub(crate) fn begin_root(&mut self) {
        self.roots.push(self.next());
    }

    /// Ends the collection `index`, whose children have all been added, at the offset `end`.
    pub(crate) fn finish(&mut self, index: u32, end: u32) {
        let next = self.next();
        let node = &mut self.nodes[index as usize];
        node.link = next;
        node.end = end;
    }

    /// Adds a mapping with these pairs at the end of the mapping `index`, which then has these pairs instead of its own.
    pub(crate) fn merge(&mut self, index: u32, pairs: &[(u32, u32)]) {
        let end = self.node(index).end as usize;
        let merged = self.push(NodeKind::Mapping, end, end, 0);
        for node in pairs.iter().flat_map(|&(key, value)| [key, value]) {
            self.push(NodeKind::Merged, end, end, self.target(node));
        }
        self.finish(merged, offset(end));
        let node = &mut self.nodes[index as usize];
        (node.kind, node.link) = (NodeKind::Merging, merged);
    }

    /// Returns the node that a merged key or value comes from.
    fn target(&self, index: u32) -> u32 {
        let node = self.node(index);
        if node.kind == NodeKind::Merged { node.link } else { index }
    }

    /// Returns the node with the content of a node: the target of an alias, or the pairs of a mapping with merge keys.
    #[inline]
    pub(crate) fn resolved(&self, mut index: u32) -> u32 {
        // Ends, because aliases and merged nodes link to earlier nodes, and the node of a merging mapping is not a link.
        while let Node { kind: NodeKind::Alias | NodeKind::Merging | NodeKind::Merged, link, .. } = *self.node(index) {
            index = link;
        }
        index
    }

    /// Returns the value of a scalar of `text`, or `None` for another node. The value of a missing scalar is `~`.
    #[inline]
    pub(crate) fn scalar_text<'a>(&'a self, text: &'a str, index: u32) -> Option<&'a str> {
        let &Node { start, end, link, kind } = self.node(index);
        let (start, end) = (start as usize, end as usize);
        match kind {
            NodeKind::Scalar(Style::Missing) => Some("~"),
            NodeKind::Scalar(style) | NodeKind::Repeated(style) => {
                let quote = usize::from(matches!(style, Style::SingleQuoted | Style::DoubleQuoted));
                text.get(start + quote..end - quote)
            }
            NodeKind::Decoded(_) => self.decoded_value(link),
            NodeKind::Mapping | NodeKind::Sequence | NodeKind::Alias | NodeKind::Merging | NodeKind::Merged => None,
        }
    }

    /// Returns the items of a sequence, or the keys and values of a mapping.
    pub(crate) fn items(&self, sequence: u32) -> impl Iterator<Item = u32> {
        let (mut at, end) = (sequence + 1, self.after(sequence));
        std::iter::from_fn(move || {
            let item = (at < end).then_some(at)?;
            at = self.after(item);
            Some(item)
        })
    }

    /// Returns the nodes of the pairs of a mapping.
    pub(crate) fn pairs(&self, mapping: u32) -> impl Iterator<Item = (u32, u32)> {
        let mut nodes = self.items(mapping);
        std::iter::from_fn(move || Some((nodes.next()?, nodes.next()?)))
    }

    /// Returns the buffer for decoded values. Call [`decoded_since`](Self::decoded_since) to make a value of
    /// the appended text.
    pub(crate) fn decoded(&mut self) -> &mut String {
        &mut self.decoded
    }

    /// Adds the text of the buffer from offset `from` on as a decoded value, and returns its number.
    pub(crate) fn decoded_since(&mut self, from: usize) -> u32 {
        let number = offset(self.values.len());
        self.values.push((offset(from), offset(self.decoded.len() - from)));
        number
    }

    /// Returns the root node of each document, in order.
    pub(crate) fn roots(&self) -> &[u32] {
        &self.roots
    }

    /// Returns the style and range of the scalar that contains a byte.
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

    /// Returns the byte ranges of the nodes that aliases repeat, sorted and disjoint.
    pub fn aliased(&self) -> Vec<Range<u32>> {
        let aliases = self.nodes.iter().filter(|node| node.kind == NodeKind::Alias).map(|node| node.link);
        // A merged pair of another mapping.
        let merging = (0..).zip(&self.nodes).filter(|(_, node)| node.kind == NodeKind::Merging);
        let merged = merging.flat_map(|(index, node)| {
            let pairs = node.link + 1..self.after(node.link);
            pairs.map(|pair| self.node(pair).link).filter(move |target| *target < index)
        });
        let targets = aliases.chain(merged).map(|target| self.node(target));
        let mut ranges: Vec<Range<u32>> = targets.map(|target| target.start..target.end).collect();
        ranges.sort_unstable_by_key(|range| (range.start, Reverse(range.end)));
        // Nodes are nested or disjoint.
        ranges.dedup_by(|next, range| next.end <= range.end);
        ranges
    }

    /// Returns the byte range between the node that contains `byte` and the node or bracket before it. It contains only
    /// indicators, white space, comments, anchors, and tags.
    pub fn before(&self, byte: u32) -> Range<u32> {
        let after = self.nodes.partition_point(|node| node.start <= byte);
        let start = after.checked_sub(1).map_or(byte, |index| self.nodes[index].start);
        let before = after.checked_sub(2).map(|index| &self.nodes[index]);
        let end = before.map_or(0, |node| if node.end <= start { node.end } else { node.start });
        end..start
    }

    /// Returns the node with this index.
    #[inline]
    pub(crate) fn node(&self, index: u32) -> &Node {
        &self.nodes[index as usize]
    }

    /// Returns the index of the node after `index` and all its children.
    #[inline]
    pub(crate) fn after(&self, index: u32) -> u32 {
        let node = self.node(index);
        match node.kind {
            NodeKind::Mapping | NodeKind::Sequence => node.link,
            NodeKind::Merging => self.node(node.link).link,
            NodeKind::Scalar(_) | NodeKind::Repeated(_) | NodeKind::Decoded(_) | NodeKind::Alias | NodeKind::Merged => {
                index + 1
            }
        }
    }
}

/// Converts a byte offset or number of nodes of a file that is smaller than 4 GiB.
pub(crate) fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// The byte order mark, which may begin a text and is not part of any value.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{feff}";

#[cfg(test)]
mod tests {
    use synclint_diagnostic::span::FileId;

    use crate::limits::Limits;
    use crate::read::read;

    /// Returns the texts that aliases repeat.
    fn aliased(text: &str) -> Vec<&str> {
        let parsed = read(FileId(0), text.as_bytes(), Limits::default());
        assert!(parsed.errors.is_empty(), "{text}");
        parsed.tree.aliased().into_iter().map(|range| &text[range.start as usize..range.end as usize]).collect()
    }

    #[test]
    fn aliased_ranges_are_those_of_targets() {
        assert!(aliased("a: &x 1\nb: 2\n").is_empty(), "no alias");
        assert_eq!(aliased("a: &x 1\nb: *x\nc: *x\n"), ["1"]);
        assert_eq!(aliased("a: &x\n  b: &y 1\n  c: [2]\nd: [*y, *x]\n"), ["b: &y 1\n  c: [2]"], "an inner target");
        assert_eq!(aliased("- &x {a: 1}\n- &y [2]\n- [*y, *x]\n"), ["{a: 1}", "[2]"]);
        assert_eq!(aliased("&x a: 1\nb: *x\n"), ["a"], "a key");
        assert_eq!(aliased("a: &x 1\nb: *x\n---\na: &x 2\n"), ["1"], "anchors of one document");
    }

    #[test]
    fn range_before_a_node_has_its_properties() {
        for (text, value, expected) in [
            ("a: &x 1\n", "1", ": &x "),
            ("a: &x # c\n\n  1\n", "1", ": &x # c\n\n  "),
            ("- !!int 1\n", "1", "- !!int "),
            ("[0, &x 1]", "1]", ", &x "),
            ("{&x a: 1}", "a", "{&x "),
            ("a: 1", "a", ""),
        ] {
            let parsed = read(FileId(0), text.as_bytes(), Limits::default());
            let at = u32::try_from(text.find(value).expect("the text contains the value")).expect("the text is short");
            let range = parsed.tree.before(at);
            assert_eq!(&text[range.start as usize..range.end as usize], expected, "{text}");
        }
    }
}
