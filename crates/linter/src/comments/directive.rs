//! Parses suppression comments: `# synclint: ignore[rule-id] reason` at the end of a line or on its own line above, and
//! `# synclint: file-ignore[rule-id] reason`.
//!
//! Text in a quoted or block scalar is not a comment. Rule IDs are not validated here.

use memchr::memmem;
use synclint_diagnostic::span::Span;
use synclint_reader::{Parsed, Style, Tree};

/// The prefix of a suppression comment, after `#`.
const ADDRESS: &str = "synclint:";

/// The maximum length of a block scalar header that may have a comment, in bytes.
const MAX_HEADER_LENGTH: usize = 256;

/// The maximum number of rules in a comment; with more, it is malformed.
const MAX_RULES: usize = 100;

/// The maximum length of the reason, in bytes; with a longer one, the comment is malformed.
const MAX_REASON_LENGTH: usize = 2000;

/// A `synclint:` comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comment {
    /// A suppression.
    Suppression(Suppression),
    /// An invalid comment, and its span.
    Malformed(Span),
}

impl Comment {
    /// Returns the spans that findings about the comment point at.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let (whole, rules) = match self {
            Self::Suppression(Suppression { span, rules, .. }) => (*span, &rules[..]),
            Self::Malformed(span) => (*span, &[][..]),
        };
        std::iter::once(whole).chain(rules.iter().map(|(_, span)| *span))
    }
}

/// A comment that suppresses findings of some rules in a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
    /// The span of the comment, from `#` to the end of the line.
    pub span: Span,
    /// The covered span: findings that start in it are suppressed.
    pub covers: Span,
    /// The rule IDs as written, with their spans.
    pub rules: Vec<(Box<str>, Span)>,
    /// The reason; empty if there is none.
    pub reason: Box<str>,
}

/// The parsed text after `synclint:`.
struct Directive {
    /// Whether it applies to the whole file.
    file: bool,
    rules: Vec<(Box<str>, Span)>,
    reason: Box<str>,
}

/// The comments of a file.
#[derive(Debug, Default)]
pub struct Comments {
    /// The `synclint:` comments, in order.
    pub kept: Vec<Comment>,
    /// The first comment beyond the limit.
    pub beyond: Option<Span>,
}

/// Returns the `synclint:` comments of a file, up to a total of `most` rules. Returns none for a file that could not be read
/// completely, because comments cannot be identified in it.
pub fn comments(parsed: &Parsed<'_>, most: u64) -> Comments {
    let mut comments = Comments::default();
    if !parsed.errors.is_empty() {
        return comments;
    }
    let mut named = 0;
    let mut finder = Finder { parsed, next_line: None };
    let address = memmem::Finder::new(ADDRESS);
    let mut from = 0;
    while let Some(found) = address.find(&parsed.text.as_bytes()[from..]) {
        let address = from + found;
        from = match finder.comment(address) {
            Some((comment, end)) => {
                named += comment.spans().count().saturating_sub(1).max(1) as u64;
                if named > most {
                    comments.beyond = comment.spans().next();
                    break;
                }
                comments.kept.push(comment);
                end
            }
            None => address + ADDRESS.len(),
        };
    }
    comments
}

struct Finder<'a> {
    parsed: &'a Parsed<'a>,
    /// The cached result of the last `line_below`, because several comment lines can precede one line.
    next_line: Option<(usize, usize)>,
}

