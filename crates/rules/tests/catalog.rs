//! The rules as a whole: what each must have, and how they are worded.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use synclint_model::rule::RuleInfo;
use synclint_model::shape;
use synclint_model::text::Text;
use synclint_rules::calendar::EVENTS;
use synclint_rules::catalogue::{self, Name, State};
use synclint_rules::cite;
use synclint_rules::missing;
use synclint_rules::rules::RULES;
use synclint_rules::security;
use synclint_rules::thresholds::THRESHOLDS;
use synclint_rules::undecidable::UNDECIDABLE;

fn infos() -> impl Iterator<Item = &'static RuleInfo> {
    let shapes = shape::RULES.iter().chain(missing::RULES).copied();
    RULES.iter().map(|rule| &rule.info).chain(shapes)
}

/// Rules about synclint itself rest on no document.
const OWN: [&str; 3] = ["findings-left-out", "internal-error", "limit-exceeded"];

#[test]
fn every_rule_is_complete() {
    for rule in infos() {
        assert!(!rule.sources.is_empty() || OWN.contains(&rule.id), "{}: no source", rule.id);
        assert!(rule.severity <= rule.certainty.ceiling(), "{}: too severe for what it rests on", rule.id);
        for text in [rule.title, rule.message, rule.fix] {
            assert!(!text.en.is_empty() && !text.ja.is_empty(), "{}: a wording is missing", rule.id);
        }
        assert_eq!(rule.title.placeholders().next(), None, "{}: a title stands alone", rule.id);
    }
    assert!(RULES.iter().all(|rule| !rule.info.tables.is_empty()));
}

#[test]
fn rules_about_security_are_rules() {
    for id in security::ids() {
        assert!(infos().any(|rule| rule.id == id), "{id}");
    }
}

#[test]
fn ids_are_sorted_and_each_there_once() {
    assert!(RULES.is_sorted_by_key(|rule| rule.info.id));
    assert!(UNDECIDABLE.is_sorted_by_key(|entry| entry.id));
    let mut seen = BTreeSet::new();
    for id in infos().map(|rule| rule.id).chain(UNDECIDABLE.iter().map(|entry| entry.id)) {
        assert!(seen.insert(id), "{id} is there twice");
        let kebab = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(kebab && !id.contains("--"), "{id} is not in kebab case");
    }
}

#[test]
fn rules_yield_to_rules_without_circles() {
    let find = |id: &str| RULES.iter().find(|rule| rule.info.id == id);
    let mut done = BTreeSet::new();
    // Takes away, round after round, every rule that yields to no rule that is left: what stays runs in a circle.
    loop {
        let free: Vec<&str> = RULES
            .iter()
            .filter(|rule| !done.contains(rule.info.id) && rule.info.yields_to.iter().all(|id| done.contains(id)))
            .map(|rule| rule.info.id)
            .collect();
        if free.is_empty() {
            break;
        }
        done.extend(free);
    }
    for rule in RULES {
        for precise in rule.info.yields_to {
            let precise =
                find(precise).unwrap_or_else(|| panic!("{} yields to `{precise}`, which is no rule", rule.info.id));
            assert!(
                !precise.info.applies.on_request || rule.info.applies.on_request,
                "{} yields to {}, which nobody may have asked for",
                rule.info.id,
                precise.info.id
            );
        }
        assert!(done.contains(rule.info.id), "{} yields to rules that yield to it in the end", rule.info.id);
    }
}

