//! Checks the content that every page requires.

use jiff::civil::Date;
use synclint_diagnostic::page;
use synclint_diagnostic::product::Version;
use synclint_diagnostic::rule::{Applies, RuleInfo, Severity};
use synclint_diagnostic::text::Lang;

use super::flags::AS_OF;
use super::page::{Section, sections};
use super::severity_changes;

/// Rules whose findings need input that a page cannot contain. Tests of the command line cover them.
const WITHOUT_FLAGGED: [&str; 3] = ["encoding-not-utf-8", "internal-error", "limit-exceeded"];

/// The minimum length of the prose, in characters. Shorter prose does not explain why.
const MIN_LENGTH: [(Lang, usize); 2] = [(Lang::En, 70), (Lang::Ja, 40)];

/// Checks that a page explains the rule in both languages, and has sections with and without findings of it, also on both sides
/// of every date and version at which the result changes.
pub(crate) fn check(rule: &RuleInfo, text: &str) -> Result<(), String> {
    let id = rule.id;
    if !text.starts_with(&format!("# {id}\n")) {
        return Err("the first line is not the rule ID".to_owned());
    }
    prose(text)?;
    complete(rule, text)?;
    let sections = sections(text);
    let is_flagged = |section: &&Section| {
        let columns = section.columns.iter().map(|(expected, _)| expected);
        section.expected.iter().chain(columns).any(|expected| expected.rule == id)
    };
    let (flagged, unflagged): (Vec<&Section>, Vec<&Section>) = sections.iter().partition(is_flagged);
    if flagged.is_empty() && !WITHOUT_FLAGGED.contains(&id) {
        return Err("no section has a finding of the rule".to_owned());
    }
    if unflagged.is_empty() {
        return Err("no section is without findings of the rule".to_owned());
    }
    boundaries(rule.applies, &unflagged)?;
    severity_changes::check(rule, &flagged)?;
    let stated = flagged.iter().flat_map(|section| &section.expected).filter(|expected| expected.rule == id);
    stated
        .filter_map(|expected| expected.severity.as_deref()?.parse().ok())
        .try_for_each(|severity| if severity == rule.severity { Ok(()) } else { says(text, severity) })
}

/// The placeholder that `new-rule` writes for missing text and citations.
const UNWRITTEN: &str = "TODO";

/// Checks that a rule cites a document and has all texts in both languages.
fn complete(rule: &RuleInfo, text: &str) -> Result<(), String> {
    if rule.sources.is_empty() && !is_own(rule) {
        return Err("the rule cites no document".to_owned());
    }
    let words = [rule.title, rule.message, rule.fix].into_iter().flat_map(|text| [text.en, text.ja]);
    for words in words.chain([text]) {
        if words.trim().is_empty() || words.contains(UNWRITTEN) {
            return Err(format!("a text is missing or contains {UNWRITTEN}"));
        }
    }
    Ok(())
}

/// Returns whether a rule is about synclint and its own files, and so cites no document.
fn is_own(rule: &RuleInfo) -> bool {
    ["findings-left-out", "internal-error", "limit-exceeded"].contains(&rule.id)
        || ["settings-", "suppression-", "waiver-"].iter().any(|start| rule.id.starts_with(start))
}

/// Checks that the prose mentions a severity that differs from the severity of the rule.
fn says(text: &str, severity: Severity) -> Result<(), String> {
    let (en, ja) = match severity {
        Severity::Error => ("error", "エラー"),
        Severity::Warning => ("warning", "警告"),
        Severity::Info => ("info", "情報"),
    };
    if page::prose(text, Lang::En).contains(en) && page::prose(text, Lang::Ja).contains(ja) {
        Ok(())
    } else {
        Err(format!("a section has the severity {severity}, but the prose does not mention it"))
    }
}

fn prose(text: &str) -> Result<(), String> {
    let japanese = |text: &str| text.contains(|c| matches!(c, '\u{3040}'..='\u{30ff}'));
    for (lang, shortest) in MIN_LENGTH {
        let prose = page::prose(text, lang);
        if prose.chars().count() < shortest {
            return Err(format!("the prose in {lang:?} is too short"));
        }
        // English prose may quote Japanese terms.
        let quoted = |part: &str| part.split_once('」').map_or(part.to_owned(), |(_, rest)| rest.to_owned());
        let own: String = match lang {
            Lang::En => prose.split('「').map(quoted).collect(),
            Lang::Ja => prose.to_owned(),
        };
        if japanese(&own) != (lang == Lang::Ja) {
            return Err(format!("the prose in {lang:?} is in another language"));
        }
    }
    Ok(())
}

/// Checks that there is a section without findings outside each boundary of the scope of the rule.
fn boundaries(Applies { since, from, until, .. }: Applies, unflagged: &[&Section]) -> Result<(), String> {
    let shown = |outside: &dyn Fn(&Section) -> bool| unflagged.iter().any(|section| outside(section));
    if let Some(day) = since
        && !shown(&|section| as_of(section) < day)
    {
        return Err(format!("no section before {day} is without findings"));
    }
    if let Some(from) = from
        && !shown(&|section| version(section).is_some_and(|version| version < from))
    {
        return Err(format!("no section before version {from} is without findings"));
    }
    if let Some(until) = until
        && !shown(&|section| version(section).is_some_and(|version| version > until))
    {
        return Err(format!("no section after version {until} is without findings"));
    }
    Ok(())
}

/// Returns the as-of date of a section.
pub(crate) fn as_of(section: &Section) -> Date {
    let stated = section.args.iter().find_map(|arg| arg.strip_prefix("--as-of="));
    stated.map_or(AS_OF, |day| day.parse().expect("`--as-of` is a date"))
}

/// Returns the product version that a section specifies.
pub(crate) fn version(section: &Section) -> Option<Version> {
    let args = section.args.iter().find_map(|arg| arg.strip_prefix("--assume=product-version="));
    let settings = section.files.iter().filter(|file| file.path.ends_with("synclint.yaml"));
    let mut lines = settings.flat_map(|file| file.text.lines()).map(str::trim);
    let stated = args.or_else(|| lines.find_map(|line| line.strip_prefix("product-version: ")));
    stated?.trim_matches('"').parse().ok()
}
