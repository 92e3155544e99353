//! Literal and folded block scalars.

use super::reader::{Reader, Scalar};
use crate::tree::Style;

impl Reader<'_> {
    /// Reads a block scalar and the rest of its last line. Scalars without content or without a final line break are not
    /// supported.
    pub(super) fn block_scalar(&mut self) -> Option<()> {
        let start = self.at;
        let parent = self.open.last()?.column;
        let folded = self.peek() == Some(b'>');
        let chomping = self.bytes.get(start + 1).copied().filter(|byte| matches!(byte, b'-' | b'+'));
        let header = start + 1 + usize::from(chomping.is_some());
        if !self.is_line_end(header) {
            return None;
        }
        self.at = self.next_line(header);
        let mut breaks = 0;
        while let Some(end @ (b'\n' | b'\r')) = self.peek() {
            self.at += if end == b'\n' { 1 } else { 2 };
            breaks += 1;
        }
        let line = self.at;
        self.skip_spaces();
        let indent = self.at - line;
        // A leading line of spaces can determine the indentation, which is not supported.
        if indent <= parent || self.is_line_end(self.at) {
            return None;
        }
        let from = self.tree.decoded().len();
        let (end, breaks) = self.content(folded, indent, breaks, from)?;
        if chomping != Some(b'-') {
            let kept = if chomping == Some(b'+') { breaks } else { 0 };
            self.tree.decoded().extend(std::iter::repeat_n('\n', 1 + kept));
        }
        let decoded = Some(self.decoded_since(from)?);
        self.push(Scalar { style: Style::Block, start, end, decoded })
    }

    /// Decodes the lines of the scalar, starting with the current one, whose indentation was already read and which follows
    /// `breaks` empty lines. The decoded text begins at `from`. Returns the end of the last character other than a space, and the
    /// number of empty lines that follow.
    fn content(&mut self, folded: bool, indent: usize, mut breaks: usize, from: usize) -> Option<(usize, usize)> {
        let (mut end, mut first, mut indented) = (None, true, false);
        loop {
            let next = self.next_line(self.at);
            if self.bytes[next - 1] != b'\n' {
                return None;
            }
            let line_end = next - if self.bytes[next - 2] == b'\r' { 2 } else { 1 };
            // Lines with more indentation are not folded.
            let further = self.peek() == Some(b' ');
            if folded && !first && !indented && !further {
                self.fold(breaks + 1);
            } else {
                self.tree.decoded().extend(std::iter::repeat_n('\n', breaks + usize::from(!first)));
            }
            self.decode(self.at, line_end)?;
            if self.tree.decoded().len() - from > self.limits.scalar {
                return None;
            }
            let visible = self.trimmed(self.at, line_end);
            end = if visible > self.at { Some(visible) } else { end };
            (first, indented) = (false, further);
            self.at = next;
            breaks = self.empty_lines(indent);
            let line = self.at;
            if !self.bytes[line..].iter().take(indent).all(|byte| *byte == b' ') || self.bytes.len() <= line + indent {
                return end.map(|end| (end, breaks));
            }
            self.at += indent;
        }
    }

    /// Skips lines without content, which have at most `indent` spaces. Returns their number.
    fn empty_lines(&mut self, indent: usize) -> usize {
        let mut breaks = 0;
        loop {
            let line = self.at;
            while self.at < line + indent && self.peek() == Some(b' ') {
                self.at += 1;
            }
            match self.peek() {
                Some(b'\n') => self.at += 1,
                Some(b'\r') => self.at += 2,
                _ => {
                    self.at = line;
                    return breaks;
                }
            }
            breaks += 1;
        }
    }
}
