//! Reads JSON as it occurs in practice: with comments, trailing commas, and several documents in one file.
//!
//! In addition to RFC 8259, it accepts comments (`//` and `/* */`), a comma before a closing bracket, words such as `NaN` as plain
//! scalars, unpaired surrogate escapes, and documents that follow each other with or without RFC 7464 record separators. The
//! export reader reads JSON faster, but only the part of it that is also YAML.

use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Text};

use crate::error::{self, Error, ErrorKind};
use crate::limits::{self, Limits};
use crate::previous::PreviousRow;
use crate::tree::{BYTE_ORDER_MARK, NodeKind, Style, Tree, offset};

/// Separates documents in a JSON text sequence.
const RECORD_SEPARATOR: u8 = 0x1e;

/// Returns whether the first character of a text, after white space and comments, can begin JSON but no block YAML.
pub(crate) fn begins(text: &str) -> bool {
    let mut tree = Tree::default();
    let mut reader = Reader::new(FileId(0), text, Limits::default(), &mut tree);
    reader.skip_separators().is_ok() && matches!(reader.peek(), Some(b'{' | b'['))
}

/// Reads every document of `text` into `tree`. Returns where the first comment or trailing comma is.
///
/// # Errors
///
/// Returns the first error. The tree then contains the documents before it.
pub(crate) fn read(file: FileId, text: &str, limits: Limits, tree: &mut Tree) -> Result<Option<Span>, Error> {
    tree.reserve(text.len());
    let mut reader = Reader::new(file, text, limits, tree);
    reader.documents()?;
    Ok(reader.extension)
}

/// Reads one document per line. A line that is not JSON adds an error, and the lines after it are read.
pub(crate) fn read_lines(
    file: FileId,
    text: &str,
    limits: Limits,
    tree: &mut Tree,
    errors: &mut Vec<Error>,
) -> Option<Span> {
    let mut reader = Reader::new(file, text, limits, tree);
    let whole = reader.bytes;
    while reader.at < whole.len() {
        let end = memchr::memchr(b'\n', &whole[reader.at..]).map_or(whole.len(), |length| reader.at + length);
        reader.bytes = &whole[..end];
        let before = reader.tree.mark();
        if let Err(error) = reader.documents() {
            reader.tree.truncate(before);
            reader.open.clear();
            reader.last_root = None;
            if !error::push(errors, error) {
                break;
            }
        }
        reader.at = end + 1;
    }
    reader.extension
}

/// A reader at a position in a text.
struct Reader<'t> {
    file: FileId,
    text: &'t str,
    /// The bytes up to the end of the part to read.
    bytes: &'t [u8],
    limits: Limits,
    tree: &'t mut Tree,
    /// The offset of the next byte.
    at: usize,
    /// The open collections, innermost last.
    open: Vec<Open>,
    /// The last document that is an object.
    last_root: Option<u32>,
    /// The first comment or trailing comma.
    extension: Option<Span>,
}

/// An open collection.
#[derive(Debug, Clone, Copy)]
struct Open {
    /// The index of its node.
    index: u32,
    is_object: bool,
    /// The keys that are expected next.
    previous: Option<PreviousRow>,
    /// The last item of an array that is an object.
    last_item: Option<u32>,
}

const EXPECTED_DOCUMENT: Text = text!("object or array expected", "オブジェクトまたは配列が必要");
const UNFINISHED: Text = text!("unterminated object or array", "閉じていないオブジェクトまたは配列");
const EXPECTED_KEY: Text = text!("quoted key expected", "引用符で囲まれたキーが必要");
const EXPECTED_COLON: Text = text!("`:` expected after a key", "キーの後に `:` が必要");
const EXPECTED_COMMA: Text = text!("`,` or a closing bracket expected", "`,` または閉じ括弧が必要");
const EXPECTED_VALUE: Text = text!("JSON value expected", "JSON の値が必要");
const OPEN_STRING: Text = text!("unterminated quoted value", "閉じていない引用符");
const OPEN_COMMENT: Text = text!("unterminated comment", "閉じていないコメント");
const CONTROL: Text =
    text!("unescaped control character in a quoted value", "引用符内のエスケープされていない制御文字");
const ESCAPE: Text = text!("invalid escape sequence", "無効なエスケープシーケンス");

