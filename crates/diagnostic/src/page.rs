//! Manual pages of rules: prose in two languages, then the tests of the rule.

use crate::text::Lang;

/// A page in Markdown: a title line with the rule ID, English prose, a line `日本語`, Japanese prose, and `##` sections, each of
/// which is a test.
#[derive(Debug)]
pub struct Page(pub &'static str);

impl Page {
    /// Returns the prose in `lang`.
    pub fn prose(&self, lang: Lang) -> &'static str {
        prose(self.0, lang)
    }

    /// Returns the titles of the tests.
    pub fn titles(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.0.lines().filter_map(|line| line.strip_prefix("## "))
    }
}

/// Returns the prose of `page` in `lang`: English before the line `日本語`, Japanese after it, both without the tests. A page
/// without that line returns the same prose for both languages.
pub fn prose(page: &str, lang: Lang) -> &str {
    let body = page.split_once('\n').map_or(page, |(_, rest)| rest);
    let body = body.split("\n## ").next().unwrap_or(body);
    match (body.split_once("\n日本語\n"), lang) {
        (Some((english, _)), Lang::En) => english.trim(),
        (Some((_, japanese)), Lang::Ja) => japanese.trim(),
        (None, _) => body.trim(),
    }
}
