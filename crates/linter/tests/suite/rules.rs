//! The rules of all crates as a whole: what each must have, and how they are worded.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::text::Text;
use synclint_linter::registry;
use synclint_rules::calendar::EVENTS;
use synclint_rules::cite;
use synclint_rules::conditions::{self, State};
use synclint_rules::precedence;
use synclint_rules::registry::RULES;
use synclint_rules::undecidable::UNDECIDABLE;

fn infos() -> impl Iterator<Item = &'static RuleInfo> {
    registry::all().iter().copied()
}

#[test]
fn every_rule_keeps_its_bounds() {
    for rule in infos() {
        assert!(rule.severity <= rule.certainty.ceiling(), "{}: too severe for what it rests on", rule.id);
        assert_eq!(rule.title.placeholders().next(), None, "{}: a title stands alone", rule.id);
        assert!(registry::sections().contains(&rule.section), "{}: its section is in no list", rule.id);
        if let Some(threshold) = rule.extra.threshold {
            assert!((threshold.min..=threshold.max).contains(&threshold.default), "{}: out of range", rule.id);
        }
        if let Some(score) = rule.extra.security {
            assert!((0.1..=10.0).contains(&score.parse::<f64>().unwrap()), "{}: {score}", rule.id);
        }
    }
    assert!(RULES.iter().all(|rule| !rule.info.tables.is_empty()));
}

#[test]
fn ids_are_sorted_and_each_there_once() {
    assert!(RULES.is_sorted_by_key(|rule| rule.info.id));
    assert!(UNDECIDABLE.is_sorted_by_key(|entry| entry.id));
    let mut seen = BTreeSet::new();
    for id in infos().map(|rule| rule.id).chain(conditions::conditions().map(|condition| condition.id)) {
        assert!(seen.insert(id), "{id} is there twice");
        let kebab = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(kebab && !id.contains("--"), "{id} is not in kebab case");
    }
}

/// The files below a directory of the crates, by name.
fn sources(ending: &str) -> BTreeMap<String, PathBuf> {
    fn add(directory: &Path, ending: &str, found: &mut BTreeMap<String, PathBuf>) {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(&path, ending, found);
            } else if path.extension().is_some_and(|known| known == ending) {
                found.insert(path.file_stem().unwrap().to_str().unwrap().to_owned(), path);
            }
        }
    }
    let mut found = BTreeMap::new();
    add(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/src/rules"), ending, &mut found);
    found
}

/// A rule about records is a file and a page side by side, in the folder of its section.
#[test]
fn the_folder_of_a_rule_is_its_section() {
    let (code, mut pages) = (sources("rs"), sources("md"));
    for rule in RULES {
        let info = &rule.info;
        let path = &code[&info.id.replace('-', "_")];
        let folder = path.parent().unwrap();
        assert_eq!(folder.file_name().unwrap().to_str().unwrap().replace('_', "-"), info.section.key, "{}", info.id);
        let page = pages.remove(info.id).unwrap_or_else(|| panic!("{} has no page", info.id));
        assert_eq!(page.parent(), Some(folder), "the page of {} is beside it", info.id);
    }
    assert!(pages.is_empty(), "pages without a rule: {pages:?}");
}

#[test]
fn rules_yield_to_rules_without_circles() {
    let mut done = BTreeSet::new();
    // Takes away, round after round, every rule that yields to no rule that is left: what stays runs in a circle.
    loop {
        let is_free = |rule: &RuleInfo| precedence::yields_to(rule).all(|precise| done.contains(precise.id));
        let left = RULES.iter().filter(|rule| !done.contains(rule.info.id));
        let free: Vec<&str> = left.filter(|rule| is_free(&rule.info)).map(|rule| rule.info.id).collect();
        if free.is_empty() {
            break;
        }
        done.extend(free);
    }
    for rule in RULES {
        let info = &rule.info;
        assert!(done.contains(info.id), "{} yields to rules that yield to it in the end", info.id);
        for precise in precedence::yields_to(info) {
            assert!(
                !precise.applies.on_request || info.applies.on_request,
                "{} yields to {}, which nobody may have asked for",
                info.id,
                precise.id
            );
        }
    }
}

/// No documented condition is left out silently: what has no rule is undecidable, or is covered by rules.
#[test]
fn every_documented_condition_is_accounted_for() {
    let mut mistakes = Vec::new();
    let mut undecidable: BTreeSet<&str> = UNDECIDABLE.iter().map(|entry| entry.id).collect();
    for condition in conditions::conditions() {
        let is_true = registry::rule(condition.id).is_none()
            && match &condition.state {
                State::Undecidable => undecidable.remove(condition.id),
                State::Merged(into) => into.iter().all(|id| registry::rule(id).is_some()),
            };
        if !is_true {
            mistakes.push(format!("{} is not what it is listed as: {:?}", condition.id, condition.state));
        }
    }
    mistakes.extend(undecidable.iter().map(|id| format!("{id} is in no list: it needs a line in conditions.tsv")));
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
    let sections = registry::sections();
    let order = |condition: &conditions::Condition| {
        (sections.iter().position(|section| *section == condition.section), condition.id)
    };
    assert!(conditions::conditions().collect::<Vec<_>>().is_sorted_by_key(order), "by section and name");
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
