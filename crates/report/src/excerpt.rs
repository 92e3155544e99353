//! The parts of a file that findings point at, kept after the file is dropped.
//!
//! Excerpts are safe to show: control characters are visible escapes, and values of secrets are masked.

use std::ops::Range;

use synclint_diagnostic::secret::{self, HIDDEN};
use synclint_diagnostic::span::Span;

use crate::escape;

/// Only windows are kept of a line longer than this, in bytes.
const MAX_LINE_LENGTH: usize = 200;
/// The longest window of a long line, in bytes.
const MAX_WINDOW_LENGTH: usize = 400;
/// How many bytes of a long line are kept before a span.
const BEFORE: usize = 60;
/// How many bytes of a long line are kept after the start of a span.
const AFTER: usize = 100;
/// How many bytes before a word are searched for the key of a secret.
const LOOK_BACK: usize = 512;
/// The maximum length of a word that a window cuts, in bytes. The rest of a longer word is masked.
const MAX_WORD: usize = 1 << 13;

/// A line and a column, both 1-based; the column counts Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// The parts of a file that spans point at.
#[derive(Debug, Clone, Default)]
pub struct Excerpt {
    /// The positions of the starts and ends of the spans, sorted by offset.
    places: Vec<(u32, Position)>,
    /// The windows, sorted by offset.
    windows: Vec<Window>,
    /// The offsets in the file of `places`, if it is UTF-16. Empty for UTF-8, where the offsets are the same.
    in_utf16: Vec<u32>,
}

/// A piece of one line.
#[derive(Debug, Clone)]
pub(crate) struct Window {
    /// The line number, 1-based.
    pub(crate) line: u32,
    /// The byte range in the file.
    pub(crate) range: Range<u32>,
    /// The text to show for these bytes.
    pub(crate) text: String,
    /// Whether the line continues before and after the window.
    pub(crate) cut: (bool, bool),
    /// Pairs of a file offset and the matching offset in `text`, from which both advance together.
    runs: Vec<(u32, u32)>,
}

impl Window {
    /// Returns the offset in `text` of the byte `offset` of the file.
    pub(crate) fn shown(&self, offset: u32) -> usize {
        let offset = offset.clamp(self.range.start, self.range.end);
        let run = self.runs.partition_point(|(from, _)| *from <= offset).saturating_sub(1);
        let (from, to) = self.runs[run];
        let next = self.runs.get(run + 1).map_or(self.text.len(), |(_, to)| *to as usize);
        let mut shown = (to as usize + (offset - from) as usize).min(next);
        while !self.text.is_char_boundary(shown) {
            shown -= 1; // a byte inside a character maps to the start of the character
        }
        shown
    }
}

impl Excerpt {
    /// Keeps the lines that `spans` point at. Spans past the end of the file are clamped to it. `secrets` are masked.
    pub fn collect(bytes: &[u8], spans: impl IntoIterator<Item = Span>, secrets: &[Span]) -> Self {
        let end = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        let mut wanted: Vec<(u32, u32)> = Vec::new();
        for span in spans {
            let start = span.start.min(end);
            wanted.push((start, span.end.clamp(start, end)));
        }
        let secrets = apart(secrets);
        let mut offsets: Vec<u32> = wanted.iter().flat_map(|&(start, end)| [start, end]).collect();
        offsets.sort_unstable();
        offsets.dedup();
        wanted.sort_unstable();
        let mut excerpt = Self::default();
        let mut lines = Lines::new(bytes);
        let mut windows: Vec<(u32, Range<usize>, Range<usize>)> = Vec::new();
        for &offset in &offsets {
            excerpt.places.push((offset, lines.advance(offset as usize)));
        }
        let mut lines = Lines::new(bytes);
        for (start, end) in wanted {
            let position = lines.advance(start as usize);
            let line = lines.line();
            let window = window(bytes, &line, start as usize, end as usize);
            match windows.last_mut() {
                // Overlapping windows are merged, up to a readable length.
                Some((number, _, last))
                    if *number == position.line
                        && window.start <= last.end
                        && (window.end.saturating_sub(last.start) <= MAX_WINDOW_LENGTH || last.len() >= line.len()) =>
                {
                    last.end = last.end.max(window.end);
                }
                last => {
                    // The renderer shows a single line between two others, so it must be in the excerpt.
                    let gap = last
                        .filter(|(number, ..)| number + 2 == position.line)
                        .map(|(number, line, _)| (*number, line.end));
                    if let Some((number, end)) = gap {
                        let start = after_line_end(bytes, end).unwrap_or(end);
                        let between = start..end_of_line(bytes, start);
                        windows.push((number + 1, between.clone(), self::window(bytes, &between, start, start)));
                    }
                    windows.push((position.line, line, window));
                }
            }
        }
        excerpt.windows =
            windows.into_iter().map(|(number, line, range)| keep(bytes, number, &line, range, &secrets)).collect();
        excerpt
    }

