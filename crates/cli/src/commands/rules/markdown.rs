//! The rule reference in both languages, which is `crates/rules/README.md`.

use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Lang, Text};
use synclint_linter::registry;
use synclint_rules::conditions::{self, ConditionState};
use synclint_rules::precedence;
use synclint_rules::undecidable::UNDECIDABLE;

use crate::commands::applies;
use crate::commands::page_path::page_path;

const TITLE: Text = text!("Rules", "ルール一覧");
const ABOUT: Text = text!(
    "Each rule has a page, which is both its documentation and its tests; `synclint explain RULE` prints it. The severity is the highest that the rule reports.",
    "各ルールのページは、ルールの説明とテストを兼ねています。`synclint explain RULE --lang ja` で表示できます。重大度は、ルールが報告する最大の重大度です。"
);
const UNDECIDED: Text = text!("Conditions that no export can show", "エクスポートでは判定できない条件");
const MERGED: Text = text!("Conditions that other rules check", "ほかのルールで判定する条件");
const COLUMNS: Text = text!("Rule | Severity | What it finds | Applies to", "ルール | 重大度 | 内容 | 対象");
const REASONS: Text =
    text!("Condition | Documented statement | Why there is no rule", "条件 | 文書の内容 | ルールがない理由");
const ONE_FAULT: Text = text!("One problem, one finding", "1 つの問題に 1 つの検出結果");
const INSTEAD: Text = text!(
    "Rule | Not reported where one of these rules reports the same record",
    "ルール | 次のいずれかのルールが同じレコードを報告する場合は報告しません"
);
const SAID_BY: Text = text!("Condition | Rules", "条件 | ルール");

/// Formats the reference. With `all`, includes the precedence of rules and the conditions that have no rule.
pub(super) fn reference(rules: &[&'static RuleInfo], all: bool) -> String {
    let mut out = "<!-- Written by `cargo xtask docs`. Do not edit. -->\n".to_owned();
    for lang in Lang::ALL {
        out += &format!("\n# {}\n\n{}\n", TITLE.get(lang), ABOUT.get(lang));
        for section in registry::sections() {
            table(section.title, rules.iter().filter(|rule| rule.section == section), lang, &mut out);
        }
        if all {
            one_fault_one_finding(rules, lang, &mut out);
            without_rule(lang, &mut out);
        }
    }
    out
}

fn table<'a>(title: Text, rules: impl Iterator<Item = &'a &'static RuleInfo>, lang: Lang, out: &mut String) {
    let lines: String = rules
        .map(|rule| {
            let (link, severity) = (link(rule), rule.severity.key());
            format!("| {link} | {severity} | {} | {} |\n", rule.title.get(lang), applies(rule.applies, lang))
        })
        .collect();
    if !lines.is_empty() {
        heading(title, COLUMNS, lang, out);
        *out += &lines;
    }
}

/// Returns a link to the page of a rule, relative to `crates/rules`.
fn link(rule: &RuleInfo) -> String {
    let path = page_path(rule);
    let path = match (path.strip_prefix("crates/rules/"), path.strip_prefix("crates/")) {
        (Some(here), _) => here.to_owned(),
        (None, Some(beside)) => format!("../{beside}"),
        (None, None) => path,
    };
    format!("[{}]({path})", rule.id)
}

/// Writes which rules report a problem that several rules detect.
fn one_fault_one_finding(rules: &[&'static RuleInfo], lang: Lang, out: &mut String) {
    let lines: String = rules
        .iter()
        .filter_map(|rule| {
            let mut precise: Vec<_> = precedence::yields_to(rule).map(|rule| rule.id).collect();
            precise.sort_unstable();
            precise.dedup();
            let precise: Vec<String> = precise.into_iter().filter_map(registry::rule).map(link).collect();
            (!precise.is_empty()).then(|| format!("| {} | {} |\n", link(rule), precise.join(", ")))
        })
        .collect();
    if !lines.is_empty() {
        heading(ONE_FAULT, INSTEAD, lang, out);
        *out += &lines;
    }
}

/// Writes the documented conditions that have no rule.
fn without_rule(lang: Lang, out: &mut String) {
    heading(UNDECIDED, REASONS, lang, out);
    for entry in UNDECIDABLE {
        *out += &format!("| {} | {} | {} |\n", entry.id, entry.statement.get(lang), entry.reason.get(lang));
    }
    heading(MERGED, SAID_BY, lang, out);
    for condition in conditions::conditions() {
        if let ConditionState::Merged(rules) = condition.state {
            let links: Vec<String> = rules.iter().filter_map(|id| registry::rule(id)).map(link).collect();
            *out += &format!("| {} | {} |\n", condition.id, links.join(", "));
        }
    }
}

fn heading(title: Text, columns: Text, lang: Lang, out: &mut String) {
    let columns = columns.get(lang);
    let rule = "| --- ".repeat(columns.split(" | ").count());
    *out += &format!("\n## {}\n\n| {columns} |\n{rule}|\n", title.get(lang));
}
