//! The parts of a manual page: prose in two languages, then the sections that are its tests.

use synclint_model::rule::RuleInfo;
use synclint_model::text::{Lang, Text};
use synclint_report::Rule;
use synclint_rules::security;

use crate::catalog;
use crate::manual::PAGES;

/// The page of a rule.
pub fn of(rule: &str) -> Option<&'static str> {
    PAGES.iter().find(|(known, _)| *known == rule).map(|(_, page)| *page)
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

/// The titles of the tests, which name what a page shows.
pub fn titles(page: &str) -> impl Iterator<Item = &str> {
    page.lines().filter_map(|line| line.strip_prefix("## "))
}

/// Every rule with what reports tell about it.
pub fn all() -> Vec<Rule> {
    let rule = |info: &'static RuleInfo| {
        let page = of(info.id).unwrap_or_default();
        let [en, ja] = Lang::ALL.map(|lang| prose(page, lang));
        Rule { info, page: Text { en, ja }, security: security::score(info.id) }
    };
    catalog::all().iter().copied().map(rule).collect()
}