    /// Converts the offsets that outputs show to those in a UTF-16 file with a byte order mark, whose text was collected.
    #[must_use]
    pub fn of_utf16(mut self, text: &str) -> Self {
        let (mut from, mut byte) = (0, 2);
        for (place, _) in &self.places {
            let place = (*place as usize).min(text.len());
            let to = (from..=place).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(from);
            byte += 2 * text[from..to].encode_utf16().count();
            from = to;
            self.in_utf16.push(u32::try_from(byte).unwrap_or(u32::MAX));
        }
        self
    }

    /// Returns the offset in the file of a byte at which a collected span starts or ends.
    pub fn byte(&self, offset: u32) -> u32 {
        let at = self.places.partition_point(|(place, _)| *place < offset);
        self.in_utf16.get(at).or(self.in_utf16.last()).copied().unwrap_or(offset)
    }

    /// Returns the position of a byte at which a collected span starts or ends.
    pub fn position(&self, offset: u32) -> Position {
        let at = self.places.partition_point(|(place, _)| *place < offset);
        self.places.get(at).or(self.places.last()).map_or(Position { line: 1, column: 1 }, |(_, position)| *position)
    }

    /// Returns the first window of a line.
    pub(crate) fn line(&self, number: u32) -> Option<&Window> {
        let at = self.windows.partition_point(|window| window.line < number);
        self.windows.get(at).filter(|window| window.line == number)
    }

    /// Returns the window that contains the start of a collected span.
    pub(crate) fn window(&self, offset: u32) -> Option<&Window> {
        let at = self.windows.partition_point(|window| window.range.start <= offset);
        self.windows[..at].last().or(self.windows.first())
    }
}

/// Walks the lines of a file, forward only.
struct Lines<'a> {
    bytes: &'a [u8],
    number: u32,
    /// The start of the line, after a byte order mark.
    start: usize,
    /// The end of the line, without its line break.
    end: usize,
    /// The offset up to which columns were counted, and the column there.
    counted: (usize, u32),
    /// Whether the file contains carriage returns.
    carriages: bool,
}

impl<'a> Lines<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let start = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let carriages = memchr::memchr(b'\r', bytes).is_some();
        Self { bytes, number: 1, start, end: end_of_line(bytes, start), counted: (start, 1), carriages }
    }

    /// Returns the position of `offset`, which must not be before the offset of the previous call.
    fn advance(&mut self, offset: usize) -> Position {
        self.skip_lines(offset);
        while let Some(next) = self.next_start().filter(|next| *next <= offset) {
            self.number += 1;
            self.start = next;
            self.end = end_of_line(self.bytes, next);
            self.counted = (next, 1);
        }
        let (from, column) = self.counted;
        let to = offset.max(from);
        self.counted = (to, column + columns(&self.bytes[from..to]));
        Position { line: self.number, column: self.counted.1 }
    }

    /// Skips to the line of `offset` if only line feeds end lines. Most lines of a large file have no findings.
    fn skip_lines(&mut self, offset: usize) {
        let passed = self.bytes.get(self.end..offset.min(self.bytes.len())).filter(|_| !self.carriages);
        let Some(passed) = passed else { return };
        let Some(last) = memchr::memrchr(b'\n', passed) else { return };
        self.number += u32::try_from(memchr::memchr_iter(b'\n', passed).count()).unwrap_or(u32::MAX);
        self.start = self.end + last + 1;
        self.end = end_of_line(self.bytes, self.start);
        self.counted = (self.start, 1);
    }

    /// Returns the byte range of the line, without its line break.
    fn line(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Returns the start of the next line.
    fn next_start(&self) -> Option<usize> {
        after_line_end(self.bytes, self.end)
    }
}

/// Counts the columns of bytes of one line: every byte except UTF-8 continuation bytes.
fn columns(bytes: &[u8]) -> u32 {
    // A line may be the whole file. Chunks whose count fits into a byte let the compiler use vector instructions.
    let parts = bytes.chunks(usize::from(u8::MAX));
    parts.map(|part| u32::from(part.iter().map(|byte| u8::from(byte & 0xc0 != 0x80)).sum::<u8>())).sum()
}

/// Returns the start of the line after the one that ends at `end`.
fn after_line_end(bytes: &[u8], end: usize) -> Option<usize> {
    match bytes.get(end)? {
        b'\r' if bytes.get(end + 1) == Some(&b'\n') => Some(end + 2),
        _ => Some(end + 1),
    }
}

