//! Texts whose placeholders have numbers instead of names, for readers that fill them themselves.

use synclint_diagnostic::text::{Lang, Text};

/// The names of the placeholders of several texts in the order of their arguments, each once.
pub(crate) fn placeholders(texts: &[Text]) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    for name in texts.iter().flat_map(|text| text.placeholders()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A text with the number of each name, `{0}`.
pub(crate) fn numbered(text: Text, names: &[&str], lang: Lang) -> String {
    text.with(lang, |name| {
        let number = names.iter().position(|known| *known == name);
        format!("{{{}}}", number.expect("the names are those of this text"))
    })
}
