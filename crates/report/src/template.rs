//! Message templates with numbered placeholders, for consumers that fill in the arguments themselves.

use synclint_diagnostic::text::{Lang, Text};

/// Returns the distinct placeholder names of several texts, in order of first use.
pub(crate) fn placeholders(texts: &[Text]) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    for name in texts.iter().flat_map(|text| text.placeholders()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Replaces each named placeholder with its index in `names`, such as `{0}`.
pub(crate) fn numbered(text: Text, names: &[&str], lang: Lang) -> String {
    text.with(lang, |name| {
        let number = names.iter().position(|known| *known == name);
        format!("{{{}}}", number.expect("names contains every placeholder of the text"))
    })
}