impl Finder<'_> {
    /// Returns the comment whose `synclint:` is at `address`, and its end; `None` if that is not a comment.
    fn comment(&mut self, address: usize) -> Option<(Comment, usize)> {
        let text = self.parsed.text;
        let before = text[..address].trim_end_matches([' ', '\t']).strip_suffix('#')?;
        let hash = before.len();
        if !before.is_empty() && !before.ends_with([' ', '\t', '\n', '\r', '\u{feff}']) {
            return None; // `#` inside a word does not start a comment
        }
        if in_scalar(&self.parsed.tree, text, hash) {
            return None;
        }
        let end = line_end(text, address);
        let span = self.span(hash, end);
        let start = address + ADDRESS.len();
        let Some(Directive { file, rules, reason }) = self.directive(&text[start..end], start) else {
            return Some((Comment::Malformed(span), end));
        };
        let covers = if file { self.span(0, text.len() + 1) } else { self.covered(hash, end) };
        Some((Comment::Suppression(Suppression { span, covers, rules, reason }), end))
    }

    /// Parses the text after `synclint:`, which starts at `start`.
    fn directive(&self, words: &str, start: usize) -> Option<Directive> {
        let directive = words.trim_start();
        let (file, list) = match directive.strip_prefix("file-ignore[") {
            Some(list) => (true, list),
            None => (false, directive.strip_prefix("ignore[")?),
        };
        let (ids, reason) = list.split_once(']')?;
        let mut at = start + words.len() - list.len();
        let mut rules: Vec<(Box<str>, Span)> = Vec::new();
        for id in ids.split(',') {
            let name = id.trim();
            if name.is_empty() || rules.len() == MAX_RULES {
                return None;
            }
            let from = at + id.len() - id.trim_start().len();
            if !rules.iter().any(|(known, _)| **known == *name) {
                rules.push((name.into(), self.span(from, from + name.len())));
            }
            at += id.len() + 1;
        }
        let reason = reason.trim();
        (reason.len() <= MAX_REASON_LENGTH).then(|| Directive { file, rules, reason: reason.into() })
    }

    /// Returns the span that a comment covers: its own line, or the next line if the comment has its own line. A scalar that
    /// starts on the covered line and continues on further lines is covered completely, because it cannot contain comments.
    fn covered(&mut self, hash: usize, end: usize) -> Span {
        let text = self.parsed.text;
        let start = text[..hash].rfind(['\n', '\r']).map_or(0, |newline| newline + 1);
        let alone = text[start..hash].trim_matches([' ', '\t', '\u{feff}']).is_empty();
        let (start, end) = if alone { self.line_below(end) } else { (start, end) };
        let end = match self.parsed.tree.scalar_at(offset(end)) {
            Some((_, scalar)) => scalar.1 as usize,
            None => end,
        };
        self.span(start, end + 1) // a missing value is reported at the end of the line
    }

    /// Returns the first line after the one that ends at `end` that is not only a comment.
    fn line_below(&mut self, end: usize) -> (usize, usize) {
        let text = self.parsed.text;
        if let Some(line) = self.next_line.filter(|(start, _)| *start > end) {
            return line;
        }
        let mut line = (end, end);
        while line.1 < text.len() {
            let start = line.1 + if text[line.1..].starts_with("\r\n") { 2 } else { 1 };
            line = (start, line_end(text, start));
            if !text[line.0..line.1].trim_start_matches([' ', '\t']).starts_with('#') {
                break;
            }
        }
        self.next_line = Some(line);
        line
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.parsed.file, offset(start), offset(end))
    }
}

/// Returns whether a byte is in the text of a scalar. The header of a block scalar may end with a comment.
fn in_scalar(tree: &Tree, text: &str, at: usize) -> bool {
    let Some((style, (start, _))) = tree.scalar_at(offset(at)) else { return false };
    let header = text.get(start as usize..at).filter(|header| header.len() <= MAX_HEADER_LENGTH);
    let is_header = |header: &str| header.chars().all(|c| matches!(c, '|' | '>' | '+' | '-' | ' ' | '\t' | '0'..='9'));
    style != Style::Block || !header.is_some_and(is_header)
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find(['\n', '\r']).map_or(text.len(), |newline| from + newline)
}

