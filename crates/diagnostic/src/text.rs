//! Texts in two languages, and the arguments that fill them.
//!
//! A text is a constant: a language or a placeholder that is missing does not compile. What a finding carries
//! is the text and its arguments; words are made of them only where a report is written.

use std::fmt::{self, Write};

use jiff::civil::Date;

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

    /// The code of the language in ISO 639-1.
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
    /// The English wording.
    pub en: &'static str,
    /// The Japanese wording.
    pub ja: &'static str,
}

/// Makes a [`Text`] of an English and a Japanese literal, checked when the program is compiled.
#[macro_export]
macro_rules! text {
    ($en:expr, $ja:expr $(,)?) => {
        const { $crate::text::Text::new($en, $ja) }
    };
}

impl Text {
    /// A text of both wordings.
    ///
    /// # Panics
    ///
    /// When a wording is empty, when braces do not match, or when a placeholder stands in one wording only.
    pub const fn new(en: &'static str, ja: &'static str) -> Self {
        assert!(!en.is_empty(), "the English wording is missing");
        assert!(!ja.is_empty(), "the Japanese wording is missing");
        assert!(placeholders_within(en, ja), "a placeholder of the English wording is not in the Japanese one");
        assert!(placeholders_within(ja, en), "a placeholder of the Japanese wording is not in the English one");
        Self { en, ja }
    }

    /// The wording in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ja => self.ja,
        }
    }

    /// The wording in `lang` with something else for each placeholder.
    pub fn with(self, lang: Lang, mut placeholder: impl FnMut(&str) -> String) -> String {
        let mut out = String::new();
        let mut rest = self.get(lang);
        while let Some((before, tail)) = rest.split_once('{') {
            let (name, tail) = tail.split_once('}').unwrap_or((tail, ""));
            out.push_str(before);
            out.push_str(&placeholder(name));
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    /// The names between braces, in the order of the English wording.
    pub fn placeholders(self) -> impl Iterator<Item = &'static str> {
        self.en.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
    }
}

/// Whether each `{name}` of `a` stands in `b` too.
const fn placeholders_within(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut i = 0;
    while i < a.len() {
        if a[i] == b'{' {
            let mut end = i;
            while a[end] != b'}' {
                end += 1; // an unclosed brace runs past the end, which stops compilation
            }
            if !contains(b, a, i, end + 1) {
                return false;
            }
            i = end;
        }
        i += 1;
    }
    true
}

/// Whether `haystack` contains `needle[from..to]`.
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

/// What fills a placeholder.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Arg {
    /// Words of the input, not to be trusted: a renderer escapes what it must.
    Str(Box<str>),
    /// A number.
    Int(i64),
    /// A day.
    Date(Date),
    /// Our own words, without placeholders.
    Text(Text),
    /// A value of an option set and its label.
    Choice(i64, Text),
    /// Several, separated by commas.
    List(Box<[Arg]>),
}

/// The longest piece of input that a message repeats, in characters.
const LONGEST: usize = 120;

impl From<&str> for Arg {
    /// Keeps at most the first 120 characters.
    fn from(value: &str) -> Self {
        match value.char_indices().nth(LONGEST) {
            None => Self::Str(value.into()),
            Some((cut, _)) => Self::Str(format!("{}…", &value[..cut]).into()),
        }
    }
}

impl From<Text> for Arg {
    fn from(value: Text) -> Self {
        Self::Text(value)
    }
}

impl From<i64> for Arg {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<bool> for Arg {
    fn from(value: bool) -> Self {
        Self::Str(if value { "true" } else { "false" }.into())
    }
}

impl From<Date> for Arg {
    fn from(value: Date) -> Self {
        Self::Date(value)
    }
}

impl<A: Into<Arg>> FromIterator<A> for Arg {
    fn from_iter<I: IntoIterator<Item = A>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl Arg {
    /// The words in `lang`. Words of the input stand in them as they are: not escaped.
    pub fn to_string(&self, lang: Lang) -> String {
        let mut out = String::new();
        self.write(lang, &mut out).expect("writing to a string does not fail");
        out
    }

    fn write(&self, lang: Lang, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::Str(value) => out.write_str(value),
            Self::Int(value) => write!(out, "{value}"),
            Self::Date(value) => write!(out, "{value}"),
            Self::Text(value) => out.write_str(value.get(lang)),
            Self::Choice(value, label) => write!(out, "{value} ({})", label.get(lang)),
            Self::List(items) => {
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        out.write_str(match lang {
                            Lang::En => ", ",
                            Lang::Ja => "、",
                        })?;
                    }
                    item.write(lang, out)?;
                }
                Ok(())
            }
        }
    }
}

/// A text with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The wording.
    pub text: Text,
    /// What fills its placeholders; more than it names may be here.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A text that needs no arguments, or gets them later.
    pub const fn new(text: Text) -> Self {
        Self { text, args: Vec::new() }
    }

    /// Gives the argument `name`; the last one given counts.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.set(name, value);
        self
    }

    /// Gives the argument `name`; the last one given counts.
    pub fn set(&mut self, name: &'static str, value: impl Into<Arg>) {
        let value = value.into();
        match self.args.iter_mut().find(|(known, _)| *known == name) {
            Some(slot) => slot.1 = value,
            None => self.args.push((name, value)),
        }
    }

    /// The argument `name`.
    pub fn get(&self, name: &str) -> Option<&Arg> {
        self.args.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The first placeholder that no argument fills.
    pub fn unfilled(&self) -> Option<&'static str> {
        self.text.placeholders().find(|name| self.get(name).is_none())
    }

    /// The words in `lang`. Words of the input stand in them as they are: not escaped.
    pub fn to_string(&self, lang: Lang) -> String {
        self.text.with(lang, |name| {
            let arg = self.get(name);
            debug_assert!(arg.is_some(), "no argument `{name}` for: {}", self.text.en);
            arg.map(|arg| arg.to_string(lang)).unwrap_or_default()
        })
    }
}

impl From<Text> for Message {
    fn from(text: Text) -> Self {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_placeholders_in_each_language() {
        let text = text!("{who} has {n} mailboxes", "{who} のメールボックス: {n} 個");
        let message = Message::new(text).arg("who", "contoso").arg("n", 41_usize);
        assert_eq!(message.to_string(Lang::En), "contoso has 41 mailboxes");
        assert_eq!(message.to_string(Lang::Ja), "contoso のメールボックス: 41 個");
        assert_eq!(message.unfilled(), None);
    }

    #[test]
    fn names_what_is_not_filled() {
        let message = Message::new(text!("{a} and {b}", "{b} と {a}")).arg("a", 1_i64);
        assert_eq!(message.unfilled(), Some("b"));
    }

    #[test]
    fn long_input_is_cut_at_a_character() {
        let Arg::Str(cut) = Arg::from("テスト".repeat(100).as_str()) else { panic!("not a string") };
        assert_eq!(cut.chars().count(), LONGEST + 1);
        assert!(cut.ends_with('…'));
    }

    #[test]
    #[should_panic(expected = "not in the Japanese one")]
    fn a_placeholder_of_one_language_is_refused() {
        let _ = Text::new("{a}", "a");
    }
}
