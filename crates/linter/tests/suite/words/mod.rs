//! Checks that all texts and rendered findings follow the style of the project, in both languages.

mod help;
mod prose;
mod rendered;
mod scan;
mod style;
mod terms;

use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::text::Text;
use synclint_linter::registry;
use synclint_rules::calendar::EVENTS;
use synclint_rules::sync_errors::ERRORS;
use synclint_rules::undecidable::UNDECIDABLE;

/// Panics with all remarks, one per line, if there are any.
#[track_caller]
fn assert_none(remarks: &[String]) {
    assert!(remarks.is_empty(), "{} remarks:\n{}", remarks.len(), remarks.join("\n"));
}

/// Returns a remark for each check of a text that is `true`.
fn failed<const N: usize>(id: &str, text: Text, checks: [(bool, &str); N]) -> Vec<String> {
    let failed = checks.into_iter().filter(|(is_wrong, _)| *is_wrong);
    failed.map(|(_, remark)| format!("{id}: {remark}: {} / {}", text.en, text.ja)).collect()
}

fn infos() -> impl Iterator<Item = &'static RuleInfo> {
    registry::all().iter().copied()
}

/// Files with texts that are complete sentences and may end with a full stop.
const PROSE: [&str; 4] = ["html/words.rs", "rules/markdown.rs", "commands/explain.rs", "report/src/words.rs"];

#[test]
fn every_text_is_plain() {
    let labels = terms::Labels::known();
    let mut remarks = Vec::new();
    let mut n = 0;
    for scan::Scanned { place, en, ja } in scan::texts() {
        if place.contains("generated") {
            continue; // Microsoft labels
        }
        n += 1;
        let is_prose = PROSE.iter().any(|file| place.contains(file));
        let found = style::avoided(&en, &ja)
            .into_iter()
            .chain(style::balanced(&en))
            .chain(style::balanced(&ja))
            .chain(style::japanese_spaces(&ja))
            .chain(style::kinds(&en, &ja))
            .chain(style::counts(&en))
            .chain(style::translated(&en, &ja))
            .chain(style::japanese_counts(&ja))
            .chain(terms::terms(&en, &ja))
            .chain(labels.remarks(&en, &ja))
            .chain(if is_prose { Vec::new() } else { style::ending(&en, &ja) });
        remarks.extend(found.map(|remark| format!("{place}: {remark}\n    {en}\n    {ja}")));
    }
    println!("{n} texts, {} remarks", remarks.len());
    assert_none(&remarks);
}

/// Titles of rules and events are noun phrases.
#[test]
fn titles_are_noun_phrases() {
    let titles = infos().map(|rule| (rule.id, rule.title, 70));
    // Events stand in a list of their own, which has more room.
    let titles = titles.chain(EVENTS.iter().map(|event| ("calendar", event.title, 100)));
    let mut remarks = Vec::new();
    for (id, title, most) in titles {
        let (en, ja) = (title.en, title.ja);
        let first = en.chars().next().unwrap_or_default();
        remarks.extend(failed(
            id,
            title,
            [
                (title.placeholders().next().is_some(), "a placeholder"),
                (first.is_lowercase(), "a lower-case start"),
                (["A ", "An ", "The "].iter().any(|article| en.starts_with(article)), "an article at the start"),
                (en.chars().count() > most, "too long"),
                (style::fixed_width(ja) > most, "Japanese too long"),
                (["です", "ます", "ません", "ました"].iter().any(|end| ja.ends_with(end)), "a Japanese sentence"),
            ],
        ));
    }
    assert_none(&remarks);
}

/// Proper names that a message may start with.
const PROPER: [&str; 21] = [
    "Exchange",
    "Dynamics 365",
    "Dataverse",
    "Gmail",
    "Outlook",
    "Microsoft",
    "POP3",
    "IMAP",
    "SMTP",
    "S/MIME",
    "SSL",
    "TLS",
    "Email Router",
    "Auto Discover",
    "Azure",
    "XML",
    "UTF-8",
    "YAML",
    "JSON",
    "OAuth",
    "HTTP",
];

/// Messages are one clause in English and one sentence in Japanese.
#[test]
fn messages_are_one_clause() {
    let mut remarks = Vec::new();
    for rule in infos() {
        let (en, ja) = (rule.message.en, rule.message.ja);
        let is_proper = PROPER.iter().any(|name| en.starts_with(name));
        let ends = ["です", "ます", "ません", "ました", "ませんでした", ")", "}"];
        remarks.extend(failed(
            rule.id,
            rule.message,
            [
                (en.starts_with(char::is_uppercase) && !is_proper, "an upper-case start"),
                (style::fixed_width(en) > 84, "longer than 84 columns"),
                (style::fixed_width(ja) > 84, "Japanese longer than 84 columns"),
                (ja.contains('。'), "more than one Japanese sentence"),
                (!ends.iter().any(|end| ja.ends_with(end)), "a Japanese ending that is not a sentence"),
                (en.split(|c: char| !c.is_alphabetic()).any(|word| word == "since"), "`since`"),
                (en.contains("  ") || en.trim() != en, "spaces"),
            ],
        ));
    }
    assert_none(&remarks);
}

/// Reasons and statements in lists have no full stop. Upper and lower case are not checked.
#[test]
fn lists_have_no_full_stops() {
    let undecided = UNDECIDABLE.iter().flat_map(|entry| [(entry.id, entry.statement), (entry.id, entry.reason)]);
    let errors = ERRORS.iter().map(|error| (error.name, error.cause));
    let mut remarks = Vec::new();
    for (id, text) in undecided.chain(errors) {
        let found = style::avoided(text.en, text.ja)
            .into_iter()
            .chain(style::ending(text.en, text.ja))
            .chain(style::japanese_spaces(text.ja))
            .chain(terms::terms(text.en, text.ja));
        remarks.extend(found.map(|remark| format!("{id}: {remark}: {} / {}", text.en, text.ja)));
    }
    assert_none(&remarks);
}
