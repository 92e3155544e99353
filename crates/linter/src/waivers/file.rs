//! A waiver file: `synclint-waivers.yaml`, findings that someone answers for, each with a reason and perhaps a last day.

use glob::Pattern;
use jiff::civil::Date;
use synclint_diagnostic::span::{FileId, Span};
use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;
use synclint_model::guid::Guid;
use synclint_reader::{Shape, Value};

use crate::date::parse_date;
use crate::settings::mistake::Mistake;
use crate::settings::yaml;

/// The keys of a waiver.
const KEYS: [&str; 6] = ["rule", "organization", "record", "reason", "owner", "expires"];

/// A waiver file that was read without mistakes.
#[derive(Debug)]
pub struct WaiverFile {
    /// Its path for people.
    pub shown: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The waivers, in order; the number of the file in their spans is 0.
    pub waivers: Vec<Waiver>,
}

/// Findings that someone answers for.
#[derive(Debug)]
pub struct Waiver {
    /// The id of the rule, and where it stands.
    pub rule: (Box<str>, Span),
    /// The organizations, and where they stand.
    pub organization: (Names, Span),
    /// The records; none for all of them, and for findings about no record.
    pub record: Option<Names>,
    /// Why.
    pub reason: Box<str>,
    /// Who answers for it.
    pub owner: Box<str>,
    /// The last day that it holds, and where that stands.
    pub expires: Option<(Date, Span)>,
}

/// A name, or a pattern with `*` and `?` that many names fit.
#[derive(Debug)]
pub struct Names {
    written: Box<str>,
    /// The id that is written, as ids are shown.
    id: Option<Box<str>>,
    pattern: Option<Pattern>,
}

impl Names {
    fn new(written: &str) -> Result<Self, glob::PatternError> {
        let pattern = written.contains(['*', '?', '[']).then(|| Pattern::new(written)).transpose()?;
        let id = written.parse::<Guid>().ok().map(|id| id.to_string().into());
        Ok(Self { written: written.into(), id, pattern })
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// The one name that fits, where it is no pattern; an id in the form of [`Guid`].
    pub fn exact(&self) -> Option<&str> {
        if self.pattern.is_some() { None } else { Some(self.id.as_deref().unwrap_or(&self.written)) }
    }

    /// Whether a name fits.
    pub fn fits(&self, name: &str) -> bool {
        *self.written == *name
            || self.id.as_deref() == Some(name)
            || self.pattern.as_ref().is_some_and(|pattern| pattern.matches(name))
    }
}

/// Reads the waivers of a file.
///
/// # Errors
///
/// Every mistake that was found.
pub fn read(file: FileId, bytes: &[u8]) -> Result<Vec<Waiver>, Vec<Mistake>> {
    const LIST: Text = text!("a list of waivers", "例外承認の一覧");
    let parsed = yaml::parse(file, bytes)?;
    let Some(root) = yaml::root(&parsed)? else { return Ok(Vec::new()) };
    let mut mistakes = Vec::new();
    yaml::keys(root, &["waivers"], &mut mistakes);
    let mut waivers = Vec::new();
    match root.get("waivers") {
        Some(list) if list.shape() == Shape::Sequence => {
            waivers.extend(list.items().filter_map(|item| waiver(item, &mut mistakes)));
        }
        Some(list) if !list.is_null() => {
            mistakes.push(Mistake::InvalidValue(list.span(), list.text().unwrap_or("{…}").to_owned(), LIST));
        }
        _ => {}
    }
    if mistakes.is_empty() { Ok(waivers) } else { Err(mistakes) }
}

/// One waiver; what is wrong with it is in `mistakes`.
fn waiver(item: Value<'_>, mistakes: &mut Vec<Mistake>) -> Option<Waiver> {
    const PATTERN: Text = text!("a name or a pattern with `*` and `?`", "名前、または `*` と `?` を使用したパターン");
    const DAY: Text = text!("a day, YYYY-MM-DD", "日付 (YYYY-MM-DD)");
    const WAIVER: Text = text!(
        "a waiver: rule, organization, reason and owner, and perhaps record and expires",
        "例外承認 (rule、organization、reason、owner、必要に応じて record と expires)"
    );
    if item.shape() != Shape::Mapping {
        mistakes.push(Mistake::InvalidValue(item.span(), item.text().unwrap_or("[…]").to_owned(), WAIVER));
        return None;
    }
    yaml::keys(item, &KEYS, mistakes);
    let rule = required(item, "rule", mistakes);
    let organization = required(item, "organization", mistakes);
    let reason = required(item, "reason", mistakes);
    let owner = required(item, "owner", mistakes);
    let mut names = |text: &str, span: Span| {
        let names = if text.is_empty() { None } else { Names::new(text).ok() };
        if names.is_none() {
            mistakes.push(Mistake::InvalidValue(span, text.to_owned(), PATTERN));
        }
        names
    };
    let organization = organization.map(|(text, span)| (names(text, span), span));
    let record = optional(item, "record").map(|value| names(value.text().unwrap_or_default(), value.span()));
    let expires = optional(item, "expires").map(|value| {
        let text = value.text().unwrap_or("[…]");
        parse_date(text)
            .map(|day| (day, value.span()))
            .map_err(|_| mistakes.push(Mistake::InvalidValue(value.span(), text.to_owned(), DAY)))
            .ok()
    });
    let (rule, at) = rule?;
    let (organization, place) = organization?;
    Some(Waiver {
        rule: (rule.into(), at),
        organization: (organization?, place),
        record: record.map_or(Some(None), |names| names.map(Some))?,
        reason: reason?.0.into(),
        owner: owner?.0.into(),
        expires: expires.map_or(Some(None), |day| day.map(Some))?,
    })
}

/// The text of a key that must be there, and where it stands.
fn required<'a>(item: Value<'a>, key: &'static str, mistakes: &mut Vec<Mistake>) -> Option<(&'a str, Span)> {
    const TEXT: Text = text!("a text", "文字列");
    let Some((_, value)) = yaml::entry(item, key) else {
        let place = item.entries().next().map_or(item.span(), |(first, _)| first.span());
        mistakes.push(Mistake::MissingKey(place, key));
        return None;
    };
    match value.text() {
        Some(text) if !value.is_null() && !text.trim().is_empty() => Some((text.trim(), value.span())),
        text => {
            mistakes.push(Mistake::InvalidValue(value.span(), text.unwrap_or("[…]").to_owned(), TEXT));
            None
        }
    }
}

fn optional<'a>(item: Value<'a>, key: &str) -> Option<Value<'a>> {
    yaml::entry(item, key).map(|(_, value)| value).filter(|value| !value.is_null())
}
