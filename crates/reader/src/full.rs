//! The full reader, which reads all of YAML 1.2 from the events of a YAML parser.
//!
//! It normalizes the spans of the parser: a block scalar begins at its indicator and ends with its last line, a block collection
//! ends with its last child, and a missing value has an empty span.

use std::collections::{HashMap, HashSet};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Text};

use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, StrInput, StructureStyle};

use crate::error::{Error, ErrorKind};
use crate::limits::{self, Limits};
use crate::tree::{BYTE_ORDER_MARK, Mark, NodeKind, Style, Tree, offset};
use synclint_diagnostic::span::{FileId, Span};

/// The key whose value is a mapping, or a sequence of mappings, with pairs to merge.
const MERGE_KEY: &str = "<<";

/// The number of bytes that a merged pair counts towards [`Limits::alias_expansion`], in addition to the aliases.
const MERGED_PAIR: u64 = 8;

const COMMENT: Text = text!("comment that is not valid in YAML", "YAML で無効なコメント");
const NOT_MERGEABLE: Text =
    text!("value of the merge key `<<` is not a mapping", "マージキー `<<` の値がマッピングではない");

/// Reads every document of `text` into `tree`. An invalid document adds an error and no nodes.
pub(crate) fn read(file: FileId, text: &str, limits: Limits, tree: &mut Tree, errors: &mut Vec<Error>) {
    let body = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let mut options = Options::default();
    options.flow_nesting_limit = limits.depth;
    options.block_nesting_limit = limits.depth;
    let mut reader = Reader {
        file,
        text,
        body,
        base: text.len() - body.len(),
        limits,
        tree,
        open: Vec::new(),
        anchors: HashMap::new(),
        aliased: 0,
        document: Mark::default(),
        ended: 0,
    };
    reader.run(Parser::new_from_str_with_options(body, options), errors);
}

struct Reader<'t> {
    file: FileId,
    text: &'t str,
    /// The text without its byte order mark, which is `base` bytes long.
    body: &'t str,
    base: usize,
    limits: Limits,
    tree: &'t mut Tree,
    /// The open collections, outermost first.
    open: Vec<Open>,
    /// The finished nodes with an anchor, by the parser's anchor ID, with the number of bytes that an alias expands to.
    anchors: HashMap<usize, (u32, u64)>,
    /// The number of bytes that the aliases read so far expand to.
    aliased: u64,
    /// The start of the current document.
    document: Mark,
    /// The end offset of the node read last.
    ended: u32,
}

/// An open collection.
struct Open {
    index: u32,
    /// The parser's anchor ID, or 0 if it has no anchor.
    anchor: usize,
    start: usize,
    /// [`Reader::aliased`] at its start.
    aliased: u64,
    /// Whether it is a flow collection.
    is_flow: bool,
    /// The plain scalars in it that are merge keys if they are keys.
    merge_keys: Vec<u32>,
}

impl<'t> Reader<'t> {
    fn run(&mut self, mut parser: Parser<'t, StrInput<'t>>, errors: &mut Vec<Error>) {
        while let Some(next) = parser.next_event() {
            let failure = match next {
                Ok((event, span)) => self.event(event, span).err(),
                Err(error) => Some(self.syntax(&error)),
            };
            let Some(error) = failure else { continue };
            errors.push(error);
            self.tree.truncate(self.document);
            self.begin_document();
            match parser.proceed_next_document() {
                Ok(true) => {}
                Ok(false) | Err(_) => return,
            }
        }
    }

    fn begin_document(&mut self) {
        self.document = self.tree.mark();
        self.open.clear();
        self.anchors.clear();
    }

