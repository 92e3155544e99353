//! Constant texts.

/// A language that messages are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    /// English.
    En,
    /// Japanese.
    Ja,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::En, Self::Ja];

    /// The ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
        }
    }
}

/// A constant text in both languages, with `{placeholders}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text {
    /// The English text.
    pub en: &'static str,
    /// The Japanese text.
    pub ja: &'static str,
}

impl Text {
    /// Makes a text from its two languages.
    ///
    /// # Panics
    ///
    /// If a language is empty, if braces do not match, or if the languages have different placeholders.
    pub const fn new(en: &'static str, ja: &'static str) -> Self {
        assert!(!en.is_empty(), "the English text is missing");
        assert!(!ja.is_empty(), "the Japanese text is missing");
        assert!(has_placeholders_of(ja, en), "an English placeholder is not in the Japanese text");
        assert!(has_placeholders_of(en, ja), "a Japanese placeholder is not in the English text");
        Self { en, ja }
    }

    /// Returns the text in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ja => self.ja,
        }
    }

    /// Returns the parts of the text in `lang`, in order.
    pub fn parts(self, lang: Lang) -> impl Iterator<Item = TextPart> {
        let mut rest = self.get(lang);
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            let (part, after) = match rest.strip_prefix('{') {
                Some(inner) => {
                    let (name, after) = inner.split_once('}').unwrap_or((inner, ""));
                    (TextPart::Placeholder(name), after)
                }
                None => {
                    let (fixed, after) = rest.split_at(rest.find('{').unwrap_or(rest.len()));
                    (TextPart::Fixed(fixed), after)
                }
            };
            rest = after;
            Some(part)
        })
    }

    /// Returns the text in `lang` with each placeholder replaced.
    pub fn with(self, lang: Lang, mut placeholder: impl FnMut(&str) -> String) -> String {
        self.parts(lang).fold(String::new(), |mut out, part| {
            match part {
                TextPart::Fixed(fixed) => out.push_str(fixed),
                TextPart::Placeholder(name) => out.push_str(&placeholder(name)),
            }
            out
        })
    }

    /// Returns the names of the placeholders, in English order.
    pub fn placeholders(self) -> impl Iterator<Item = &'static str> {
        self.parts(Lang::En).filter_map(|part| match part {
            TextPart::Placeholder(name) => Some(name),
            TextPart::Fixed(_) => None,
        })
    }
}

/// One part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPart {
    /// Fixed text.
    Fixed(&'static str),
    /// The name between `{` and `}`.
    Placeholder(&'static str),
}

/// Returns whether `text` contains each `{placeholder}` of `other`.
const fn has_placeholders_of(text: &str, other: &str) -> bool {
    let (text, other) = (text.as_bytes(), other.as_bytes());
    let mut i = 0;
    while i < other.len() {
        if other[i] == b'{' {
            let mut end = i;
            while other[end] != b'}' {
                end += 1; // an unclosed brace indexes out of bounds, which is a compile error
            }
            if !contains(text, other, i, end + 1) {
                return false;
            }
            i = end;
        }
        i += 1;
    }
    true
}

/// Returns whether `haystack` contains `needle[from..to]`.
const fn contains(haystack: &[u8], needle: &[u8], from: usize, to: usize) -> bool {
    let len = to - from;
    let mut at = 0;
    while at + len <= haystack.len() {
        let mut k = 0;
        while k < len && haystack[at + k] == needle[from + k] {
            k += 1;
        }
        if k == len {
            return true;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    #[test]
    #[should_panic(expected = "not in the Japanese text")]
    fn rejects_placeholders_in_only_one_language() {
        let _ = Text::new("{a}", "a");
    }

    #[test]
    fn splits_a_text_into_parts() {
        let text = text!("{a} and {b}.", "{b}と{a}");
        let parts: Vec<TextPart> = text.parts(Lang::En).collect();
        let expected =
            [TextPart::Placeholder("a"), TextPart::Fixed(" and "), TextPart::Placeholder("b"), TextPart::Fixed(".")];
        assert_eq!(parts, expected);
        assert_eq!(text.placeholders().collect::<Vec<_>>(), ["a", "b"]);
    }
}
