//! Manual pages of rules: prose in two languages, then the tests of the rule.

use crate::text::Lang;

/// A page in Markdown: a title line with the id, prose in English, a line `日本語`, the same in Japanese, then `##` sections, each of
/// which is a test.
#[derive(Debug)]
pub struct Page(pub &'static str);

impl Page {
    /// The part that is written in `lang`.
    pub fn prose(&self, lang: Lang) -> &'static str {
        prose(self.0, lang)
    }

    /// The titles of the tests, which name what the page shows.
    pub fn titles(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.0.lines().filter_map(|line| line.strip_prefix("## "))
    }
}

/// The part of a page that is written in `lang`: English up to the line `日本語`, Japanese from there, both up to the tests.
pub fn prose(page: &str, lang: Lang) -> &str {
    let body = page.split_once('\n').map_or(page, |(_, rest)| rest);
    let body = body.split("\n## ").next().unwrap_or(body);
    match (body.split_once("\n日本語\n"), lang) {
        (Some((english, _)), Lang::En) => english.trim(),
        (Some((_, japanese)), Lang::Ja) => japanese.trim(),
        (None, _) => body.trim(),
    }
}
