//! Reads `data.xml` of the Configuration Migration tool: a mapping from the names of tables to sequences of rows.
//!
//! The file is read once, event by event. Other XML is recognized by its root element and has no nodes.

use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Arg;

use crate::error::{Error, ErrorKind, Unsupported};
use crate::limits::{self, Limits};
use crate::tree::{BYTE_ORDER_MARK, NodeKind, Style, Tree, offset};

/// The key of the ID of a row or of a lookup.
const ID: &str = "Id";

/// Reads `text` into `tree`. An error keeps the rows before it.
pub(crate) fn read(file: FileId, text: &str, limits: Limits, tree: &mut Tree, errors: &mut Vec<Error>) {
    let body = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let reader = quick_xml::Reader::from_str(body);
    let mut document = Document { file, text, base: text.len() - body.len(), limits, tree, reader };
    errors.extend(document.read().err());
}

struct Document<'t> {
    file: FileId,
    text: &'t str,
    /// The length of the byte order mark.
    base: usize,
    limits: Limits,
    tree: &'t mut Tree,
    reader: quick_xml::Reader<&'t [u8]>,
}

/// The range of the value of an attribute.
#[derive(Debug, Clone, Copy)]
struct Attribute {
    start: usize,
    end: usize,
}

/// The attributes that are read.
#[derive(Debug, Clone, Copy, Default)]
struct Attributes {
    id: Option<Attribute>,
    name: Option<Attribute>,
    value: Option<Attribute>,
    /// The table of a lookup.
    table: Option<Attribute>,
    /// The name of the record of a lookup.
    table_name: Option<Attribute>,
}

impl<'t> Document<'t> {
    fn position(&self) -> usize {
        self.base + usize::try_from(self.reader.buffer_position()).unwrap_or(self.text.len())
    }

    fn error<T>(&self, kind: ErrorKind, start: usize, end: usize) -> Result<T, Error> {
        let end = end.min(self.text.len());
        Err(Error { kind, span: Span::new(self.file, offset(start.min(end)), offset(end)) })
    }

    fn other_xml<T>(&mut self) -> Result<T, Error> {
        self.tree.clear();
        self.error(ErrorKind::Unsupported(Unsupported::OtherXml), 0, 0)
    }

