//! The arguments of messages.

use jiff::civil::Date;

use super::noun::Noun;
use super::sink::{Sink, write_fixed};
use super::wording::{Lang, Text};
use crate::secret;

/// The value of a placeholder.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Arg {
    /// A value of the input, not escaped.
    Str(Box<str>),
    /// A number.
    Int(i64),
    /// A date, in ISO 8601.
    Date(Date),
    /// A text of synclint without placeholders.
    Text(Text),
    /// A name from the input: `` `X` ``, 「X」.
    Name(Box<str>),
    /// One or several names with their kind: ``mailbox `X` ``, メールボックス「X」.
    Named(&'static Noun, Box<[Box<str>]>),
    /// A key, value or command, in backticks in both languages.
    Code(Box<str>),
    /// A label or option of a form: `"X"`, `[X]`.
    Label(Text),
    /// An option and its value: `"X" (2)`, `[X] (2)`.
    Choice(i64, Text),
    /// A count with its noun: `5 mailboxes`, メールボックス 5 個.
    Count(i64, &'static Noun),
    /// Several arguments, and the number of further ones that are only counted.
    List(Join, Box<[Arg]>, usize),
}

/// How a list is joined in English; in Japanese it is always `、`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Join {
    /// `a, b, and c`
    And,
    /// `a, b, or c`
    Or,
    /// `a, b, c`
    Comma,
}

/// The maximum number of names that a list shows. Further names are counted.
const MAX_NAMES: usize = 3;
/// The maximum length of an input value in a message, in characters. Longer values are cut.
const MAX_LENGTH: usize = 120;

/// The maximum number of bytes of an input value that are searched for secrets.
const MAX_SEARCHED: usize = 1 << 14;

/// Returns at most the first 120 characters of an input value, with secrets masked.
fn shortened(value: &str) -> Box<str> {
    let mut end = value.len().min(MAX_SEARCHED);
    while !value.is_char_boundary(end) {
        end -= 1;
    }
    let value = &*secret::masked(&value[..end]);
    match value.char_indices().nth(MAX_LENGTH) {
        None => value.into(),
        Some((cut, _)) => format!("{}…", &value[..cut]).into(),
    }
}