/// Converts an offset in a file, which is smaller than 4 GiB.
fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Comment, MAX_REASON_LENGTH, comments};
    use synclint_diagnostic::span::FileId;
    use synclint_reader::Limits;
    use synclint_reader::read::read;

    /// The maximum number of rules in all comments.
    const MAX: u64 = 10_000;

    /// Returns the text that each comment covers, or `?` for an invalid comment.
    fn covers(source: &str) -> Vec<&str> {
        let parsed = read(FileId(0), source.as_bytes(), Limits::default());
        let text = |comment| match comment {
            Comment::Malformed(_) => "?",
            Comment::Suppression(found) => {
                let end = (found.covers.end as usize).min(source.len());
                source[found.covers.start as usize..end].trim_end()
            }
        };
        comments(&parsed, MAX).kept.into_iter().map(text).collect()
    }

    #[test]
    fn comments_cover_their_line_or_the_next() {
        assert_eq!(covers("a: 1 # synclint: ignore[x] y\nb: 2\n"), ["a: 1 # synclint: ignore[x] y"]);
        assert_eq!(covers("# synclint: ignore[x] y\nb: 2\nc: 3"), ["b: 2"]);
        assert_eq!(covers("a:\r\n  #synclint:ignore[x] y\r\n  # more\r\n  b: 2\r\n"), ["  b: 2"]);
        let stacked = "# synclint: ignore[x] y\n# synclint: ignore[z] y\nb: 2\n# synclint: ignore[z] y\n";
        assert_eq!(covers(stacked), ["b: 2", "b: 2", ""]);
        assert_eq!(
            covers("\u{feff}# synclint: file-ignore[x] y\na: 1"),
            ["\u{feff}# synclint: file-ignore[x] y\na: 1"]
        );
        assert_eq!(covers("a: [1, # synclint: ignore[x] y\n  2]"), ["a: [1, # synclint: ignore[x] y"]);
    }

    #[test]
    fn multiline_scalars_are_covered_completely() {
        let block = "a: | # synclint: ignore[x] y\n  # synclint: ignore[x] y\n  text\nb: 2\n";
        assert_eq!(covers(block), ["a: | # synclint: ignore[x] y\n  # synclint: ignore[x] y\n  text"]);
        assert_eq!(covers("# synclint: ignore[x] y\na: 'one\n  two'\nb: 2"), ["a: 'one\n  two'"]);
        assert_eq!(covers("a: |\n  text\n# synclint: ignore[x] y\nb: 2"), ["b: 2"]);
    }

    #[test]
    fn text_in_scalars_is_not_a_comment() {
        for source in [
            "a: \"# synclint: ignore[x] y\"",
            "a: '\n # synclint: ignore[x] y'",
            "a: >2-\n   # synclint: ignore[x] y\n",
            "a: b# synclint: ignore[x] y",
            "{\"a\": \" # synclint: ignore[x] y\"}",
            "# see synclint: ignore[x] y\na: 1",
            "a: [ # synclint: ignore[x] a broken file\n",
        ] {
            assert_eq!(covers(source), [""; 0], "{source}");
        }
    }

    #[test]
    fn reports_malformed_comments() {
        for source in
            ["# synclint: ignore", "# synclint: ignroe[x] y", "# synclint: ignore[] y", "# synclint: ignore[a,] y"]
        {
            assert_eq!(covers(&format!("{source}\na: 1")), ["?"], "{source}");
        }
        let reason = |length| format!("# synclint: ignore[x] {}\na: 1", "y".repeat(length));
        assert_eq!(
            (covers(&reason(MAX_REASON_LENGTH)), covers(&reason(MAX_REASON_LENGTH + 1))),
            (vec!["a: 1"], vec!["?"])
        );
    }

    #[test]
    fn stops_at_the_maximum_number_of_rules() {
        let source = "# synclint: ignore[x, y] z\n# synclint: nothing\n# synclint: ignore[x] z\na: 1\n";
        let parsed = read(FileId(0), source.as_bytes(), Limits::default());
        let read = |most| {
            let comments = comments(&parsed, most);
            (comments.kept.len(), comments.beyond.map(|span| span.start as usize))
        };
        assert_eq!(read(4), (3, None));
        assert_eq!(read(3), (2, source.rfind('#')));
        assert_eq!(read(1), (0, Some(0)));
    }

    #[test]
    fn rules_have_spans() {
        let source = "a: 1 # synclint: ignore[ one,two , one ]  for a reason ";
        let parsed = read(FileId(0), source.as_bytes(), Limits::default());
        let [Comment::Suppression(found)] = &comments(&parsed, MAX).kept[..] else { panic!("expected one comment") };
        let written: Vec<&str> =
            found.rules.iter().map(|(_, span)| &source[span.start as usize..span.end as usize]).collect();
        assert_eq!((written, &*found.reason), (vec!["one", "two"], "for a reason"));
    }
}
