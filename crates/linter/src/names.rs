//! Finds the names and patterns of settings and waiver files that match a name, without comparing it with each of them.

use std::collections::{BTreeSet, HashMap};

use glob::Pattern;
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;

/// The maximum number of different patterns with the same literal text at the start, or at the end for those that start with a
/// wildcard. A name is compared with all of them.
const MAX_ALIKE: usize = 1000;

/// What an invalid pattern is expected to be.
pub(crate) const PATTERN: Text =
    text!("a name or a pattern with `*` and `?`", "名前、または `*` と `?` を使用したパターン");

/// What one pattern too many is expected to be.
pub(crate) const FEWER: Text = text!(
    "at most 1000 patterns with the same text before the first wildcard",
    "最初のワイルドカードより前が同じパターンは 1000 個まで"
);

/// Returns whether a name is a pattern.
pub(crate) fn is_pattern(written: &str) -> bool {
    written.contains(['*', '?', '['])
}

/// Numbers by names and patterns.
#[derive(Debug, Default)]
pub(crate) struct NameIndex {
    exact: HashMap<Box<str>, Vec<u32>>,
    by_start: PatternIndex,
    by_end: PatternIndex,
}

/// Patterns by a literal text.
#[derive(Debug, Default)]
struct PatternIndex {
    groups: HashMap<Box<str>, Vec<(Matcher, Vec<u32>)>>,
    /// The position of each pattern in its group.
    positions: HashMap<Box<str>, usize>,
    /// The lengths of the literal texts.
    lengths: BTreeSet<usize>,
}

/// Decides whether a name with the literal text matches.
#[derive(Debug)]
enum Matcher {
    /// Every name does, because the rest of the pattern is `*`.
    Any,
    Pattern(Pattern),
}

impl NameIndex {
    /// Adds the number of a name or pattern.
    ///
    /// # Errors
    ///
    /// Returns what is expected instead.
    pub(crate) fn add(&mut self, written: &str, number: u32) -> Result<(), Text> {
        if !is_pattern(written) {
            self.add_name(written, number);
            return Ok(());
        }
        let pattern = Pattern::new(written).map_err(|_| PATTERN)?;
        let start = &written[..written.find(['*', '?', '[']).unwrap_or_default()];
        if !start.is_empty() {
            return self.by_start.add(start, pattern, number);
        }
        let end = written.rfind(['*', '?', ']']).map_or("", |at| &written[at + 1..]);
        self.by_end.add(end, pattern, number)
    }

    /// Adds the number of a name.
    pub(crate) fn add_name(&mut self, name: &str, number: u32) {
        match self.exact.get_mut(name) {
            Some(numbers) => numbers.push(number),
            None => {
                self.exact.insert(name.into(), vec![number]);
            }
        }
    }

    /// Adds the numbers of the names and patterns that match `name`, which can contain duplicates.
    pub(crate) fn find(&self, name: &str, found: &mut Vec<u32>) {
        if let Some(numbers) = self.exact.get(name) {
            found.extend(numbers);
        }
        for length in self.by_start.lengths.range(..=name.len()) {
            if let Some(start) = name.get(..*length) {
                self.by_start.find(start, name, found);
            }
        }
        for length in self.by_end.lengths.range(..=name.len()) {
            if let Some(end) = name.get(name.len() - length..) {
                self.by_end.find(end, name, found);
            }
        }
    }
}

impl PatternIndex {
    fn add(&mut self, literal: &str, pattern: Pattern, number: u32) -> Result<(), Text> {
        let group = self.groups.entry(literal.into()).or_default();
        if let Some(&position) = self.positions.get(pattern.as_str()) {
            group[position].1.push(number);
            return Ok(());
        }
        if group.len() == MAX_ALIKE {
            return Err(FEWER);
        }
        self.positions.insert(pattern.as_str().into(), group.len());
        self.lengths.insert(literal.len());
        let rest = pattern.as_str().len() - literal.len();
        let is_any = rest == 1 && pattern.as_str().contains('*');
        group.push((if is_any { Matcher::Any } else { Matcher::Pattern(pattern) }, vec![number]));
        Ok(())
    }

    fn find(&self, literal: &str, name: &str, found: &mut Vec<u32>) {
        let group = self.groups.get(literal).into_iter().flatten();
        let matching = group.filter(|(matcher, _)| match matcher {
            Matcher::Any => true,
            Matcher::Pattern(pattern) => pattern.matches(name),
        });
        matching.for_each(|(_, numbers)| found.extend(numbers));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The index finds the names and patterns that `glob` matches.
    #[test]
    fn finds_what_matches() {
        let names = ["", "a", "ab", "abc", "a/b", "é", "éa", "a*", "b", "ba"];
        let patterns = [
            "a", "ab", "a*", "ab*", "*", "?", "??", "*b", "*b*", "[ab]", "a[bc]*", "é*", "*é", "?a", "a?c", "a[*]",
            "[!a]*",
        ];
        let mut index = NameIndex::default();
        for (number, pattern) in (0..).zip(patterns) {
            index.add(pattern, number).unwrap();
        }
        for name in names {
            let mut found = Vec::new();
            index.find(name, &mut found);
            found.sort_unstable();
            let expected = (0..).zip(patterns).filter(|(_, pattern)| Pattern::new(pattern).unwrap().matches(name));
            assert_eq!(found, expected.map(|(number, _)| number).collect::<Vec<u32>>(), "{name}");
        }
    }

    #[test]
    fn limits_patterns_that_are_alike() {
        let mut index = NameIndex::default();
        let most = u32::try_from(MAX_ALIKE).unwrap();
        for number in 0..most {
            index.add(&format!("*{number}*"), number).unwrap();
            index.add(&format!("a*{number}"), number).unwrap();
        }
        assert_eq!(index.add("*x*", most), Err(FEWER));
        assert_eq!(index.add("*1*", most), Ok(()));
        assert_eq!(index.add("*x", most), Ok(()));
        assert_eq!(index.add("ab*", most), Ok(()));
    }
}
