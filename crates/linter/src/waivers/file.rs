//! Reads a waiver file, `synclint-waivers.yaml`. Each waiver has an owner, a reason, and an optional expiry date.

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

/// A valid waiver file.
#[derive(Debug)]
pub struct WaiverFile {
    /// The path as shown in output.
    pub shown: String,
    /// The content.
    pub bytes: Vec<u8>,
    /// The waivers, in file order. Their spans have the file ID 0.
    pub waivers: Vec<Waiver>,
}

/// A waiver of findings.
#[derive(Debug)]
pub struct Waiver {
    /// The rule ID and its span.
    pub rule: (Box<str>, Span),
    /// The organizations and the span of their name or pattern.
    pub organization: (Names, Span),
    /// The records; `None` for all records, and for findings that are not about a record.
    pub record: Option<Names>,
    /// The reason.
    pub reason: Box<str>,
    /// The person or team responsible.
    pub owner: Box<str>,
    /// The last valid day and its span.
    pub expires: Option<(Date, Span)>,
}

/// A name, or a pattern with `*` and `?`.
#[derive(Debug)]
pub struct Names {
    written: Box<str>,
    /// The name in the canonical form of a GUID, if it is one.
    id: Option<Box<str>>,
    pattern: Option<Pattern>,
}

impl Names {
    fn new(written: &str) -> Result<Self, glob::PatternError> {
        let pattern = written.contains(['*', '?', '[']).then(|| Pattern::new(written)).transpose()?;
        let id = written.parse::<Guid>().ok().map(|id| id.to_string().into());
        Ok(Self { written: written.into(), id, pattern })
    }

    /// Returns the name or pattern as written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Returns the name, or `None` for a pattern. A GUID is in the form of [`Guid`].
    pub fn exact(&self) -> Option<&str> {
        if self.pattern.is_some() { None } else { Some(self.id.as_deref().unwrap_or(&self.written)) }
    }

    /// Returns whether a name matches.
    pub fn fits(&self, name: &str) -> bool {
        *self.written == *name
            || self.id.as_deref() == Some(name)
            || self.pattern.as_ref().is_some_and(|pattern| pattern.matches(name))
    }
}

/// Parses a waiver file.
///
/// # Errors
///
/// Returns every mistake in the file.
pub fn read(file: FileId, bytes: &[u8]) -> Result<Vec<Waiver>, Vec<Mistake>> {
    const LIST: Text = text!("a list of waivers", "適用除外のリスト");
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

/// Parses one waiver, and adds its mistakes to `mistakes`.
fn waiver(item: Value<'_>, mistakes: &mut Vec<Mistake>) -> Option<Waiver> {
    const PATTERN: Text = text!("a name or a pattern with `*` and `?`", "名前、または `*` と `?` を使用したパターン");
    const DAY: Text = text!("a date, YYYY-MM-DD", "日付 (YYYY-MM-DD)");
    const WAIVER: Text = text!(
        "a waiver with the keys `rule`, `organization`, `reason`, and `owner`; `record` and `expires` are optional",
        "適用除外 (`rule`、`organization`、`reason`、`owner` が必要、`record` と `expires` は省略可能)"
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

/// Returns the text of a required key and its span.
fn required<'a>(item: Value<'a>, key: &'static str, mistakes: &mut Vec<Mistake>) -> Option<(&'a str, Span)> {
    const TEXT: Text = text!("non-empty text", "空ではない文字列");
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
