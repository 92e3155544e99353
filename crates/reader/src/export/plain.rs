//! Plain scalars, on one line or folded over several.

use super::reader::{Reader, Scalar};
use super::search;
use crate::tree::Style;

/// What ends a plain scalar on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PlainEnd {
    /// The end of the line, at this offset.
    Line(usize),
    /// A comment.
    Comment,
    /// The colon of a key, at this offset.
    Colon(usize),
}

impl Reader<'_> {
    /// Reads a plain key up to its colon.
    pub(super) fn plain_key(&mut self) -> Option<Scalar> {
        let start = self.at;
        let (end, PlainEnd::Colon(colon)) = self.plain_line(start)? else { return None };
        if &self.bytes[start..end] == b"<<" {
            return None; // a merge key
        }
        self.at = colon;
        Some(Scalar { style: Style::Plain, start, end, decoded: None })
    }

    /// Reads a plain value and the rest of its last line.
    pub(super) fn plain(&mut self) -> Option<()> {
        let start = self.at;
        let parent = self.open.last()?.column;
        let (mut end, mut stop) = self.plain_line(start)?;
        let mut from = None;
        while let PlainEnd::Line(line_end) = stop {
            self.at = self.bytes.len().min(line_end + 1);
            let Some((breaks, next)) = self.goes_on(self.at, parent) else { break };
            if from.is_none() {
                from = Some(self.tree.decoded().len());
                self.decode(start, end)?;
            }
            self.fold(breaks);
            (end, stop) = self.rest_of_line(next);
            self.decode(next, end)?;
        }
        match stop {
            PlainEnd::Line(_) => {}
            PlainEnd::Comment => self.at = self.next_line(end),
            PlainEnd::Colon(_) => return None,
        }
        let decoded = match from {
            Some(from) => Some(self.decoded_since(from)?),
            None => None,
        };
        self.push(Scalar { style: Style::Plain, start, end, decoded })
    }

    /// Reads the value at `start` and the rest of its line if the value is plain and ends on this line. That is the case if the
    /// next line has content and is indented no further than `column`, the column of the key.
    ///
    /// Covers nearly all values of exports. Returns `false` and reads nothing if the value may be anything else.
    #[inline]
    pub(super) fn short_plain(&mut self, start: usize, column: usize) -> bool {
        if !self.bytes.get(start).is_some_and(|first| BEGINS_PLAIN[usize::from(*first)]) {
            return false;
        }
        let Some(end) = search::find(*b"\n:#", self.bytes, start).filter(|end| self.bytes[*end] == b'\n') else {
            return false;
        };
        let mut next = self.bytes[end + 1..].iter().take(column + 1);
        if matches!(next.find(|byte| **byte != b' '), None | Some(b'\n' | b'\r')) {
            return false;
        }
        let read = self.push(Scalar { style: Style::Plain, start, end: self.trimmed(start, end), decoded: None });
        if read.is_some() {
            self.at = end + 1;
        }
        read.is_some()
    }

    /// Returns the number of line breaks and the offset at which a plain scalar continues after the line that ends before `at`.
    /// It continues on the next line with content if that is indented further than the enclosing collection.
    fn goes_on(&self, mut at: usize, parent: usize) -> Option<(usize, usize)> {
        let mut breaks = 1;
        loop {
            let begin = at;
            while self.bytes.get(at) == Some(&b' ') {
                at += 1;
            }
            match self.bytes.get(at)? {
                b'\n' => at += 1,
                b'\r' => at += 2,
                b'#' => return None,
                _ => return (at - begin > parent).then_some((breaks, at)),
            }
            breaks += 1;
        }
    }

    /// Returns the end of the plain scalar at `start` on this line, and what ends it.
    fn plain_line(&self, start: usize) -> Option<(usize, PlainEnd)> {
        let begins = match *self.bytes.get(start)? {
            b'-' => !self.is_blank_or_line_end(start + 1),
            first => BEGINS_PLAIN[usize::from(first)],
        };
        begins.then(|| self.rest_of_line(start))
    }

    fn rest_of_line(&self, start: usize) -> (usize, PlainEnd) {
        let mut at = start;
        let stop = loop {
            let Some(found) = search::find(*b"\n:#", self.bytes, at) else {
                at = self.bytes.len();
                break PlainEnd::Line(at);
            };
            at = found;
            match self.bytes[at] {
                b'\n' => break PlainEnd::Line(at),
                b':' if self.is_blank_or_line_end(at + 1) => break PlainEnd::Colon(at),
                b'#' if self.bytes[at - 1] == b' ' => break PlainEnd::Comment,
                _ => at += 1,
            }
        };
        (self.trimmed(start, at), stop)
    }
}

/// Whether a byte can begin a plain scalar regardless of the following bytes. Excludes indicators, and `.`, which may end a
/// document.
static BEGINS_PLAIN: [bool; 256] = {
    let mut begins = [true; 256];
    let others = b" \n\r-?:,[]{}#&*!|>'\"%@`.";
    let mut at = 0;
    while at < others.len() {
        begins[others[at] as usize] = false;
        at += 1;
    }
    begins
};