impl<'t> Reader<'t> {
    fn new(file: FileId, text: &'t str, limits: Limits, tree: &'t mut Tree) -> Self {
        let bytes = text.as_bytes();
        Self { file, text, bytes, limits, tree, at: 0, open: Vec::new(), last_root: None, extension: None }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn error_at<T>(&self, kind: ErrorKind, start: usize, end: usize) -> Result<T, Error> {
        Err(Error { kind, span: Span::new(self.file, offset(start), offset(end)) })
    }

    /// Returns a syntax error at the current position.
    fn expected<T>(&self, words: Text) -> Result<T, Error> {
        self.error_at(ErrorKind::Syntax(Arg::Text(words)), self.at, self.at)
    }

    /// Reads documents until the end.
    fn documents(&mut self) -> Result<(), Error> {
        loop {
            self.skip_separators()?;
            if self.at >= self.bytes.len() {
                return Ok(());
            }
            // A word between documents is not a document, but garbage.
            if !matches!(self.peek(), Some(b'{' | b'[')) {
                return self.expected(EXPECTED_DOCUMENT);
            }
            let before = self.tree.mark();
            let root = self.tree.next();
            self.tree.begin_root();
            if let Err(error) = self.document() {
                self.tree.truncate(before);
                return Err(error);
            }
            self.last_root = Some(root).filter(|root| self.tree.node(*root).kind == NodeKind::Mapping);
        }
    }

    /// Reads a document, without recursion.
    fn document(&mut self) -> Result<(), Error> {
        loop {
            self.item()?;
            // After an item or an opening bracket: closing brackets, and the comma before the next item.
            loop {
                let Some(&Open { index, is_object, .. }) = self.open.last() else { return Ok(()) };
                let is_first = self.tree.next() == index + 1;
                self.skip_white()?;
                let close = if is_object { b'}' } else { b']' };
                match self.peek() {
                    None => return self.expected(UNFINISHED),
                    Some(byte) if byte == close => self.close(),
                    Some(b',') if !is_first => {
                        let comma = self.at;
                        self.at += 1;
                        self.skip_white()?;
                        if self.peek() != Some(close) {
                            break;
                        }
                        self.note(comma, comma + 1);
                        self.close();
                    }
                    _ if is_first => break,
                    _ => return self.expected(EXPECTED_COMMA),
                }
            }
        }
    }

    /// Reads an item of an array, a pair of an object, or the root. Reads only the opening bracket of a collection.
    fn item(&mut self) -> Result<(), Error> {
        self.skip_white()?;
        if self.open.last().is_some_and(|open| open.is_object) {
            self.key()?;
            self.skip_white()?;
        }
        match self.peek() {
            Some(b'{') => self.begin(true),
            Some(b'[') => self.begin(false),
            Some(b'"') => self.string(),
            _ => self.word(),
        }
    }

    fn begin(&mut self, is_object: bool) -> Result<(), Error> {
        if self.open.len() >= self.limits.depth {
            let limit = ErrorKind::Limit(limits::DEPTH, self.limits.depth as u64);
            return self.error_at(limit, self.at, self.at + 1);
        }
        let kind = if is_object { NodeKind::Mapping } else { NodeKind::Sequence };
        let index = self.tree.push(kind, self.at, self.at, 0);
        let mut previous = None;
        if is_object {
            let last = match self.open.last_mut() {
                Some(array) if !array.is_object => array.last_item.replace(index),
                Some(_) => None,
                None => self.last_root,
            };
            previous = last.and_then(|last| PreviousRow::of(self.tree, last));
        }
        self.open.push(Open { index, is_object, previous, last_item: None });
        self.at += 1;
        Ok(())
    }

    fn close(&mut self) {
        self.at += 1;
        if let Some(Open { index, .. }) = self.open.pop() {
            self.tree.finish(index, offset(self.at));
        }
    }

    /// Reads a key and its colon.
    fn key(&mut self) -> Result<(), Error> {
        if self.peek() != Some(b'"') {
            return self.expected(EXPECTED_KEY);
        }
        if !self.repeated_key() {
            self.string()?;
        }
        self.skip_white()?;
        if self.peek() != Some(b':') {
            return self.expected(EXPECTED_COLON);
        }
        self.at += 1;
        Ok(())
    }

    /// Reads the key if the previous row has the same one at this place.
    fn repeated_key(&mut self) -> bool {
        let Some(open) = self.open.last_mut() else { return false };
        let Some(expected) = open.previous else { return false };
        open.previous = expected.after(self.tree);
        let Some((style, start, end)) = self.tree.literal(expected.next) else { return false };
        let is_same = self.bytes[self.at..].starts_with(&self.text.as_bytes()[start..end]);
        if is_same {
            let end = self.at + end - start;
            self.tree.push(NodeKind::Repeated(style), self.at, end, expected.next);
            self.at = end;
        }
        is_same
    }

    /// Reads a string.
    fn string(&mut self) -> Result<(), Error> {
        let start = self.at;
        let from = self.tree.decoded().len();
        let mut is_decoded = false;
        let mut piece = start + 1;
        self.at = piece;
        let end = loop {
            let rest = &self.bytes[self.at..];
            match rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20)) {
                None => return self.error_at(ErrorKind::Syntax(Arg::Text(OPEN_STRING)), start, start + 1),
                Some(length) => self.at += length,
            }
            match self.bytes[self.at] {
                b'"' => break self.at,
                b'\\' => {
                    is_decoded = true;
                    self.tree.decoded().push_str(&self.text[piece..self.at]);
                    self.escape()?;
                    piece = self.at;
                }
                _ => return self.expected(CONTROL),
            }
        };
        self.at = end + 1;
        let length = if is_decoded { self.tree.decoded().len() - from + end - piece } else { end - piece };
        if length > self.limits.scalar {
            return self.error_at(ErrorKind::Limit(limits::SCALAR_LENGTH, self.limits.scalar as u64), start, start);
        }
        if is_decoded {
            let rest = &self.text[piece..end];
            self.tree.decoded().push_str(rest);
            let number = self.tree.decoded_since(from);
            self.tree.push(NodeKind::Decoded(Style::DoubleQuoted), start, end + 1, number);
        } else {
            self.tree.push(NodeKind::Scalar(Style::DoubleQuoted), start, end + 1, 0);
        }
        Ok(())
    }

    /// Decodes the escape at the current position.
    fn escape(&mut self) -> Result<(), Error> {
        let c = match self.bytes.get(self.at + 1) {
            Some(b'u') => return self.unicode_escape(),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(&c @ (b'"' | b'\\' | b'/')) => char::from(c),
            _ => return self.expected(ESCAPE),
        };
        self.tree.decoded().push(c);
        self.at += 2;
        Ok(())
    }

    /// Decodes `\u` with four digits, or two of these that form a surrogate pair. An unpaired surrogate becomes U+FFFD.
    fn unicode_escape(&mut self) -> Result<(), Error> {
        let Some(unit) = self.unit(self.at) else { return self.expected(ESCAPE) };
        let pair = [unit, self.unit(self.at + 6).unwrap_or_default()];
        let (c, length) = match char::decode_utf16(pair).next() {
            Some(Ok(c)) => (c, 6 * c.len_utf16()),
            _ => (char::REPLACEMENT_CHARACTER, 6),
        };
        self.tree.decoded().push(c);
        self.at += length;
        Ok(())
    }

    /// Returns the value of the `\u` escape at `at`.
    fn unit(&self, at: usize) -> Option<u16> {
        let digits = self.bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0, |unit, digit| {
            let value = char::from(*digit).to_digit(16)?;
            Some(unit << 4 | u16::try_from(value).ok()?)
        })
    }

    /// Reads a number, `true`, `false`, `null`, or another word.
    fn word(&mut self) -> Result<(), Error> {
        let start = self.at;
        let rest = &self.bytes[start..];
        let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let length = rest.iter().position(|byte| !is_of_word(byte)).unwrap_or(rest.len());
        let begins = match rest {
            [b'-', digit, ..] => digit.is_ascii_alphanumeric(),
            [first, ..] => first.is_ascii_alphanumeric(),
            [] => false,
        };
        if !begins {
            return self.expected(EXPECTED_VALUE);
        }
        if length > self.limits.scalar {
            return self.error_at(ErrorKind::Limit(limits::SCALAR_LENGTH, self.limits.scalar as u64), start, start);
        }
        self.at += length;
        self.tree.push(NodeKind::Scalar(Style::Plain), start, self.at, 0);
        Ok(())
    }

    /// Skips white space and comments between documents, and record separators and byte order marks.
    fn skip_separators(&mut self) -> Result<(), Error> {
        loop {
            self.skip_white()?;
            if self.peek() == Some(RECORD_SEPARATOR) {
                self.at += 1;
            } else if self.bytes[self.at.min(self.bytes.len())..].starts_with(BYTE_ORDER_MARK.as_bytes()) {
                self.at += BYTE_ORDER_MARK.len();
            } else {
                return Ok(());
            }
        }
    }

    /// Skips white space and comments.
    fn skip_white(&mut self) -> Result<(), Error> {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(b'/') => self.comment()?,
                _ => return Ok(()),
            }
        }
    }

    fn comment(&mut self) -> Result<(), Error> {
        let start = self.at;
        let rest = &self.bytes[start..];
        let length = match rest.get(1) {
            Some(b'/') => memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len()),
            Some(b'*') => match memchr::memmem::find(&rest[2..], b"*/") {
                Some(length) => length + 4,
                None => return self.error_at(ErrorKind::Syntax(Arg::Text(OPEN_COMMENT)), start, start + 2),
            },
            _ => return self.expected(EXPECTED_VALUE),
        };
        self.at += length;
        self.note(start, start + 2);
        Ok(())
    }

    /// Records the first place where the text is not strict JSON.
    fn note(&mut self, start: usize, end: usize) {
        self.extension.get_or_insert(Span::new(self.file, offset(start), offset(end)));
    }
}
