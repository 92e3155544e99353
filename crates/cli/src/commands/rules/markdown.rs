//! The reference of the rules, in both languages: `crates/rules/README.md` is this.

use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Lang, Text};
use synclint_linter::registry;
use synclint_rules::conditions::{self, State};
use synclint_rules::precedence;
use synclint_rules::undecidable::UNDECIDABLE;

use crate::commands::applies;
use crate::commands::page_path::page_path;

const TITLE: Text = text!("Rules", "ルール一覧");
const ABOUT: Text = text!(
    "Each rule has a page, which is its manual and its tests; `synclint explain RULE` prints it. The severity is the worst that the rule has.",
    "各ルールのページはマニュアルであり、テストでもあります。`synclint explain RULE --lang ja` で表示できます。重大度は最大の場合です。"
);
const UNDECIDED: Text = text!("What no export can decide", "エクスポートでは判定できない条件");
const MERGED: Text = text!("Conditions that other rules say", "他のルールで判定する条件");
const COLUMNS: Text = text!("rule | severity | what it finds | applies to", "ルール | 重大度 | 内容 | 対象");
const REASONS: Text = text!("condition | what is documented | why no rule", "条件 | 文書の内容 | ルールがない理由");
const ONE_FAULT: Text = text!("One fault, one finding", "1 つの問題に 1 つの指摘");
const INSTEAD: Text = text!(
    "rule | not reported where one of these reports the same record",
    "ルール | 次のいずれかが同じレコードを指摘する場合は指摘しません"
);
const SAID_BY: Text = text!("condition | rules", "条件 | ルール");

/// The reference; with `all` also the conditions without a rule of their own.
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

/// A link to the page of a rule, relative to `crates/rules`.
fn link(rule: &RuleInfo) -> String {
    let path = page_path(rule);
    let path = match (path.strip_prefix("crates/rules/"), path.strip_prefix("crates/")) {
        (Some(here), _) => here.to_owned(),
        (None, Some(beside)) => format!("../{beside}"),
        (None, None) => path,
    };
    format!("[{}]({path})", rule.id)
}

/// Which rule reports a fault that several rules see.
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

/// What is documented and has no rule of its own.
fn without_rule(lang: Lang, out: &mut String) {
    heading(UNDECIDED, REASONS, lang, out);
    for entry in UNDECIDABLE {
        *out += &format!("| {} | {} | {} |\n", entry.id, entry.statement.get(lang), entry.reason.get(lang));
    }
    heading(MERGED, SAID_BY, lang, out);
    for condition in conditions::conditions() {
        if let State::Merged(rules) = condition.state {
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
