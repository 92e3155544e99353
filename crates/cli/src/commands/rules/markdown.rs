//! The reference of the rules, in both languages: `fixtures/rules/README.md` is this.

use synclint_model::rule::RuleInfo;
use synclint_model::text;
use synclint_model::text::{Lang, Text};
use synclint_rules::catalogue::{self, Section, State};
use synclint_rules::undecidable::UNDECIDABLE;

use crate::commands::applies;

const TITLE: Text = text!("Rules", "ルール一覧");
const ABOUT: Text = text!(
    "Each rule has a page, which is its manual and its tests; `synclint explain RULE` prints it. The severity is the worst that the rule has.",
    "各ルールのページはマニュアルであり、テストでもあります。`synclint explain RULE --lang ja` で表示できます。重大度は最大の場合です。"
);
const FILES: Text = text!("Files and settings", "ファイルと設定");
const UNDECIDED: Text = text!("What no export can decide", "エクスポートでは判定できない条件");
const MERGED: Text = text!("Conditions that other rules say", "他のルールで判定する条件");
const COLUMNS: Text = text!("rule | severity | what it finds | applies to", "ルール | 重大度 | 内容 | 対象");
const REASONS: Text = text!("condition | what is documented | why no rule", "条件 | 文書の内容 | ルールがない理由");
const SAID_BY: Text = text!("condition | rules", "条件 | ルール");

/// The reference; with `all` also the conditions without a rule of their own.
pub(super) fn reference(rules: &[&'static RuleInfo], all: bool) -> String {
    let mut out = "<!-- Written by `cargo xtask docs`. Do not edit. -->\n".to_owned();
    for lang in Lang::ALL {
        out += &format!("\n# {}\n\n{}\n", TITLE.get(lang), ABOUT.get(lang));
        for section in Section::ALL.map(Some).into_iter().chain([None]) {
            let title = section.map_or(FILES, Section::title);
            table(title, rules.iter().filter(|rule| super::section(rule.id) == section), lang, &mut out);
        }
        if all {
            without_rule(lang, &mut out);
        }
    }
    out
}

fn table<'a>(title: Text, rules: impl Iterator<Item = &'a &'static RuleInfo>, lang: Lang, out: &mut String) {
    let lines: String = rules
        .map(|rule| {
            let (id, severity) = (rule.id, rule.severity.key());
            format!("| [{id}]({id}.md) | {severity} | {} | {} |\n", rule.title.get(lang), applies(rule.applies, lang))
        })
        .collect();
    if !lines.is_empty() {
        heading(title, COLUMNS, lang, out);
        *out += &lines;
    }
}

/// What is documented and has no rule of its own.
fn without_rule(lang: Lang, out: &mut String) {
    heading(UNDECIDED, REASONS, lang, out);
    for entry in UNDECIDABLE {
        *out += &format!("| {} | {} | {} |\n", entry.id, entry.statement.get(lang), entry.reason.get(lang));
    }
    heading(MERGED, SAID_BY, lang, out);
    for name in catalogue::names() {
        if let State::Merged(rules) = name.state {
            let links: Vec<String> = rules.iter().map(|id| format!("[{id}]({id}.md)")).collect();
            *out += &format!("| {} | {} |\n", name.id, links.join(", "));
        }
    }
}

fn heading(title: Text, columns: Text, lang: Lang, out: &mut String) {
    let columns = columns.get(lang);
    let rule = "| --- ".repeat(columns.split(" | ").count());
    *out += &format!("\n## {}\n\n| {columns} |\n{rule}|\n", title.get(lang));
}
