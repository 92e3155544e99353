//! `synclint explain`: the manual page of a rule, which is also the page of its tests.

use anyhow::Result;
use synclint_model::rule::RuleInfo;
use synclint_model::text;
use synclint_model::text::{Lang, Message, Text};
use synclint_rules::thresholds::{Threshold, threshold};

use super::{applies, print};
use crate::args::ExplainArgs;
use crate::catalog;
use crate::check::language;
use crate::manual::PAGES;

const FACTS: Text = text!(
    "severity: {severity}\ncertainty: {certainty}\napplies to: {products}\n",
    "重大度: {severity}\n根拠: {certainty}\n対象: {products}\n"
);
const THRESHOLD: Text = text!(
    "threshold: {default} {unit}, ours; `thresholds: {rule}` in synclint.yaml takes {min} to {max}\n",
    "しきい値: {default} {unit} (synclint の既定値)。synclint.yaml の `thresholds: {rule}` に {min} から {max} を設定できます\n"
);
const CHANGE: Text = text!("To change", "対処");

/// The manual pages of rules: what stands before the tests.
pub(crate) fn explain(args: &ExplainArgs) -> Result<u8> {
    let lang = language(args.lang);
    let mut out = String::new();
    for id in &args.rules {
        let rule = catalog::known(id)?;
        let page = PAGES.iter().find(|(known, _)| known == id).map(|(_, page)| *page);
        out += &page_of(rule, page.unwrap_or_default(), lang);
    }
    print(&out)
}

/// The page of a rule in one language: its facts, and the prose of its file.
fn page_of(rule: &RuleInfo, page: &str, lang: Lang) -> String {
    let mut out = format!("{}: {}\n\n", rule.id, rule.title.get(lang));
    let facts = Message::new(FACTS)
        .arg("severity", rule.severity.key())
        .arg("certainty", rule.certainty.key())
        .arg("products", applies(rule.applies, lang).as_str());
    out += &facts.to_string(lang);
    if let Some(Threshold { default, min, max, unit, .. }) = threshold(rule.id) {
        let words = Message::new(THRESHOLD).arg("default", *default).arg("min", *min).arg("max", *max);
        out += &words.arg("unit", *unit).arg("rule", rule.id).to_string(lang);
    }
    out.push('\n');
    out += prose(page, lang).trim();
    out += &format!("\n\n{}: {}\n\n", CHANGE.get(lang), unfilled(rule.fix, lang));
    for source in rule.sources {
        out += &format!(
            "{} ({}){}{}\n",
            source.title,
            source.document,
            if source.date.is_empty() { "" } else { ", " },
            source.date
        );
        if !source.url.is_empty() {
            out += &format!("  {}\n", source.url);
        }
    }
    out.push('\n');
    out
}

/// A text without its arguments, which only a finding has.
fn unfilled(text: Text, lang: Lang) -> String {
    let words = text.get(lang).to_owned();
    text.placeholders().fold(words, |words, name| words.replace(&format!("{{{name}}}"), "…"))
}

/// The part of a page that is written in `lang`: English up to the line `日本語`, Japanese from there, both up to the tests.
fn prose(page: &str, lang: Lang) -> &str {
    let body = page.split_once('\n').map_or(page, |(_, rest)| rest);
    let body = body.split("\n## ").next().unwrap_or(body);
    match (body.split_once("\n日本語\n"), lang) {
        (Some((english, _)), Lang::En) => english,
        (Some((_, japanese)), Lang::Ja) => japanese,
        (None, _) => body,
    }
}