fn end_of_line(bytes: &[u8], start: usize) -> usize {
    memchr::memchr2(b'\n', b'\r', &bytes[start..]).map_or(bytes.len(), |length| start + length)
}

/// Returns the byte range of a line to keep for a span.
fn window(bytes: &[u8], line: &Range<usize>, start: usize, end: usize) -> Range<usize> {
    if line.len() <= MAX_LINE_LENGTH {
        return line.clone();
    }
    let is_start = |at: usize| bytes.get(at).is_none_or(|byte| byte & 0xc0 != 0x80);
    let mut from = start.saturating_sub(BEFORE).max(line.start);
    while from > line.start && !is_start(from) {
        from -= 1;
    }
    let mut to = end.min(start + AFTER).saturating_add(BEFORE).max(start + AFTER).min(line.end);
    while to < line.end && !is_start(to) {
        to += 1;
    }
    from..to
}

/// Makes a window of a line safe to show.
fn keep(bytes: &[u8], number: u32, line: &Range<usize>, range: Range<usize>, secrets: &[Range<usize>]) -> Window {
    let masked = masked(bytes, range.clone(), secrets);
    let mut text = String::with_capacity(range.len() + 8);
    let mut runs = vec![(offset(range.start), 0)];
    let mut at = range.start;
    let mut hidden = false;
    for chunk in bytes[range.clone()].utf8_chunks() {
        for c in chunk.valid().chars() {
            let length = text.len();
            let secret = masked.iter().any(|secret| secret.contains(&at));
            if secret && !hidden {
                text.push_str(HIDDEN);
            }
            hidden = secret;
            if secret {
                // The length of a secret is not shown either.
            } else if c == '\t' {
                text.push(' ');
            } else {
                escape::push(&mut text, c);
            }
            at += c.len_utf8();
            if text.len() - length != c.len_utf8() {
                runs.push((offset(at), offset(text.len())));
            }
        }
        if !chunk.invalid().is_empty() {
            hidden = false;
            text.push('\u{fffd}');
            at += chunk.invalid().len();
            runs.push((offset(at), offset(text.len())));
        }
    }
    let cut = (range.start > line.start, range.end < line.end);
    Window { line: number, range: offset(range.start)..offset(range.end), text, cut, runs }
}

/// Returns the byte ranges of secrets, sorted and with overlaps merged.
fn apart(secrets: &[Span]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = secrets.iter().map(|span| span.start as usize..span.end as usize).collect();
    ranges.sort_unstable_by_key(|range| range.start);
    ranges.dedup_by(|next, last| {
        let overlap = next.start <= last.end;
        if overlap {
            last.end = last.end.max(next.end);
        }
        overlap
    });
    ranges
}

/// Returns the byte ranges in `range` that must not be shown. Searches the text before it for keys.
fn masked(bytes: &[u8], range: Range<usize>, secrets: &[Range<usize>]) -> Vec<Range<usize>> {
    let first = secrets.partition_point(|secret| secret.end <= range.start);
    let known = secrets[first..].iter().take_while(|secret| secret.start < range.end);
    let mut masked: Vec<_> = known.cloned().collect();
    let word = word_start(bytes, range.start).unwrap_or_else(|| {
        let end = bytes[range.clone()].iter().position(|byte| ends_word(*byte));
        masked.push(range.start..end.map_or(range.end, |end| range.start + end));
        range.start
    });
    let mut from = word.saturating_sub(LOOK_BACK);
    while from < range.start && bytes[from] & 0xc0 == 0x80 {
        from += 1;
    }
    let text = String::from_utf8_lossy(&bytes[from..range.end]);
    // If invalid UTF-8 was replaced, offsets in the text differ from those in the file, so everything is masked.
    let faithful = text.len() == range.end - from;
    for found in secret::find(&text) {
        let found = if faithful { from + found.start..from + found.end } else { range.clone() };
        masked.extend((found.end > range.start).then_some(found));
    }
    masked
}

/// Returns the start of the word that contains the byte before `at`; `None` if it is too long.
fn word_start(bytes: &[u8], at: usize) -> Option<usize> {
    let from = at.saturating_sub(MAX_WORD);
    match bytes[from..at].iter().rposition(|byte| ends_word(*byte)) {
        Some(end) => Some(from + end + 1),
        None => (from == 0).then_some(0),
    }
}

/// Returns whether a byte cannot be part of a token, a key, or an encoded value.
fn ends_word(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b',' | b';' | b'<' | b'>')
}

fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use synclint_diagnostic::span::{FileId, Span};

    use super::*;

    fn span(start: usize, end: usize) -> Span {
        Span::new(FileId(0), offset(start), offset(end))
    }

    fn position(text: &[u8], at: usize) -> (u32, u32) {
        let Position { line, column } = Excerpt::collect(text, [span(at, at)], &[]).position(offset(at));
        (line, column)
    }

    #[test]
    fn every_line_break_ends_a_line() {
        let text = b"a\nbb\r\nccc\rdd";
        assert_eq!(position(text, 0), (1, 1));
        assert_eq!(position(text, 3), (2, 2));
        assert_eq!(position(text, 6), (3, 1));
        assert_eq!(position(text, 11), (4, 2));
        assert_eq!(position(text, 12), (4, 3));
        assert_eq!(position(b"", 0), (1, 1));
    }

    #[test]
    fn a_byte_order_mark_is_not_a_column() {
        assert_eq!(position(b"\xef\xbb\xbfab", 3), (1, 1));
        assert_eq!(position(b"\xef\xbb\xbfab", 4), (1, 2));
        assert_eq!(position(b"\xef\xbb\xbfab", 0), (1, 1));
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(position("name: 日本 x".as_bytes(), "name: 日本 ".len()), (1, 10));
    }

    #[test]
    fn a_long_line_is_cut_to_a_window() {
        let text = format!("{{{}\"x\":1{}}}", "\"日本\":1,".repeat(200_000), ",\"y\":2".repeat(200_000));
        let at = text.find("\"x\"").unwrap();
        let excerpt = Excerpt::collect(text.as_bytes(), [span(at, at + 3)], &[]);
        let window = excerpt.window(offset(at)).unwrap();
        assert!(window.text.len() < 300 && window.cut == (true, true));
        let shown = window.shown(offset(at));
        assert_eq!(&window.text[shown..shown + 3], "\"x\"");
        assert_eq!(excerpt.position(offset(at)).line, 1);
    }

    #[test]
    fn masks_secrets_and_control_characters() {
        let text = b"name: \x1b[31m\xff, password: hunter2";
        let excerpt = Excerpt::collect(text, [span(0, 4)], &[]);
        let window = excerpt.window(0).unwrap();
        assert_eq!(window.text, "***\u{fffd}***");
        let excerpt = Excerpt::collect(b"password: hunter2", [span(0, 8)], &[]);
        assert_eq!(excerpt.window(0).unwrap().text, "password: ***");
        let excerpt = Excerpt::collect(b"k: value", [span(0, 1)], &[span(3, 8)]);
        assert_eq!(excerpt.window(0).unwrap().text, "k: ***");
    }

    /// The key of a secret may be before the window of a long line.
    #[test]
    fn masks_a_secret_whose_key_is_outside_the_window() {
        for length in [1, BEFORE, BEFORE + 1, 2 * BEFORE, LOOK_BACK - 20, LOOK_BACK, MAX_WORD, 10 * MAX_WORD] {
            let secret = "Z".repeat(length);
            let text =
                format!("{{\"password\": \"{secret}\", \"x\": 1, \"y\": \"{}\"}}", "y".repeat(2 * MAX_LINE_LENGTH));
            let at = text.find("\"x\"").unwrap();
            let excerpt = Excerpt::collect(text.as_bytes(), [span(at, at + 3)], &[]);
            let window = excerpt.window(offset(at)).unwrap();
            assert!(window.text.contains("\"x\"") && !window.text.contains('Z'), "{length}: {}", window.text);
        }
    }

    proptest! {
        #[test]
        fn accepts_any_bytes_and_spans(bytes in proptest::collection::vec(any::<u8>(), 0..400), spans in proptest::collection::vec((0_u32..500, 0_u32..500), 0..8)) {
            let spans: Vec<_> = spans.into_iter().map(|(start, end)| Span::new(FileId(0), start, end)).collect();
            let excerpt = Excerpt::collect(&bytes, spans.iter().copied(), &[]);
            for span in spans {
                let at = span.start.min(offset(bytes.len()));
                let window = excerpt.window(at).expect("every span has a window");
                prop_assert!(window.text.is_char_boundary(window.shown(at)));
                prop_assert!(!window.text.contains(escape::is_unsafe));
                prop_assert!(excerpt.position(at).line >= 1);
            }
        }

        #[test]
        fn shows_plain_text_unchanged(text in "[a-z \n]{0,600}", at in 0_usize..600) {
            let at = at.min(text.len());
            let excerpt = Excerpt::collect(text.as_bytes(), [span(at, at)], &[]);
            let window = excerpt.window(offset(at)).unwrap();
            let range = window.range.start as usize..window.range.end as usize;
            prop_assert_eq!(&text[range], &window.text);
            let line = u32::try_from(text[..at].matches('\n').count() + 1).unwrap();
            prop_assert_eq!(excerpt.position(offset(at)).line, line);
        }
    }
}
