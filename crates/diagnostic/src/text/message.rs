//! A text with its arguments.

use super::arg::Arg;
use super::sink::{Sink, write_fixed};
use super::wording::{Lang, Text, TextPart};
use crate::secret::Values;

/// A text with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The text.
    pub text: Text,
    /// The values of its placeholders. Unused arguments are allowed.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// Creates a message without arguments.
    pub const fn new(text: Text) -> Self {
        Self { text, args: Vec::new() }
    }

    /// Sets the argument `name`.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets the argument `name`.
    pub fn set(&mut self, name: &'static str, value: impl Into<Arg>) {
        let value = value.into();
        match self.args.iter_mut().find(|(known, _)| *known == name) {
            Some(slot) => slot.1 = value,
            None => self.args.push((name, value)),
        }
    }

    /// Masks the arguments that contain the value of a secret. Returns whether there was one.
    pub fn mask(&mut self, secrets: &Values) -> bool {
        self.args.iter_mut().fold(false, |found, (_, arg)| arg.mask(secrets) || found)
    }

    /// Returns the argument `name`.
    pub fn get(&self, name: &str) -> Option<&Arg> {
        self.args.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Returns the first placeholder without an argument.
    pub fn unfilled(&self) -> Option<&'static str> {
        self.text.placeholders().find(|name| self.get(name).is_none())
    }

    /// Renders the message in `lang`. Input in it is not escaped.
    pub fn write(&self, lang: Lang, out: &mut dyn Sink) {
        let mut in_code = false;
        for part in self.text.parts(lang) {
            match part {
                TextPart::Fixed(fixed) => in_code = write_fixed(fixed, in_code, out),
                TextPart::Placeholder(name) => {
                    let arg = self.get(name);
                    debug_assert!(arg.is_some(), "no argument `{name}` for: {}", self.text.en);
                    if let Some(arg) = arg {
                        arg.write(lang, out);
                    }
                }
            }
        }
    }

    /// Returns the message in `lang`. Input in it is not escaped.
    pub fn to_string(&self, lang: Lang) -> String {
        let mut out = String::new();
        self.write(lang, &mut out);
        out
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
    use crate::text;
    use crate::text::noun;

    #[test]
    fn fills_placeholders_in_each_language() {
        let text = text!("profile {who} affects {n}", "プロファイル{who}の影響: {n}");
        let message = Message::new(text).arg("who", Arg::name("contoso")).arg("n", noun::MAILBOXES.of(41));
        assert_eq!(message.to_string(Lang::En), "profile `contoso` affects 41 mailboxes");
        assert_eq!(message.to_string(Lang::Ja), "プロファイル「contoso」の影響: メールボックス 41 個");
        assert_eq!(message.unfilled(), None);
    }

    #[test]
    fn finds_placeholders_without_argument() {
        let message = Message::new(text!("{a} and {b}", "{b} と {a}")).arg("a", 1_i64);
        assert_eq!(message.unfilled(), Some("b"));
    }

    /// Shows where code begins and ends.
    struct Marked(String);

    impl Sink for Marked {
        fn text(&mut self, text: &str) {
            self.0.push_str(text);
        }

        fn code(&mut self, begins: bool) {
            self.0.push(if begins { '<' } else { '>' });
        }
    }

    #[test]
    fn backticks_in_input_are_not_code() {
        let text = text!("profile {name} (`{column}: 2`)", "プロファイル{name} (`{column}: 2`)");
        let message = Message::new(text).arg("name", Arg::name("a`b")).arg("column", "c`d");
        let marked = |lang| {
            let mut out = Marked(String::new());
            message.write(lang, &mut out);
            out.0
        };
        assert_eq!(marked(Lang::En), "profile <a`b> (<c`d: 2>)");
        assert_eq!(marked(Lang::Ja), "プロファイル「a`b」 (<c`d: 2>)");
    }
}
