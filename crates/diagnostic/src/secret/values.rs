//! Texts that contain the value of a known secret.

use std::collections::HashSet;

/// The minimum length of a value that is found inside a longer text, in bytes. Shorter values are common words.
const MIN_INSIDE: usize = 6;
/// The minimum length of a value that is found if it is the whole text, in bytes.
const MIN_WHOLE: usize = 4;
/// How many bytes of a value are compared.
const COMPARED: usize = 24;
/// The end of a text that was cut.
const CUT: char = '…';

/// The values of secrets of one organization.
#[derive(Debug, Default)]
pub struct Values {
    /// Every value.
    whole: HashSet<Box<str>>,
    /// The first bytes of the longer values, sorted, none the start of another.
    starts: Vec<Box<[u8]>>,
    /// The first [`MIN_INSIDE`] bytes of each of them.
    first: HashSet<[u8; MIN_INSIDE]>,
}

impl Values {
    /// Collects values.
    pub fn new<'a>(values: impl IntoIterator<Item = &'a str>) -> Self {
        let whole: HashSet<Box<str>> =
            values.into_iter().map(str::trim).filter(|value| value.len() >= MIN_WHOLE).map(Into::into).collect();
        let long = whole.iter().filter(|value| value.len() >= MIN_INSIDE);
        let mut starts: Vec<Box<[u8]>> =
            long.map(|value| value.as_bytes()[..value.len().min(COMPARED)].into()).collect();
        starts.sort_unstable();
        starts.dedup_by(|next, before| next.starts_with(before));
        let first = starts.iter().filter_map(|start| start.first_chunk().copied()).collect();
        Self { whole, starts, first }
    }

    /// Returns whether there are no values.
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// Returns whether a text is a value, contains one, or ends within one because the text was cut.
    pub fn are_in(&self, text: &str) -> bool {
        if self.is_empty() {
            return false;
        }
        let bytes = text.as_bytes();
        let inside = |at: usize| {
            let rest = &bytes[at..];
            rest.first_chunk().is_some_and(|first| self.first.contains(first)) && self.begins(rest)
        };
        self.whole.contains(text.trim())
            || (0..bytes.len()).any(inside)
            || text.strip_suffix(CUT).is_some_and(|cut| self.is_cut_in(cut.as_bytes()))
    }

    /// Returns whether a value begins `text`.
    fn begins(&self, text: &[u8]) -> bool {
        let after = self.starts.partition_point(|start| **start <= *text);
        after.checked_sub(1).is_some_and(|before| text.starts_with(&self.starts[before]))
    }

    /// Returns whether the end of `text` begins a value.
    fn is_cut_in(&self, text: &[u8]) -> bool {
        (MIN_WHOLE..COMPARED).filter_map(|length| text.get(text.len().checked_sub(length)?..)).any(|end| {
            let at = self.starts.partition_point(|start| **start < *end);
            self.starts.get(at).is_some_and(|start| start.starts_with(end))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Values;

    #[test]
    fn finds_values() {
        let long = "canary".repeat(40);
        let values = Values::new(["hunter2", "hunter2 and more", "abcd", "abc", "パスワード", &long]);
        for text in [
            "hunter2",
            "a hunter2",
            "xhunter2 and",
            "abcd",
            " abcd ",
            "(パスワード)",
            &long,
            &long[..120],
            "a hunte…",
            "x cana…",
        ] {
            assert!(values.are_in(text), "{text}");
        }
        for text in ["", "hunter", "hunter 2", "abc", "xabcd", "パス", "hunt", "…", "hun…", "canar"] {
            assert!(!values.are_in(text), "{text}");
        }
        assert!(Values::new(["", "a"]).is_empty() && !Values::default().are_in("a"));
    }
}
