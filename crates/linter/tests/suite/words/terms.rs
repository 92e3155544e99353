//! Checks product terms and form labels: each must be used in both languages.

use std::collections::{BTreeMap, BTreeSet};

use synclint_model::schema::{FORM_LABELS, Kind, Table};

use super::style;

/// A Microsoft term in both languages; English is matched case-insensitively.
struct Term {
    /// English terms that require one of the Japanese terms.
    en: &'static [&'static str],
    /// Japanese terms that require one of the English terms.
    ja: &'static [&'static str],
    /// Other English words accepted for the Japanese term.
    or_en: &'static [&'static str],
    /// Other Japanese words accepted for the English term.
    or_ja: &'static [&'static str],
}

const fn term(en: &'static [&'static str], ja: &'static [&'static str]) -> Term {
    Term { en, ja, or_en: &[], or_ja: &[] }
}

const TERMS: &[Term] = &[
    Term {
        or_en: &["by the server", "and the server"],
        or_ja: &["同期する"],
        ..term(&["server-side synchronization"], &["サーバー側同期"])
    },
    term(&["server-to-server", "server to server"], &["サーバー間認証"]),
    Term {
        or_en: &["appointments"],
        ..term(&["appointments, contacts, and tasks"], &["予定、取引先担当者、およびタスク"])
    },
    term(&["exchange web services"], &["Exchange Web サービス"]),
    term(&["impersonat"], &["偽装"]),
    term(&["auto discover"], &["自動検出"]),
    term(&["forward mailbox"], &["転送用メールボックス"]),
    term(&["email server profile"], &["電子メール サーバー プロファイル"]),
    term(&["windows integrated authentication"], &["Windows 統合認証"]),
    term(&["customer key"], &["顧客キー"]),
    term(&["email router"], &["Email Router"]),
    term(&["fips 140-2"], &["FIPS 140-2"]),
    term(&["security role"], &["セキュリティ ロール"]),
    term(&["undeliverable folder"], &["配信不能フォルダー"]),
    term(&["smart matching"], &["スマート マッチング"]),
    term(&["waive"], &["適用除外"]),
    term(&["baseline"], &["ベースライン"]),
    term(&["deprecated"], &["非推奨"]),
    Term {
        or_en: &["global or exchange administrator"], ..term(&["global administrator"], &["グローバル管理者"])
    },
    term(&["exchange administrator"], &["Exchange 管理者"]),
    Term {
        or_en: &["hybrid modern auth"], ..term(&["hybrid modern authentication"], &["ハイブリッド先進認証"])
    },
    term(&["multi-factor authentication"], &["多要素認証"]),
    Term { ja: &[], or_ja: &["同期方法"], ..term(&["synchronization method"], &[]) },
    term(&["tenant"], &["テナント"]),
    // Required in English messages. In Japanese, the title may contain it instead.
    Term { or_en: &["on-premises"], ..term(&[], &["オンプレミス", "設置型"]) },
    Term {
        ja: &[],
        or_ja: &["サポートされ", "サポートしていません", "対応していない", "対応していません", "使用できません"],
        ..term(&["not supported", "unsupported", "does not support"], &[])
    },
];

/// Finds terms that are used in only one language.
pub(super) fn terms(en: &str, ja: &str) -> Vec<String> {
    // Names of commands and keys are the same in both languages.
    let (english, japanese) = (style::without_code(en).to_lowercase(), style::without_code(ja));
    let has_en = |terms: &[&str]| terms.iter().any(|term| english.contains(term));
    let has_ja = |terms: &[&str]| terms.iter().any(|term| japanese.contains(term));
    let mut remarks = Vec::new();
    for Term { en, ja, or_en, or_ja } in TERMS {
        if has_en(en) && !has_ja(ja) && !has_ja(or_ja) {
            remarks.push(format!("`{}` without its Japanese term", en[0]));
        }
        if has_ja(ja) && !has_en(en) && !has_en(or_en) {
            remarks.push(format!("`{}` without its English term", ja[0]));
        }
    }
    remarks
}

/// Form labels and options in both languages; `None` if no source has the Japanese label.
pub(super) struct Labels {
    english: BTreeMap<&'static str, BTreeSet<Option<&'static str>>>,
    japanese: BTreeSet<&'static str>,
}

impl Labels {
    pub(super) fn known() -> Self {
        let mut known = Self { english: BTreeMap::new(), japanese: BTreeSet::new() };
        FORM_LABELS.iter().for_each(|&(en, ja)| known.add(en, ja));
        for column in Table::ALL.iter().flat_map(|table| table.info().columns) {
            if let Kind::Choice(set) = column.kind {
                set.choices.iter().for_each(|choice| known.add(choice.label.en, Some(choice.label.ja)));
            }
        }
        known.add("Yes", Some("はい"));
        known.add("No", Some("いいえ"));
        known
    }

    fn add(&mut self, en: &'static str, ja: Option<&'static str>) {
        self.english.entry(en).or_default().insert(ja);
        self.japanese.extend(ja);
    }

    /// Finds quoted labels that are unknown or used in only one language.
    pub(super) fn remarks(&self, en: &str, ja: &str) -> Vec<String> {
        let (english, japanese) = (between(en, '"', '"'), between(ja, '[', ']'));
        let mut remarks = Vec::new();
        for label in &english {
            match self.english.get(label.as_str()) {
                None => remarks.push(format!("\"{label}\" is in no table")),
                Some(known) => {
                    let is_there = known.iter().any(|ja| ja.is_none_or(|ja| japanese.iter().any(|label| label == ja)));
                    if !is_there {
                        remarks.push(format!("\"{label}\" without {known:?}"));
                    }
                }
            }
        }
        for label in &japanese {
            if !self.japanese.contains(label.as_str()) {
                remarks.push(format!("[{label}] is in no table"));
            } else if !english
                .iter()
                .any(|en| self.english.get(en.as_str()).is_some_and(|known| known.contains(&Some(label.as_str()))))
            {
                remarks.push(format!("[{label}] without its English label"));
            }
        }
        remarks
    }
}

/// Returns the quoted texts outside of code that contain no placeholders.
fn between(text: &str, open: char, close: char) -> Vec<String> {
    let mut found = Vec::new();
    let plain = style::without_code(text);
    let mut rest = plain.as_str();
    while let Some((_, after)) = rest.split_once(open) {
        let Some((label, after)) = after.split_once(close) else { break };
        if !label.contains(['{', '`']) {
            found.push(label.to_owned());
        }
        rest = after;
    }
    found
}

#[test]
fn reports_unknown_and_untranslated_labels() {
    let labels = Labels::known();
    let remarks = |en, ja| labels.remarks(en, ja);
    assert!(remarks("set \"Use SSL\" to \"Yes\" (`a`)", "[SSL を使用する] を [はい] にします (`a[0]`)").is_empty());
    assert_eq!(remarks("set \"Use TLS\"", "設定します").len(), 1);
    assert_eq!(remarks("set \"Use SSL\"", "設定します").len(), 1);
    assert_eq!(remarks("set it", "[SSL を使用する] を設定します").len(), 1);
    assert_eq!(terms("use impersonation", "使用します").len(), 1);
    assert_eq!(terms("use it", "偽装を使用します").len(), 1);
}
