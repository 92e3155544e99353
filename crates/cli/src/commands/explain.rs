//! `synclint explain`: the page of a rule, without its tests.

use anyhow::{Result, bail};

use synclint_diagnostic::rule::{Certainty, Citation, RuleInfo, Threshold};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Lang, Message, Text};
use synclint_linter::{registry, suggest};
use synclint_rules::conditions::{self, ConditionState};
use synclint_rules::precedence;
use synclint_rules::undecidable::{UNDECIDABLE, Undecidable};

use super::{applies, print};
use crate::args::ExplainArgs;
use crate::commands::page_path::page_path;
use crate::terminal::language;

const FACTS: Text = text!(
    "severity: up to {severity}\ncertainty: {certainty} ({meaning})\napplies to: {products}\n",
    "重大度 (最大): {severity}\n根拠: {certainty} ({meaning})\n対象: {products}\n"
);
const THRESHOLD: Text = text!(
    "threshold: {default} {unit} (default of synclint); set `thresholds: {rule}` in synclint.yaml to a value from {min} to {max}\n",
    "しきい値: {default} {unit} (synclint の既定値)。synclint.yaml の `thresholds: {rule}` に {min} から {max} を設定できます\n"
);
const LEFT: Text = text!(
    "not reported where one of these rules reports the same record: {rules}\n",
    "次のいずれかのルールが同じレコードを報告する場合は報告しません: {rules}\n"
);
const CHANGE: Text = text!("Help", "対処");
const SOURCES: Text = text!("Sources", "出典");
const UNDECIDED: Text = text!(
    "{id}: {statement}\n\nNot checked by a rule: {reason}.\n\n",
    "{id}: {statement}\n\nこの条件のルールはありません。{reason}。\n\n"
);
const MERGED: Text = text!("{id}: checked by {rules}\n\n", "{id}: {rules} で判定します\n\n");

/// Prints the pages of rules.
pub(crate) fn explain(args: &ExplainArgs) -> Result<u8> {
    let lang = language(args.lang);
    let mut out = String::new();
    for id in &args.rules {
        match without_rule(id) {
            Some(message) => out += &message.to_string(lang),
            None => out += &page_of(known(id)?, lang),
        }
    }
    print(&out)
}

/// Returns the rule with this ID. The error suggests a similar rule, or a condition that has no rule.
fn known(id: &str) -> Result<&'static RuleInfo> {
    let names: Vec<_> = registry::all()
        .iter()
        .map(|rule| rule.id)
        .chain(conditions::conditions().map(|condition| condition.id))
        .collect();
    match (registry::rule(id), suggest::suggest(id, &names)) {
        (Some(rule), _) => Ok(rule),
        (None, Some(meant)) => bail!("unknown rule `{id}`; similar rule: `{meant}`"),
        (None, None) => Ok(registry::known(id)?),
    }
}

/// Describes a documented condition that has no rule of the same ID.
fn without_rule(id: &str) -> Option<Message> {
    if let Some(Undecidable { id, statement, reason }) = UNDECIDABLE.iter().find(|entry| entry.id == id) {
        return Some(Message::new(UNDECIDED).arg("id", *id).arg("statement", *statement).arg("reason", *reason));
    }
    let condition = conditions::find(id)?;
    let ConditionState::Merged(rules) = condition.state else { return None };
    Some(Message::new(MERGED).arg("id", condition.id).arg("rules", rules.into_iter().map(Arg::code).collect::<Arg>()))
}

/// Formats the page of a rule in one language: its metadata, and the prose of its file.
fn page_of(rule: &RuleInfo, lang: Lang) -> String {
    let mut out = format!("{}: {}\n\n", rule.id, rule.title.get(lang));
    let facts = Message::new(FACTS)
        .arg("severity", rule.severity.title())
        .arg("certainty", rule.certainty.key())
        .arg("meaning", meaning(rule))
        .arg("products", applies(rule.applies, lang).as_str());
    out += &facts.to_string(lang);
    if let Some(Threshold { default, min, max, unit }) = rule.extra.threshold {
        let words = Message::new(THRESHOLD).arg("default", default).arg("min", min).arg("max", max);
        out += &words.arg("unit", unit).arg("rule", rule.id).to_string(lang);
    }
    let yields_to: Vec<&str> = precedence::yields_to(rule).map(|rule| rule.id).collect();
    if !yields_to.is_empty() {
        let rules: Arg = yields_to.into_iter().map(Arg::code).collect();
        out += &Message::new(LEFT).arg("rules", rules).to_string(lang);
    }
    out +=
        &format!("\n{}\n\n{}: {}\n", rule.page.prose(lang), CHANGE.get(lang), rule.fix.with(lang, |_| "…".to_owned()));
    if !rule.sources.is_empty() {
        out += &format!("\n{}:\n", SOURCES.get(lang));
        rule.sources.iter().for_each(|source| out += &cited(source));
    }
    // Test titles are only in English.
    if lang == Lang::En {
        out += &format!("\nExamples in {}:\n", page_path(rule));
        rule.page.titles().for_each(|title| out += &format!("- {title}\n"));
    }
    out.push('\n');
    out
}

/// Describes the evidence for a rule.
fn meaning(rule: &RuleInfo) -> Text {
    match rule.certainty {
        _ if rule.sources.is_empty() => {
            text!("a rule of synclint about its input", "入力に関する synclint のルール")
        }
        Certainty::Verified => {
            text!("the source names the columns and values", "列と値が出典に明記されています")
        }
        Certainty::Mapped => text!(
            "the source states the fact; synclint maps it to columns and values",
            "事実は出典に明記されています。列と値への対応は synclint の解釈です"
        ),
        Certainty::Inferred => {
            text!("no source states it; the reason is given below", "出典に明記はありません。理由は以下のとおりです")
        }
        Certainty::Secondary => {
            text!("from a source other than Microsoft", "Microsoft 以外の情報源によります")
        }
    }
}

fn cited(source: &Citation) -> String {
    let Citation { title, document, date, url } = source;
    let date = if date.is_empty() { String::new() } else { format!(", {date}") };
    let url = if url.is_empty() { String::new() } else { format!("\n  {url}") };
    format!("- {title} ({document}){date}{url}\n")
}