    /// Returns the next event.
    fn next(&mut self) -> Result<Event<'t>, Error> {
        match self.reader.read_event() {
            Ok(Event::DocType(_)) => {
                let words = text!("document type", "文書型宣言");
                let at = self.position();
                self.error(ErrorKind::Syntax(Arg::Text(words)), at, at)
            }
            Ok(event) => Ok(event),
            Err(error) => {
                let at = self.base + usize::try_from(self.reader.error_position()).unwrap_or(self.text.len());
                self.error(ErrorKind::Syntax(Arg::from(error.to_string().as_str())), at, at)
            }
        }
    }

    /// Returns the next start or end of an element: the element and whether it has content, or `None` at the end of its parent.
    fn element(&mut self) -> Result<Option<(BytesStart<'t>, bool)>, Error> {
        loop {
            match self.next()? {
                Event::Start(start) => return Ok(Some((start, true))),
                Event::Empty(start) => return Ok(Some((start, false))),
                Event::End(_) => return Ok(None),
                Event::Eof => {
                    let words = text!("unclosed element", "閉じていない要素");
                    let at = self.text.len();
                    return self.error(ErrorKind::Syntax(Arg::Text(words)), at, at);
                }
                _ => {}
            }
        }
    }

    /// Skips the content of an element.
    fn skip(&mut self) -> Result<(), Error> {
        let mut depth = 1;
        while depth > 0 {
            match self.element()? {
                Some((_, true)) => depth += 1,
                Some((_, false)) => {}
                None => depth -= 1,
            }
        }
        Ok(())
    }

    fn read(&mut self) -> Result<(), Error> {
        let (start, has_content) = loop {
            match self.next()? {
                Event::Start(start) => break (start, true),
                Event::Empty(start) => break (start, false),
                Event::Eof => return self.other_xml(),
                _ => {}
            }
        };
        if start.name().as_ref() != b"entities" {
            return self.other_xml();
        }
        let at = self.position();
        self.tree.begin_root();
        let root = self.tree.push(NodeKind::Mapping, at, at, 0);
        let read = if has_content { self.entities() } else { Ok(()) };
        // Closes the nodes that an error leaves open.
        let end = self.position().min(self.text.len());
        if !self.tree.roots().is_empty() {
            self.tree.finish(root, offset(end));
        }
        read?;
        loop {
            match self.next()? {
                Event::Eof => return Ok(()),
                Event::Start(_) | Event::Empty(_) => {
                    let words = text!("second root element", "2 つ目のルート要素");
                    let at = self.position();
                    return self.error(ErrorKind::Syntax(Arg::Text(words)), at, at);
                }
                _ => {}
            }
        }
    }

    fn entities(&mut self) -> Result<(), Error> {
        while let Some((start, has_content)) = self.element()? {
            let name = self.attributes(&start)?.name;
            let is_wanted = name.is_some_and(|name| {
                let name = &self.text[name.start..name.end];
                self.limits.entities.is_none_or(|wanted| wanted.iter().any(|table| table.eq_ignore_ascii_case(name)))
            });
            match name {
                Some(name) if start.name().as_ref() == b"entity" && is_wanted => {
                    self.scalar(name)?;
                    let at = self.position();
                    let rows = self.tree.push(NodeKind::Sequence, at, at, 0);
                    let read = if has_content { self.entity() } else { Ok(()) };
                    if self.tree.roots().is_empty() {
                        return read;
                    }
                    let end = self.position().min(self.text.len());
                    self.tree.finish(rows, offset(end));
                    read?;
                }
                _ if has_content => self.skip_entity()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads the rows of a table.
    fn entity(&mut self) -> Result<(), Error> {
        while let Some((start, has_content)) = self.element()? {
            match start.name().as_ref() {
                b"fields" => return self.other_xml(), // `data_schema.xml`
                b"records" if has_content => self.records()?,
                _ if has_content => self.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Skips a table that is not wanted.
    fn skip_entity(&mut self) -> Result<(), Error> {
        while let Some((start, has_content)) = self.element()? {
            match start.name().as_ref() {
                b"fields" => return self.other_xml(),
                _ if has_content => self.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    fn records(&mut self) -> Result<(), Error> {
        while let Some((start, has_content)) = self.element()? {
            if start.name().as_ref() == b"record" {
                let before = self.tree.mark();
                if let Err(error) = self.record(&start, has_content) {
                    self.tree.truncate(before);
                    return Err(error);
                }
            } else if has_content {
                self.skip()?;
            }
        }
        Ok(())
    }

    fn record(&mut self, start: &BytesStart<'t>, has_content: bool) -> Result<(), Error> {
        let id = self.attributes(start)?.id;
        let at = id.map_or_else(|| self.position(), |id| id.start);
        let row = self.tree.push(NodeKind::Mapping, at, at, 0);
        if let Some(id) = id {
            self.key(ID, id.start);
            self.scalar(id)?;
        }
        if has_content {
            while let Some((start, has_content)) = self.element()? {
                if start.name().as_ref() == b"field" {
                    self.field(&start)?;
                }
                // A list of activity parties.
                if has_content {
                    self.skip()?;
                }
            }
        }
        let end = self.position();
        self.tree.finish(row, offset(end));
        Ok(())
    }

    fn field(&mut self, start: &BytesStart<'t>) -> Result<(), Error> {
        let Attributes { name, value, table, table_name, .. } = self.attributes(start)?;
        let (Some(name), Some(value)) = (name, value) else { return Ok(()) };
        let mut parts: Vec<(&str, Attribute)> = [(ID, Some(value)), ("LogicalName", table), ("Name", table_name)]
            .into_iter()
            .filter_map(|(key, part)| Some((key, part?)))
            .collect();
        parts.sort_by_key(|(_, part)| part.start);
        let first = parts[0].1.start;
        // Nodes are in the order of the text.
        if name.start < first {
            self.scalar(name)?;
        } else {
            let name = self.text[name.start..name.end].to_owned();
            self.key(&name, first);
        }
        if table.is_none() {
            return self.scalar(value);
        }
        let lookup = self.tree.push(NodeKind::Mapping, first, first, 0);
        let end = parts[parts.len() - 1].1.end;
        for (key, part) in parts {
            self.key(key, part.start);
            self.scalar(part)?;
        }
        self.tree.finish(lookup, offset(end));
        Ok(())
    }

    /// Adds a key that the text does not contain.
    fn key(&mut self, key: &str, at: usize) {
        let from = self.tree.decoded().len();
        self.tree.decoded().push_str(key);
        let number = self.tree.decoded_since(from);
        self.tree.push(NodeKind::Decoded(Style::Plain), at, at, number);
    }

    /// Adds the value of an attribute.
    fn scalar(&mut self, Attribute { start, end }: Attribute) -> Result<(), Error> {
        if end - start > self.limits.scalar {
            let limit = ErrorKind::Limit(limits::SCALAR_LENGTH, self.limits.scalar as u64);
            return self.error(limit, start, start);
        }
        let written = &self.text[start..end];
        if memchr::memchr(b'&', written.as_bytes()).is_none() {
            self.tree.push(NodeKind::Scalar(Style::Plain), start, end, 0);
            return Ok(());
        }
        let value = match unescape(written) {
            Ok(value) => value,
            Err(error) => return self.error(ErrorKind::Syntax(Arg::from(error.to_string().as_str())), start, end),
        };
        let from = self.tree.decoded().len();
        self.tree.decoded().push_str(&value);
        let number = self.tree.decoded_since(from);
        self.tree.push(NodeKind::Decoded(Style::Plain), start, end, number);
        Ok(())
    }

    /// Returns the attributes that are read. Does not compare the names of all attributes with each other.
    fn attributes(&self, start: &BytesStart<'t>) -> Result<Attributes, Error> {
        let mut found = Attributes::default();
        let at = |bytes: &[u8]| (bytes.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        for attribute in start.attributes().with_checks(false) {
            let attribute = match attribute {
                Ok(attribute) => attribute,
                Err(error) => {
                    let end = self.position();
                    let from = at(start.as_ref()).min(end);
                    return self.error(ErrorKind::Syntax(Arg::from(error.to_string().as_str())), from, end);
                }
            };
            let place = match attribute.key.as_ref() {
                b"id" => &mut found.id,
                b"name" => &mut found.name,
                b"value" => &mut found.value,
                b"lookupentity" => &mut found.table,
                b"lookupentityname" => &mut found.table_name,
                _ => continue,
            };
            let from = at(&attribute.value);
            let range = from..from.saturating_add(attribute.value.len());
            if self.text.get(range.clone()).is_some() {
                place.get_or_insert(Attribute { start: range.start, end: range.end });
            }
        }
        Ok(found)
    }
}