    fn event(&mut self, event: Event<'t>, span: granit_parser::Span) -> Result<(), Error> {
        let start = self.position(span.start);
        let end = self.position(span.end);
        match event {
            Event::DocumentStart(..) => self.begin_document(),
            Event::Scalar(value, style, anchor, tag) => {
                if value.len() > self.limits.scalar {
                    return Err(self.error(
                        ErrorKind::Limit(limits::SCALAR_LENGTH, self.limits.scalar as u64),
                        start,
                        start,
                    ));
                }
                let (style, start, end) = self.scalar_span(&value, style, start, end);
                let is_in_flow = self.open.last().is_some_and(|open| open.is_flow);
                if is_in_flow && style == Style::Plain && self.has_comment(&value, start, end) {
                    return Err(self.error(ErrorKind::Syntax(Arg::Text(COMMENT)), start, end));
                }
                let index = self.scalar(&value, style, start, end);
                self.anchor(anchor, index, start, 0);
                if let Some(open) = self.open.last_mut()
                    && style == Style::Plain
                    && value == MERGE_KEY
                    && tag.is_none()
                {
                    open.merge_keys.push(index);
                }
            }
            Event::MappingStart(style, anchor, _tag) => self.begin(NodeKind::Mapping, style, anchor, start, end)?,
            Event::SequenceStart(style, anchor, _tag) => self.begin(NodeKind::Sequence, style, anchor, start, end)?,
            Event::MappingEnd | Event::SequenceEnd => self.finish(start, end)?,
            Event::Alias(id) => match self.anchors.get(&id) {
                Some(&(target, bytes)) => {
                    self.aliased = self.aliased.saturating_add(bytes);
                    if self.aliased > self.limits.alias_expansion {
                        let limit = ErrorKind::Limit(limits::ALIAS_EXPANSION, self.limits.alias_expansion);
                        return Err(self.error(limit, start, end));
                    }
                    self.push(NodeKind::Alias, start, end, target);
                }
                // An alias inside its own anchor has no finite value.
                None => {
                    let words = text!("alias inside its own anchor", "自身のアンカー内のエイリアス");
                    return Err(self.error(ErrorKind::Syntax(Arg::Text(words)), start, end));
                }
            },
            _ => {}
        }
        Ok(())
    }

    fn push(&mut self, kind: NodeKind, start: usize, end: usize, link: u32) -> u32 {
        if self.open.is_empty() {
            self.tree.begin_root();
        }
        let index = self.tree.push(kind, start, end, link);
        self.ended = offset(end);
        index
    }

    fn begin(
        &mut self,
        kind: NodeKind,
        style: StructureStyle,
        anchor: usize,
        start: usize,
        end: usize,
    ) -> Result<(), Error> {
        // The parser limits the nesting of flow and block collections separately.
        if self.open.len() >= self.limits.depth {
            return Err(self.error(ErrorKind::Limit(limits::DEPTH, self.limits.depth as u64), start, end));
        }
        let index = self.push(kind, start, end, 0);
        let is_flow = style == StructureStyle::Flow;
        self.open.push(Open { index, anchor, start, aliased: self.aliased, is_flow, merge_keys: Vec::new() });
        Ok(())
    }

    /// Closes the innermost collection. A flow collection ends with its bracket, a block collection with its last child.
    fn finish(&mut self, start: usize, end: usize) -> Result<(), Error> {
        let Some(Open { index, anchor, start: first, aliased, merge_keys, .. }) = self.open.pop() else {
            return Ok(());
        };
        if end > start {
            self.ended = offset(end);
        }
        self.tree.finish(index, self.ended);
        if !merge_keys.is_empty() && self.tree.node(index).kind == NodeKind::Mapping {
            self.merge(index, &merge_keys)?;
        }
        self.anchor(anchor, index, first, self.aliased - aliased);
        Ok(())
    }

    /// Merges mappings into the mapping `index`. Its own pairs take precedence over merged pairs, and earlier merged mappings take
    /// precedence over later ones. The number of merged pairs is limited, because every alias counts towards the limit.
    fn merge(&mut self, index: u32, merge_keys: &[u32]) -> Result<(), Error> {
        let (merges, mut pairs): (Vec<_>, Vec<_>) =
            self.tree.pairs(index).partition(|(key, _)| merge_keys.binary_search(key).is_ok());
        if merges.is_empty() {
            return Ok(());
        }
        let tree = &*self.tree;
        let key_text = |key: u32| tree.scalar_text(self.text, tree.resolved(key));
        let mut known: HashSet<&str> = pairs.iter().filter_map(|(key, _)| key_text(*key)).collect();
        for (_, value) in merges {
            let source = tree.resolved(value);
            let items = match tree.node(source).kind {
                NodeKind::Mapping => vec![value],
                NodeKind::Sequence => tree.items(source).collect(),
                _ => return Err(self.not_mergeable(value)),
            };
            for item in items {
                let mapping = tree.resolved(item);
                if tree.node(mapping).kind != NodeKind::Mapping {
                    return Err(self.not_mergeable(item));
                }
                let before = pairs.len();
                pairs.extend(tree.pairs(mapping).filter(|(key, _)| key_text(*key).is_none_or(|key| known.insert(key))));
                self.aliased = self.aliased.saturating_add((pairs.len() - before) as u64 * MERGED_PAIR);
                if self.aliased > self.limits.alias_expansion {
                    let node = tree.node(item);
                    let limit = ErrorKind::Limit(limits::ALIAS_EXPANSION, self.limits.alias_expansion);
                    return Err(self.error(limit, node.start as usize, node.end as usize));
                }
            }
        }
        self.tree.merge(index, &pairs);
        Ok(())
    }