/// The catalogue is complete: each documented condition is a rule, is undecidable, or is said by other rules; and there is
/// no rule that no document asks for.
#[test]
fn every_documented_condition_is_accounted_for() {
    let shapes: BTreeSet<&str> = shape::RULES.iter().map(|rule| rule.id).collect();
    let rules: BTreeSet<&str> = infos().map(|rule| rule.id).filter(|id| !shapes.contains(id)).collect();
    let undecidable: BTreeSet<&str> = UNDECIDABLE.iter().map(|entry| entry.id).collect();
    let mut listed = BTreeSet::new();
    let mut mistakes = Vec::new();
    for Name { id, state, .. } in catalogue::names() {
        if !listed.insert(id) {
            mistakes.push(format!("{id} is listed twice"));
        }
        let true_to = match &state {
            State::Rule => rules.contains(id),
            State::Undecidable => undecidable.contains(id),
            State::Merged(into) => {
                into.iter().all(|rule| rules.contains(rule)) && !rules.contains(id) && !undecidable.contains(id)
            }
            State::Open => true,
        };
        if !true_to {
            mistakes.push(format!("{id} is not what it is listed as: {state:?}"));
        }
    }
    for id in rules.union(&undecidable).filter(|id| !listed.contains(*id)) {
        mistakes.push(format!("{id} is in no list: it needs a line in crates/rules/src/catalogue.tsv"));
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
    assert!(catalogue::names().is_sorted_by_key(|name| (name.section, name.id)), "by section and name");
}

/// Lower case and no full stop in English, because a message stands behind a colon; no full stop at the end in Japanese.
#[test]
fn messages_have_one_style() {
    for rule in infos() {
        for Text { en, ja } in [rule.title, rule.message, rule.fix] {
            assert!(!en.ends_with('.') && !ja.ends_with('。'), "{}: a full stop at the end", rule.id);
            assert_eq!(en, en.trim(), "{}", rule.id);
            assert!(!en.contains("  "), "{}: two blanks", rule.id);
        }
        let first = rule.message.en.chars().next().unwrap();
        let name =
            ["Exchange", "Gmail", "Auto", "OAuth", "Dynamics 365"].iter().any(|name| rule.message.en.starts_with(name));
        assert!(!first.is_uppercase() || name, "{}: begins with a capital", rule.id);
    }
}

/// Where the English says a term of the product, the Japanese says Microsoft's own word for it.
const TERMS: &[(&str, &[&str])] = &[
    ("server-side synchronization", &["サーバー側同期"]),
    ("Server-Side Synchronization", &["サーバー側同期"]),
    ("server-to-server authentication", &["サーバー間認証"]),
    ("Server to Server Authentication", &["サーバー間認証"]),
    ("appointments, contacts, and tasks", &["予定、取引先担当者、およびタスク"]),
    ("Appointments, Contacts, and Tasks", &["予定、取引先担当者、およびタスク"]),
    ("Exchange Web Services", &["Exchange Web サービス"]),
    ("impersonation", &["偽装"]),
    ("Impersonation", &["偽装"]),
    ("Auto Discover", &["自動検出"]),
    ("mailbox", &["メールボックス"]),
    ("queue", &["キュー"]),
    ("tenant", &["テナント"]),
    ("e-mail server profile", &["電子メール サーバー プロファイル"]),
    ("Windows Integrated Authentication", &["Windows 統合認証"]),
    ("customer key", &["顧客キー"]),
    ("test and enable", &["テストと有効化"]),
    ("Email Router", &["Email Router"]),
    ("FIPS 140-2", &["FIPS 140-2"]),
    ("manual tracking", &["手動追跡"]),
    ("Authenticate Using", &["認証方法"]),
    ("Use same settings for Outgoing", &["送信に同じ設定を使用する"]),
    ("not supported", &["サポートされていません", "サポートされていない", "サポートされなく", "対応していない"]),
    ("not recommended", &["推奨されません", "推奨されない"]),
];

/// Words that are not Microsoft's in these products.
const WRONG: [&str; 7] = [
    "サーバサイド",
    "サーバーサイド",
    "メールサーバープロファイル",
    "受信トレイ同期",
    "メイルボックス",
    "ユーザ、",
    "サーバ側",
];

#[test]
fn japanese_uses_the_products_terms() {
    let texts = infos().flat_map(|rule| [(rule.id, rule.title), (rule.id, rule.message), (rule.id, rule.fix)]);
    let undecided = UNDECIDABLE.iter().flat_map(|entry| [(entry.id, entry.statement), (entry.id, entry.reason)]);
    let events = EVENTS.iter().map(|event| ("calendar", event.title));
    let mut mistakes = Vec::new();
    for (id, Text { en, ja }) in texts.chain(undecided).chain(events) {
        for (english, japanese) in TERMS {
            if en.contains(english) && !japanese.iter().any(|term| ja.contains(term)) {
                mistakes.push(format!("{id}: `{english}` is {japanese:?} in: {ja}"));
            }
        }
        for wrong in WRONG {
            if ja.contains(wrong) {
                mistakes.push(format!("{id}: `{wrong}` in: {ja}"));
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn thresholds_belong_to_rules() {
    assert!(THRESHOLDS.is_sorted_by_key(|threshold| threshold.rule));
    for threshold in THRESHOLDS {
        let rule = threshold.rule;
        assert!(RULES.iter().any(|known| known.info.id == rule), "{rule} is no rule");
        assert!((threshold.min..=threshold.max).contains(&threshold.default), "{rule}: the default is out of range");
    }
}

/// A document that nothing cites is dead.
#[test]
fn every_document_is_cited() {
    let rules = infos().flat_map(|rule| rule.sources.iter().copied());
    let events = EVENTS.iter().flat_map(|event| event.sources.iter().copied());
    let editions = synclint_rules::matrix::EDITIONS.iter().map(|edition| edition.source);
    let errors = synclint_rules::sync_errors::ERRORS.iter().map(|error| error.source);
    let cited: Vec<_> = rules.chain(events).chain(editions).chain(errors).collect();
    let dead: Vec<_> =
        cite::ALL.iter().filter(|document| !cited.contains(document)).map(|document| document.document).collect();
    assert!(dead.is_empty(), "nothing cites: {}", dead.join("; "));
}
