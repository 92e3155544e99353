//! Parses XML inside a scalar: a root whose child elements contain text, with predefined entities only and
//! without a document type.

use memchr::{memchr, memchr3, memmem};
use roxmltree::{Document, ParsingOptions};

use crate::offsets::Offsets;
use crate::parsed::Value;
use synclint_diagnostic::span::Span;

/// The maximum length of XML, in bytes. The two columns with XML contain a few kilobytes.
const MAX_LENGTH: usize = 1 << 20;

/// The maximum number of nodes.
const MAX_NODES: u32 = 10_000;

/// The maximum number of attributes. The parser compares each one with all others of its element, and looks for namespaces among
/// all of them. The two columns have none.
const MAX_ATTRIBUTES: usize = 100;

/// A child element of the root.
#[derive(Debug, Clone, Copy)]
pub struct Element<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its text, as written in the value.
    pub text: &'a str,
    /// The span of its text in the file.
    pub span: Span,
}

/// The reason why a value is not valid XML.
#[derive(Debug)]
pub struct XmlError {
    /// The message of the parser.
    pub reason: String,
    /// The location in the file.
    pub span: Span,
}

/// Returns the child elements of the root of the XML in `value`.
///
/// # Errors
///
/// Returns an error if the value is not well-formed XML, has a document type, or is too large.
pub fn children(value: Value<'_>) -> Result<Vec<Element<'_>>, XmlError> {
    let text = value.text().unwrap_or_default();
    if text.len() > MAX_LENGTH {
        return Err(XmlError { reason: format!("longer than {MAX_LENGTH} bytes"), span: value.span() });
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let leading = text.len() - text.trim_start().len();
    let body = text.trim();
    if let Some(at) = attribute_beyond_limit(body) {
        let at = leading + at;
        let span = span(value, &mut Offsets::new(value), at, at);
        return Err(XmlError { reason: format!("more than {MAX_ATTRIBUTES} attributes"), span });
    }
    let document = Document::parse_with_options(body, options).map_err(|error| {
        let at = position(body, error.pos().row, error.pos().col) + leading;
        XmlError { reason: error.to_string(), span: span(value, &mut Offsets::new(value), at, at) }
    })?;
    let mut offsets = Offsets::new(value);
    let elements = document.root_element().children().filter(roxmltree::Node::is_element);
    Ok(elements
        .filter_map(|element| {
            let range = element.range();
            let source = &body[range.clone()];
            let name = source[1..].split([' ', '\t', '\r', '\n', '/', '>']).next()?;
            // The text is not unescaped, because a number or boolean with an entity is invalid.
            let (from, to) = match (source.find('>'), source.rfind("</")) {
                (Some(open), Some(close)) if open < close => (open + 1, close),
                _ => (source.len(), source.len()),
            };
            let start = leading + range.start;
            let text = source.get(from..to)?;
            Some(Element { name, text, span: span(value, &mut offsets, start + from, start + to) })
        })
        .collect())
}

/// Returns the offset of the first attribute beyond the limit.
fn attribute_beyond_limit(text: &str) -> Option<usize> {
    /// Parts without attributes, with their first and last characters.
    const PARTS: [(&str, &str); 3] = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];
    let bytes = text.as_bytes();
    let (mut at, mut attributes) = (0, 0);
    while let Some(open) = memchr(b'<', &bytes[at..]).map(|found| at + found) {
        let rest = &bytes[open..];
        if let Some((first, last)) = PARTS.into_iter().find(|(first, _)| rest.starts_with(first.as_bytes())) {
            let after = open + first.len();
            at = after + memmem::find(&bytes[after..], last.as_bytes())?;
            continue;
        }
        at = open + 1;
        // Each value of an attribute is in quotes, which can contain any other character of the tag.
        while let Some(found) = memchr3(b'"', b'\'', b'>', &bytes[at..]).map(|found| at + found) {
            at = found + 1;
            if bytes[found] == b'>' {
                break;
            }
            attributes += 1;
            if attributes > MAX_ATTRIBUTES {
                return Some(found);
            }
            at += memchr(bytes[found], &bytes[at..])? + 1;
        }
    }
    None
}

/// Maps a range of the value to the file. Returns the span of the whole scalar if the range cannot be mapped.
fn span(value: Value<'_>, offsets: &mut Offsets<'_>, start: usize, end: usize) -> Span {
    let whole = value.span();
    match (offsets.locate(start), offsets.locate(end)) {
        (Some(start), Some(end)) if start <= end && end <= whole.end => Span::new(whole.file, start, end),
        _ => whole,
    }
}

/// Converts a 1-based line and column to a byte offset.
fn position(text: &str, row: u32, column: u32) -> usize {
    let line = text.split_inclusive('\n').take(row.saturating_sub(1) as usize).map(str::len).sum::<usize>();
    let rest = &text[line..];
    line + rest.char_indices().nth(column.saturating_sub(1) as usize).map_or(rest.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::{MAX_ATTRIBUTES, attribute_beyond_limit};

    #[test]
    fn counts_the_attributes_of_all_elements() {
        let attributes = |n: usize| (0..n).map(|at| format!(" a{at}='>\"<'")).collect::<String>();
        let nested = |n: usize| (0..n).map(|at| format!("<a xmlns:b{at}=\"'\">")).collect::<String>();
        let one = |n| format!("<r{}/>", attributes(n));
        let many = |n| format!("<r>{}", nested(n));
        for (below, beyond) in
            [(one(MAX_ATTRIBUTES), one(MAX_ATTRIBUTES + 1)), (many(MAX_ATTRIBUTES), many(MAX_ATTRIBUTES + 1))]
        {
            assert_eq!(attribute_beyond_limit(&below), None);
            assert!(attribute_beyond_limit(&beyond).is_some());
        }
    }

    #[test]
    fn ignores_quotes_outside_of_tags() {
        let quotes = "''\"\"".repeat(MAX_ATTRIBUTES);
        for xml in [
            format!("<a>{quotes}</a>"),
            format!("<a><!--<b {quotes}>--></a>"),
            format!("<a><![CDATA[<b {quotes}>]]></a>"),
        ] {
            assert_eq!(attribute_beyond_limit(&xml), None, "{xml}");
        }
        for xml in ["", "<", "<a", "<a b='", "<!--", "<![CDATA[", "<?x", "<a b=\"x>y"] {
            assert_eq!(attribute_beyond_limit(xml), None, "{xml}");
        }
    }
}