    fn not_mergeable(&self, index: u32) -> Error {
        let node = self.tree.node(index);
        self.error(ErrorKind::Syntax(Arg::Text(NOT_MERGEABLE)), node.start as usize, node.end as usize)
    }

    /// Registers the anchor of the node that was just finished and begins at `start`. Aliases inside it expand to `aliased`
    /// bytes.
    fn anchor(&mut self, anchor: usize, index: u32, start: usize, aliased: u64) {
        if anchor != 0 {
            let bytes = u64::from(self.ended.saturating_sub(offset(start))) + aliased;
            self.anchors.insert(anchor, (index, bytes));
        }
    }

    /// Adds a scalar. Copies its value only if the source does not contain it literally.
    fn scalar(&mut self, value: &str, style: Style, start: usize, end: usize) -> u32 {
        let quotes = match style {
            Style::Plain => Some(0),
            Style::SingleQuoted | Style::DoubleQuoted => Some(1),
            Style::Block | Style::Missing => None,
        };
        let literal =
            quotes.and_then(|quotes| self.body.get(start - self.base + quotes..(end - self.base).checked_sub(quotes)?));
        if style == Style::Missing || literal == Some(value) {
            return self.push(NodeKind::Scalar(style), start, end, 0);
        }
        let from = self.tree.decoded().len();
        self.tree.decoded().push_str(value);
        let number = self.tree.decoded_since(from);
        self.push(NodeKind::Decoded(style), start, end, number)
    }

    /// Returns whether a plain scalar in a flow collection has a comment of JSON that would hide the key after it: the scalar
    /// begins with the comment, or continues on the line after it.
    fn has_comment(&self, value: &str, start: usize, end: usize) -> bool {
        let begins = |text: &str| text.starts_with("//") || text.starts_with("/*");
        let written = &self.body[start - self.base..end - self.base];
        begins(value) || (written.contains(['\n', '\r']) && written.split([' ', '\t', '\n', '\r']).any(begins))
    }

    fn scalar_span(&self, value: &str, style: ScalarStyle, start: usize, end: usize) -> (Style, usize, usize) {
        match style {
            ScalarStyle::SingleQuoted => (Style::SingleQuoted, start, end),
            ScalarStyle::DoubleQuoted => (Style::DoubleQuoted, start, end),
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let (start, end) = self.block_span(start, end);
                (Style::Block, start, end)
            }
            // The parser reports a missing value as `~` with an empty span.
            ScalarStyle::Plain if start == end && value == "~" => (Style::Missing, start, end),
            ScalarStyle::Plain => (Style::Plain, start, end),
        }
    }

    /// Returns the span from the indicator to the end of the last line that is not blank.
    fn block_span(&self, start: usize, end: usize) -> (usize, usize) {
        let body_start = start - self.base;
        let head = self.body[..body_start].trim_end_matches([' ', '\t', '\r', '\n']);
        let line = head.rfind(['\n', '\r']).map_or(0, |newline| newline + 1);
        let indicator = self.body[line..head.len()]
            .char_indices()
            .find(|&(at, c)| matches!(c, '|' | '>') && is_block_header(&head[line + at + 1..]))
            .map(|(at, _)| line + at);
        let content_end = self.body[..end - self.base].trim_end_matches([' ', '\t', '\r', '\n']).len();
        match indicator {
            Some(indicator) => (indicator + self.base, content_end.max(indicator + 1) + self.base),
            None => (start, end.max(start)),
        }
    }

    fn position(&self, mark: granit_parser::Marker) -> usize {
        mark.byte_offset().unwrap_or_default() + self.base
    }

    fn syntax(&self, error: &ScanError) -> Error {
        let at = self.position(*error.marker());
        let kind = match error.kind() {
            granit_parser::ErrorKind::RecursionLimitExceeded => {
                ErrorKind::Limit(limits::DEPTH, self.limits.depth as u64)
            }
            _ => ErrorKind::Syntax(Arg::from(error.info().as_str())),
        };
        self.error(kind, at, at)
    }

    fn error(&self, kind: ErrorKind, start: usize, end: usize) -> Error {
        Error { kind, span: Span::new(self.file, offset(start), offset(end)) }
    }
}

/// Returns whether `text` can follow the indicator of a block scalar on its line: chomping, indentation, a comment.
fn is_block_header(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    let comment = rest.trim_start_matches([' ', '\t']);
    comment.is_empty() || (comment.len() < rest.len() && comment.starts_with('#'))
}
