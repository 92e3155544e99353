//! A minimal XML writer: elements, attributes, and text.

use std::fmt::Write;

use crate::escape;

/// Builds an XML document, indented by two spaces per level.
#[derive(Debug)]
pub(crate) struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    pub(crate) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Opens an element that contains other elements.
    pub(crate) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.push_str(">\n");
        self.open.push(name);
    }

    /// Closes the innermost open element.
    pub(crate) fn close(&mut self) {
        let name = self.open.pop().expect("close follows a matching open");
        self.indent();
        writeln!(self.text, "</{name}>").expect("writing to a string does not fail");
    }

    /// Writes an element that contains no other elements.
    pub(crate) fn leaf(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.start(name, attributes);
        if text.is_empty() {
            self.text.push_str("/>\n");
        } else {
            self.text.push('>');
            self.push(text, true);
            writeln!(self.text, "</{name}>").expect("writing to a string does not fail");
        }
    }

    /// Closes all open elements and returns the document.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        write!(self.text, "<{name}").expect("writing to a string does not fail");
        for (key, value) in attributes {
            write!(self.text, " {key}=\"").expect("writing to a string does not fail");
            self.push(value, false);
            self.text.push('"');
        }
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n("  ", self.open.len()));
    }

    /// Appends `text` with markup escaped, characters that are unsafe or invalid in XML as visible escapes, and commands of build
    /// servers broken by character references. With `lines`, line feeds are kept. In attributes they are escaped, because XML
    /// parsers replace them with spaces.
    fn push(&mut self, text: &str, lines: bool) {
        for c in text.chars() {
            match c {
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '&' => self.text.push_str("&amp;"),
                '"' => self.text.push_str("&quot;"),
                '\n' if lines => self.text.push('\n'),
                '\u{fffe}' | '\u{ffff}' => self.text.push('\u{fffd}'),
                c if escape::completes_command(&self.text, c) => {
                    write!(self.text, "&#{};", u32::from(c)).expect("writing to a string does not fail");
                }
                c => escape::push(&mut self.text, c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn escapes_markup_and_control_characters() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "\"<&>'\n\u{1b}")]);
        xml.leaf("c", &[], "]]>\n\u{ffff}\u{202e}");
        xml.leaf("d", &[], "");
        let text = xml.finish();
        let expected =
            "<a b=\"&quot;&lt;&amp;&gt;'\\u{a}\\u{1b}\">\n  <c>]]&gt;\n\u{fffd}\\u{202e}</c>\n  <d/>\n</a>\n";
        assert_eq!(text.split_once("?>\n").map(|(_, rest)| rest), Some(expected));
    }
}
