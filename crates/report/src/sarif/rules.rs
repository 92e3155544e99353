//! The descriptors of rules and notifications.

use synclint_diagnostic::product::Deployment;
use synclint_diagnostic::rule::{Certainty, Citation, RuleInfo, Severity};
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Lang, Text as Words};

use super::level;
use super::log::{Configuration, Descriptor, MessageStrings, RuleProperties, Text};
use super::text::{literal, without_links};
use crate::{template, words};

/// ID of the notification for an input that could not be read completely.
pub(super) const UNREAD: &str = "unread-input";
/// ID of the notification for a run without records.
pub(super) const NOTHING: &str = "nothing-examined";
/// ID of the notification for data that skipped rules need.
pub(super) const NOT_JUDGED: &str = "not-judged";
/// ID of the notification for results left out because of a limit.
pub(super) const LEFT_OUT: &str = "results-left-out";

/// ID of the notification for exports that are stated to be partial.
pub(super) const PARTIAL: &str = "partial-export";
/// ID of the notification for organizations of which fewer rules were checked than required.
pub(super) const TOO_FEW_CHECKED: &str = "too-few-judged";

/// The maximum length of a description that code scanning accepts, in characters.
const MAX_LENGTH: usize = 1024;
/// The maximum number of tags per rule that code scanning keeps.
const MAX_TAGS: usize = 10;

/// Returns the placeholders of a rule's template: those of the message, then those of the help.
pub(super) fn placeholders(rule: &RuleInfo) -> Vec<&'static str> {
    template::placeholders(&[rule.message, rule.fix])
}

/// Describes a rule in the language of the log.
pub(super) fn describe(rule: &RuleInfo, lang: Lang) -> Descriptor {
    Descriptor {
        help_uri: rule.sources.iter().map(|source| source.url).find(|url| !url.is_empty()).unwrap_or_default(),
        default_configuration: Some(Configuration { level: level(rule.severity) }),
        properties: Some(RuleProperties {
            tags: tags(rule),
            precision: precision(rule.certainty),
            problem_severity: match rule.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "recommendation",
            },
            security_severity: rule.extra.security,
            certainty: rule.certainty.key(),
            since: rule.since,
        }),
        ..translate(rule, lang)
    }
}

/// Returns the texts of a rule in a language.
pub(super) fn translate(rule: &RuleInfo, lang: Lang) -> Descriptor {
    Descriptor {
        id: rule.id,
        short_description: Text::of(cut(rule.title.get(lang))),
        full_description: Some(Text::of(cut(&first_paragraph(rule, lang)))),
        help: Some(help(rule, lang)),
        message_strings: Some(MessageStrings { finding: Text::of(template(rule, lang)) }),
        ..Descriptor::default()
    }
}

/// Returns the message and the help, with numbered placeholders.
fn template(rule: &RuleInfo, lang: Lang) -> String {
    let names = placeholders(rule);
    let numbered = |text: Words| without_links(&template::numbered(text, &names, lang));
    format!("{}\n{}: {}", numbered(rule.message), words::HELP.get(lang), numbered(rule.fix))
}

fn first_paragraph(rule: &RuleInfo, lang: Lang) -> String {
    let paragraph = rule.page.prose(lang).split("\n\n").next().unwrap_or_default().trim();
    let text = if paragraph.is_empty() { rule.title.get(lang) } else { paragraph };
    let between = match lang {
        Lang::En => " ",
        Lang::Ja => "",
    };
    text.lines().collect::<Vec<_>>().join(between)
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(MAX_LENGTH - 1) {
        None => literal(text),
        Some((end, _)) => literal(&text[..end]) + "…",
    }
}

/// Returns the rule page with help and sources.
fn help(rule: &RuleInfo, lang: Lang) -> Text {
    let fix = rule.fix.with(lang, |_| "…".to_owned());
    let (help, source) = (words::HELP.get(lang), words::SOURCE.get(lang));
    let page = rule.page.prose(lang);
    let mut text = format!("{page}\n\n{help}: {fix}\n");
    let mut markdown = format!("{page}\n\n**{help}**: {fix}\n");
    for cited in rule.sources {
        text += &format!("\n{source}: {}", words::cite(cited));
        markdown += &format!("\n- {source}: {}", link(cited));
    }
    Text { text: literal(text.trim()), markdown: Some(markdown.trim().to_owned()) }
}

fn link(source: &Citation) -> String {
    let cite = words::cite(source);
    if source.url.is_empty() { cite } else { format!("[{cite}]({})", source.url) }
}

const fn precision(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Verified => "very-high",
        Certainty::Mapped => "high",
        Certainty::Inferred => "medium",
        Certainty::Secondary => "low",
    }
}

fn tags(rule: &RuleInfo) -> Vec<&'static str> {
    let mut tags = Vec::new();
    tags.extend(rule.extra.security.map(|_| "security"));
    tags.extend(["dynamics-365", "email"]);
    tags.extend(rule.applies.deployment.map(Deployment::key));
    tags.extend(rule.tables.iter().map(|table| table.as_str()));
    tags.truncate(MAX_TAGS);
    tags
}

/// Returns the descriptors of all notifications.
pub(super) fn notifications(lang: Lang) -> Vec<Descriptor> {
    let texts = [
        (UNREAD, text!("Input that was not read completely", "完全には読み取れなかった入力")),
        (NOTHING, text!("No records to check", "検査対象のレコードなし")),
        (NOT_JUDGED, text!("Rules skipped because data is missing", "情報の不足による未判定のルール")),
        (PARTIAL, text!("Exports that are stated to be partial", "一部のみと申告されたエクスポート")),
        (TOO_FEW_CHECKED, text!("Fewer rules checked than required", "必要な割合に満たないルールの判定")),
        (LEFT_OUT, text!("Results not included because of a limit", "件数の上限により省略した結果")),
    ];
    let describe = |(id, text): (_, Words)| Descriptor {
        id,
        short_description: Text::of(text.get(lang).to_owned()),
        ..Descriptor::default()
    };
    texts.into_iter().map(describe).collect()
}

/// Returns the name of the translation into a language.
pub(super) const fn translation_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Ja => "日本語",
    }
}
