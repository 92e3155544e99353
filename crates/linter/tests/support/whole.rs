//! What a page must have as a whole, besides sections that hold.

use jiff::civil::Date;
use synclint_diagnostic::page;
use synclint_diagnostic::product::Version;
use synclint_diagnostic::rule::{Applies, RuleInfo, Severity};
use synclint_diagnostic::text::Lang;

use super::borders;
use super::flags::AS_OF;
use super::page::{Section, sections};

/// Rules that no page can show, because they need other bytes than those of a page; whole-process tests do.
const WITHOUT_FLAGGED: [&str; 3] = ["encoding-not-utf-8", "internal-error", "limit-exceeded"];

/// Prose shorter than this, in characters, says what is wrong and not why.
const SHORTEST: [(Lang, usize); 2] = [(Lang::En, 70), (Lang::Ja, 40)];

/// A page says why in both languages, and shows its rule speaking and keeping silent; where a day or a version decides, on
/// both sides of it.
pub(crate) fn check(rule: &RuleInfo, text: &str) -> Result<(), String> {
    let id = rule.id;
    if !text.starts_with(&format!("# {id}\n")) {
        return Err("the first line is not the id of the rule".to_owned());
    }
    prose(text)?;
    complete(rule, text)?;
    let sections = sections(text);
    let speaks = |section: &&Section| {
        let columns = section.columns.iter().map(|(expected, _)| expected);
        section.expected.iter().chain(columns).any(|expected| expected.rule == id)
    };
    let (speaking, silent): (Vec<&Section>, Vec<&Section>) = sections.iter().partition(speaks);
    if speaking.is_empty() && !WITHOUT_FLAGGED.contains(&id) {
        return Err("no section shows a finding of the rule".to_owned());
    }
    if silent.is_empty() {
        return Err("no section shows the rule silent".to_owned());
    }
    boundaries(rule.applies, &silent)?;
    borders::check(rule, &speaking)?;
    let stated = speaking.iter().flat_map(|section| &section.expected).filter(|expected| expected.rule == id);
    stated
        .filter_map(|expected| expected.severity.as_deref()?.parse().ok())
        .try_for_each(|severity| if severity == rule.severity { Ok(()) } else { says(text, severity) })
}

/// What `new-rule` writes where text and citation are still missing.
const UNWRITTEN: &str = "TODO";

/// A rule rests on a document and has its words in both languages.
fn complete(rule: &RuleInfo, text: &str) -> Result<(), String> {
    if rule.sources.is_empty() && !is_own(rule) {
        return Err("the rule cites no document".to_owned());
    }
    let words = [rule.title, rule.message, rule.fix].into_iter().flat_map(|text| [text.en, text.ja]);
    for words in words.chain([text]) {
        if words.trim().is_empty() || words.contains(UNWRITTEN) {
            return Err(format!("text is missing, or still says {UNWRITTEN}"));
        }
    }
    Ok(())
}

/// Rules about synclint and its own files rest on no document.
fn is_own(rule: &RuleInfo) -> bool {
    ["findings-left-out", "internal-error", "limit-exceeded"].contains(&rule.id)
        || ["settings-", "suppression-", "waiver-"].iter().any(|start| rule.id.starts_with(start))
}

/// The prose says when a finding is milder than the list of rules says.
fn says(text: &str, severity: Severity) -> Result<(), String> {
    let (en, ja) = match severity {
        Severity::Error => ("error", "エラー"),
        Severity::Warning => ("warning", "警告"),
        Severity::Info => ("worth knowing", "情報"),
    };
    if page::prose(text, Lang::En).contains(en) && page::prose(text, Lang::Ja).contains(ja) {
        Ok(())
    } else {
        Err(format!("a section shows a severity of {severity}, and the prose does not say when"))
    }
}

fn prose(text: &str) -> Result<(), String> {
    let japanese = |text: &str| text.contains(|c| matches!(c, '\u{3040}'..='\u{30ff}'));
    for (lang, shortest) in SHORTEST {
        let prose = page::prose(text, lang);
        if prose.chars().count() < shortest {
            return Err(format!("the prose in {lang:?} says too little"));
        }
        // English may quote Japanese.
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

/// A section in which the rule is silent outside of each boundary of its scope.
fn boundaries(Applies { since, from, until, .. }: Applies, silent: &[&Section]) -> Result<(), String> {
    let shown = |outside: &dyn Fn(&Section) -> bool| silent.iter().any(|section| outside(section));
    if let Some(day) = since
        && !shown(&|section| as_of(section) < day)
    {
        return Err(format!("no section shows the rule silent before {day}"));
    }
    if let Some(from) = from
        && !shown(&|section| version(section).is_some_and(|version| version < from))
    {
        return Err(format!("no section shows the rule silent before version {from}"));
    }
    if let Some(until) = until
        && !shown(&|section| version(section).is_some_and(|version| version > until))
    {
        return Err(format!("no section shows the rule silent after version {until}"));
    }
    Ok(())
}

/// The day that a section is judged at.
pub(crate) fn as_of(section: &Section) -> Date {
    let stated = section.args.iter().find_map(|arg| arg.strip_prefix("--as-of="));
    stated.map_or(AS_OF, |day| day.parse().expect("a section is judged at a day"))
}

/// The version of the product that a section states.
pub(crate) fn version(section: &Section) -> Option<Version> {
    let args = section.args.iter().find_map(|arg| arg.strip_prefix("--assume=product-version="));
    let settings = section.files.iter().filter(|file| file.path.ends_with("synclint.yaml"));
    let mut lines = settings.flat_map(|file| file.text.lines()).map(str::trim);
    let stated = args.or_else(|| lines.find_map(|line| line.strip_prefix("product-version: ")));
    stated?.trim_matches('"').parse().ok()
}