impl From<&str> for Arg {
    /// Keeps at most the first 120 characters, and masks secrets.
    fn from(value: &str) -> Self {
        Self::Str(shortened(value))
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

/// Collects a list joined by `and`.
impl<A: Into<Arg>> FromIterator<A> for Arg {
    fn from_iter<I: IntoIterator<Item = A>>(items: I) -> Self {
        Self::list(Join::And, items)
    }
}

impl Arg {
    /// Creates a name. Keeps at most the first 120 characters.
    pub fn name(value: &str) -> Self {
        Self::Name(shortened(value))
    }

    /// Creates a key, value, or command. Keeps at most the first 120 characters.
    pub fn code(value: &str) -> Self {
        Self::Code(shortened(value))
    }

    /// Several arguments.
    pub fn list<A: Into<Self>>(join: Join, items: impl IntoIterator<Item = A>) -> Self {
        Self::List(join, items.into_iter().map(Into::into).collect(), 0)
    }

    /// A list of the first of `n` arguments: `a, b, and 3 more`.
    pub fn first_of(n: usize, items: impl IntoIterator<Item = Self>) -> Self {
        let items: Box<[Self]> = items.into_iter().collect();
        let more = n.saturating_sub(items.len());
        Self::List(Join::And, items, more)
    }

    /// Masks the parts that contain the value of a secret. Returns whether there was one.
    pub fn mask(&mut self, secrets: &secret::Values) -> bool {
        let mask = |text: &mut Box<str>| {
            let is_found = secrets.are_in(text);
            if is_found {
                *text = secret::HIDDEN.into();
            }
            is_found
        };
        match self {
            Self::Str(text) | Self::Name(text) | Self::Code(text) => mask(text),
            Self::Named(_, names) => names.iter_mut().filter_map(|name| mask(name).then_some(())).count() > 0,
            Self::List(_, items, _) => items.iter_mut().filter_map(|item| item.mask(secrets).then_some(())).count() > 0,
            Self::Int(_) | Self::Date(_) | Self::Text(_) | Self::Label(_) | Self::Choice(..) | Self::Count(..) => false,
        }
    }

    /// Returns the argument in `lang`, not escaped.
    pub fn to_string(&self, lang: Lang) -> String {
        let mut out = String::new();
        self.write(lang, &mut out);
        out
    }

    /// Renders the argument in `lang`.
    pub fn write(&self, lang: Lang, out: &mut dyn Sink) {
        match (self, lang) {
            (Self::Str(value), _) => out.text(value),
            (Self::Int(value), _) => out.text(&value.to_string()),
            (Self::Date(value), _) => out.text(&value.to_string()),
            (Self::Text(value), _) => {
                write_fixed(value.get(lang), false, out);
            }
            (Self::Name(name), _) => quoted(name, lang, out),
            (Self::Named(noun, names), _) => {
                out.text(match lang {
                    Lang::En if names.len() == 1 => noun.one,
                    Lang::En => noun.many,
                    Lang::Ja => noun.ja,
                });
                if lang == Lang::En {
                    out.text(" ");
                }
                joined(Join::And, names, (MAX_NAMES, 0), lang, out, |name, out| quoted(name, lang, out));
            }
            (Self::Code(code), _) => {
                out.code(true);
                out.text(if code.is_empty() { "\"\"" } else { code });
                out.code(false);
            }
            (Self::Label(label), _) => write_label(label.get(lang), lang, out),
            (Self::Choice(value, label), _) => {
                write_label(label.get(lang), lang, out);
                out.text(&format!(" ({value})"));
            }
            (Self::Count(n, noun), Lang::En) => {
                out.text(&format!("{n} {}", if *n == 1 { noun.one } else { noun.many }));
            }
            (Self::Count(n, noun), Lang::Ja) => {
                let parts = [noun.ja, &n.to_string(), noun.counter];
                out.text(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "));
            }
            (Self::List(join, items, more), _) => {
                let are_names = items.iter().all(|item| matches!(item, Self::Name(_)));
                let most = if are_names { MAX_NAMES } else { usize::MAX };
                joined(*join, items, (most, *more), lang, out, |item, out| item.write(lang, out));
            }
        }
    }
}

impl Noun {
    /// Returns a count: `1 mailbox`, `5 mailboxes`, メールボックス 5 個. A count above `i64::MAX` is shown as `i64::MAX`.
    pub fn of(&'static self, n: impl TryInto<i64>) -> Arg {
        Arg::Count(n.try_into().unwrap_or(i64::MAX), self)
    }

    /// Returns a name with its kind: ``mailbox `X` ``, メールボックス「X」.
    pub fn named(&'static self, name: &str) -> Arg {
        self.named_all([name])
    }

    /// Returns names with their kind: ``mailboxes `X` and `Y` ``, メールボックス「X」、「Y」. Shows at most three names.
    pub fn named_all<'n>(&'static self, names: impl IntoIterator<Item = &'n str>) -> Arg {
        Arg::Named(self, names.into_iter().map(shortened).collect())
    }
}

/// Writes a name in the quotes of the language.
fn quoted(name: &str, lang: Lang, out: &mut dyn Sink) {
    match lang {
        Lang::En => {
            out.code(true);
            out.text(name);
            out.code(false);
        }
        Lang::Ja => {
            out.text("「");
            out.text(name);
            out.text("」");
        }
    }
}

/// Writes a label or option of a form.
fn write_label(label: &str, lang: Lang, out: &mut dyn Sink) {
    let (open, close) = match lang {
        Lang::En => ("\"", "\""),
        Lang::Ja => ("[", "]"),
    };
    out.text(open);
    out.text(label);
    out.text(close);
}

/// Writes the first `most` items of a list and the number of the others, to which `further` is added.
fn joined<T>(
    join: Join,
    items: &[T],
    (most, further): (usize, usize),
    lang: Lang,
    out: &mut dyn Sink,
    mut write: impl FnMut(&T, &mut dyn Sink),
) {
    let shown = items.len().min(most);
    let more = items.len() - shown + further;
    for (i, item) in items[..shown].iter().enumerate() {
        let is_last = i + 1 == items.len() && further == 0;
        out.text(match (lang, join, i) {
            (_, _, 0) => "",
            (Lang::Ja, _, _) => "、",
            (Lang::En, Join::And, 1) if is_last => " and ",
            (Lang::En, Join::Or, 1) if is_last => " or ",
            (Lang::En, Join::And, _) if is_last => ", and ",
            (Lang::En, Join::Or, _) if is_last => ", or ",
            (Lang::En, _, _) => ", ",
        });
        write(item, out);
    }
    if more > 0 {
        out.text(&match lang {
            Lang::En => format!(", and {more} more"),
            Lang::Ja => format!("、ほか {more} 件"),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;
    use crate::text::noun;

    #[track_caller]
    fn assert_renders(arg: &Arg, en: &str, ja: &str) {
        assert_eq!((arg.to_string(Lang::En), arg.to_string(Lang::Ja)), (en.to_owned(), ja.to_owned()));
    }

    fn names(n: usize) -> Vec<String> {
        (1..=n).map(|i| format!("n{i}")).collect()
    }

    #[test]
    fn names_are_quoted() {
        assert_renders(&Arg::name("本社"), "`本社`", "「本社」");
        assert_renders(&noun::MAILBOXES.named("Ada"), "mailbox `Ada`", "メールボックス「Ada」");
    }

    #[test]
    fn options_show_label_and_value() {
        let choice = Arg::Choice(2, text!("Server-Side Synchronization", "サーバー側同期"));
        assert_renders(&choice, "\"Server-Side Synchronization\" (2)", "[サーバー側同期] (2)");
    }

    #[test]
    fn counts_select_singular_or_plural() {
        for (n, en, ja) in [(0, "0 mailboxes", "メールボックス 0 個"), (1, "1 mailbox", "メールボックス 1 個")]
        {
            assert_renders(&noun::MAILBOXES.of(n), en, ja);
        }
        assert_renders(&noun::MAILBOXES.of(2), "2 mailboxes", "メールボックス 2 個");
        assert_renders(&noun::INFOS.of(2), "2 info", "情報 2 件");
        assert_renders(&noun::DAYS.of(1_u64), "1 day", "1 日");
        assert_renders(&noun::DAYS.of(u64::MAX), &format!("{} days", i64::MAX), &format!("{} 日", i64::MAX));
    }

    #[test]
    fn lists_are_joined_by_language() {
        let list = |join, n: i64| Arg::list(join, 1..=n);
        for (list, en, ja) in [
            (list(Join::And, 0), "", ""),
            (list(Join::And, 1), "1", "1"),
            (list(Join::And, 2), "1 and 2", "1、2"),
            (list(Join::And, 3), "1, 2, and 3", "1、2、3"),
            (list(Join::Or, 2), "1 or 2", "1、2"),
            (list(Join::Or, 3), "1, 2, or 3", "1、2、3"),
            (list(Join::Comma, 3), "1, 2, 3", "1、2、3"),
            (list(Join::And, 5), "1, 2, 3, 4, and 5", "1、2、3、4、5"),
        ] {
            assert_renders(&list, en, ja);
        }
    }

    #[test]
    fn long_lists_of_names_are_counted() {
        let named = |n| noun::ORGANIZATIONS.named_all(names(n).iter().map(String::as_str));
        assert_renders(&named(1), "organization `n1`", "組織「n1」");
        assert_renders(&named(2), "organizations `n1` and `n2`", "組織「n1」、「n2」");
        assert_renders(&named(3), "organizations `n1`, `n2`, and `n3`", "組織「n1」、「n2」、「n3」");
        let (en, ja) = ("organizations `n1`, `n2`, `n3`, and 2 more", "組織「n1」、「n2」、「n3」、ほか 2 件");
        assert_renders(&named(5), en, ja);
        let list = Arg::first_of(5, names(2).iter().map(|name| Arg::name(name)));
        assert_renders(&list, "`n1`, `n2`, and 3 more", "「n1」、「n2」、ほか 3 件");
        assert_renders(&Arg::first_of(1, [Arg::name("n1")]), "`n1`", "「n1」");
        let list: Arg = names(4).iter().map(|name| Arg::name(name)).collect();
        assert_renders(&list, "`n1`, `n2`, `n3`, and 1 more", "「n1」、「n2」、「n3」、ほか 1 件");
    }

    #[test]
    fn long_input_is_cut_between_characters() {
        let Arg::Str(cut) = Arg::from("テスト".repeat(100).as_str()) else { panic!("not a string") };
        assert_eq!(cut.chars().count(), MAX_LENGTH + 1);
        assert!(cut.ends_with('…'));
    }
}
