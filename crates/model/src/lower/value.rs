//! Parses the value of a column.

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, tz::TimeZone};

use super::intake::names::directory_table;
use crate::cell::Data;
use crate::code;
use crate::guid::Guid;
use crate::schema::{Kind, OptionSet, Table};
use synclint_reader::{Shape, Style, Value, is_null};

/// The object type codes of the tables that lookups refer to. SQL views contain them in place of names.
const OBJECT_TYPE_CODES: &[(&str, Table)] = &[
    ("8", Table::SystemUser),
    ("1019", Table::Organization),
    ("2020", Table::Queue),
    ("9605", Table::EmailServerProfile),
    ("9606", Table::Mailbox),
];

/// The reason why a value is not valid for its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    /// The value has the wrong type.
    WrongType,
    /// The option set does not have this number.
    UnknownChoice(i64),
    /// The value is a label that is unknown and may be in another language.
    ForeignLabel,
}

/// Parses `value` as a value of `kind`.
pub(super) fn read(kind: Kind, value: Value<'_>) -> Result<Data<'_>, Problem> {
    let style = match value.shape() {
        Shape::Mapping => return object(kind, value),
        Shape::Sequence if matches!(kind, Kind::Any) => return Ok(Data::Absent),
        Shape::Sequence => return Err(Problem::WrongType),
        Shape::Scalar(style) => style,
    };
    let text = value.text().unwrap_or_default();
    // The fast path for the most common notation. `scalar` returns the same result.
    match (kind, text.as_bytes()) {
        (Kind::Choice(set), &[digit @ b'0'..=b'9']) => number(set, (digit - b'0').into()),
        (Kind::Bool { .. }, b"true") => Ok(Data::Bool(true)),
        (Kind::Bool { .. }, b"false") => Ok(Data::Bool(false)),
        _ => scalar(kind, style, text),
    }
}

/// Parses a scalar as a value of `kind`.
fn scalar(kind: Kind, style: Style, text: &str) -> Result<Data<'_>, Problem> {
    let trimmed = trim(text);
    if is_null(style, text) || trimmed.is_empty() {
        return Ok(Data::Null);
    }
    let plain = style == Style::Plain;
    match kind {
        Kind::Choice(set) => choice(set, trimmed, plain),
        Kind::Bool { yes, no } => boolean(trimmed, yes, no).ok_or_else(|| label_problem(text)),
        Kind::Int => trimmed.parse().map(Data::Int).map_err(|_| Problem::WrongType),
        Kind::Code => code::parse(trimmed).map(|code| Data::Int(code.into())).ok_or(Problem::WrongType),
        Kind::Number => trimmed.parse::<f64>().map(|_| Data::Text(text)).map_err(|_| Problem::WrongType),
        Kind::Text => Ok(Data::Text(text)),
        Kind::Guid => trimmed.parse().map(Data::Guid).map_err(|()| Problem::WrongType),
        Kind::Lookup => Ok(trimmed.parse().map_or(Data::Text(text), |id| Data::Link(id, None))),
        Kind::Date => date(trimmed).map(Data::Date).ok_or_else(|| date_problem(text)),
        Kind::Any => Ok(Data::Absent),
    }
}

/// Parses a label whose value was not exported. Returns `None` for kinds whose labels are not parsed.
pub(super) fn from_label(kind: Kind, value: Value<'_>) -> Option<Result<Data<'_>, Problem>> {
    match kind {
        Kind::Choice(_) | Kind::Bool { .. } | Kind::Text | Kind::Lookup => Some(read(kind, value)),
        // The format depends on the language: group separators, the order of day and month.
        Kind::Int | Kind::Code | Kind::Number | Kind::Date | Kind::Guid | Kind::Any => None,
    }
}

/// Returns the inner value of a serialized option, `{"Value": 2}`, and any other value unchanged.
pub(super) fn inner(value: Value<'_>) -> Value<'_> {
    if value.shape() != Shape::Mapping {
        return value;
    }
    let inner = value.get("Value").filter(|inner| matches!(inner.shape(), Shape::Scalar(_)));
    inner.unwrap_or(value)
}

/// Parses a serialized lookup, `{"Id": "…", "LogicalName": "…"}`.
fn object(kind: Kind, value: Value<'_>) -> Result<Data<'_>, Problem> {
    match kind {
        Kind::Lookup => {}
        Kind::Any => return Ok(Data::Absent),
        _ => return Err(Problem::WrongType),
    }
    let Some(id) = value.get("Id").and_then(Value::text) else { return Err(Problem::WrongType) };
    let table = value.get("LogicalName").and_then(Value::text).and_then(directory_table);
    id.parse().map(|id| Data::Link(id, table)).map_err(|()| Problem::WrongType)
}

/// Trims whitespace from `text`. Fast if there is none, which is the usual case.
fn trim(text: &str) -> &str {
    let is_white = |end: Option<char>| end.is_some_and(char::is_whitespace);
    if is_white(text.chars().next()) || is_white(text.chars().next_back()) { text.trim() } else { text }
}

fn choice(set: &OptionSet, text: &str, plain: bool) -> Result<Data<'static>, Problem> {
    if let Ok(value) = text.parse() {
        return number(set, value);
    }
    if plain && matches!(text, "true" | "false" | "True" | "False") {
        return Err(Problem::WrongType);
    }
    label(set, text).map(Data::Int).ok_or_else(|| label_problem(text))
}

/// Returns the option with this number.
fn number(set: &OptionSet, value: i64) -> Result<Data<'static>, Problem> {
    set.choice(value).map(|choice| Data::Int(choice.value)).ok_or(Problem::UnknownChoice(value))
}

/// Returns the number of the option with this label.
pub(super) fn label(set: &OptionSet, text: &str) -> Option<i64> {
    set.choices
        .iter()
        .find(|choice| choice.wordings.iter().any(|wording| wording.eq_ignore_ascii_case(text)))
        .map(|choice| choice.value)
}

fn boolean(text: &str, yes: &str, no: &str) -> Option<Data<'static>> {
    let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is(&["true", "yes", "1", "はい", yes]) {
        Some(Data::Bool(true))
    } else if is(&["false", "no", "0", "いいえ", no]) {
        Some(Data::Bool(false))
    } else {
        None
    }
}

/// Returns the problem of an unknown label. ASCII text has the wrong type; other text may be a label in another language.
fn label_problem(text: &str) -> Problem {
    if text.is_ascii() { Problem::WrongType } else { Problem::ForeignLabel }
}

/// Returns the problem of an invalid date. A date in the format of some language is a label.
fn date_problem(text: &str) -> Problem {
    if text.bytes().any(|byte| byte.is_ascii_digit()) { Problem::ForeignLabel } else { Problem::WrongType }
}

/// Parses ISO 8601 with `Z`, with an offset or without both, or the milliseconds of .NET: `/Date(1525233179000)/`.
fn date(text: &str) -> Option<DateTime> {
    if let Some(milliseconds) = text.strip_prefix("/Date(").and_then(|rest| rest.strip_suffix(")/")) {
        let end = milliseconds.get(1..)?.find(['+', '-']).map_or(milliseconds.len(), |at| at + 1);
        let instant = Timestamp::from_millisecond(milliseconds[..end].parse().ok()?).ok()?;
        return Some(TimeZone::UTC.to_datetime(instant));
    }
    if !text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    if let Some(instant) = web_api_date(text) {
        return Some(instant);
    }
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(TimeZone::UTC.to_datetime(instant));
    }
    text.parse::<DateTime>().ok().or_else(|| text.parse::<Date>().ok().map(|day| day.at(0, 0, 0, 0)))
}

/// Parses `2018-05-02T03:52:59Z`, the format of the Web API, from 1900 to 2100. The fast path of [`date`].
fn web_api_date(text: &str) -> Option<DateTime> {
    let bytes: &[u8; 20] = text.as_bytes().try_into().ok()?;
    let &[_, _, _, _, b'-', _, _, b'-', _, _, b'T', _, _, b':', _, _, b':', _, _, b'Z'] = bytes else { return None };
    let number = |from: usize| -> Option<i8> {
        let (tens, ones) = (bytes[from].wrapping_sub(b'0'), bytes[from + 1].wrapping_sub(b'0'));
        (tens < 10 && ones < 10).then(|| i8::try_from(tens * 10 + ones).ok()).flatten()
    };
    let year = i16::from(number(0)?) * 100 + i16::from(number(2)?);
    if !(1900..=2100).contains(&year) {
        return None;
    }
    DateTime::new(year, number(5)?, number(8)?, number(11)?, number(14)?, number(17)?, 0).ok()
}

/// Parses a value as a GUID.
pub(super) fn guid(value: Value<'_>) -> Option<Guid> {
    value.text()?.trim().parse().ok()
}

/// Returns whether `value` is true in the notation of a JSON or SQL exporter.
pub(super) fn is_true(value: Value<'_>) -> bool {
    value.text().is_some_and(|text| matches!(boolean(trim(text), "true", "false"), Some(Data::Bool(true))))
}

/// Returns the table of a lookup, which is named or has its object type code.
pub(super) fn lookup_table(value: Value<'_>) -> Option<Table> {
    let text = value.text()?;
    let code = OBJECT_TYPE_CODES.iter().find(|(code, _)| text == *code).map(|&(_, table)| table);
    code.or_else(|| Table::by_name(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_dates_of_exporters() {
        for text in [
            "2018-05-02T03:52:59Z",
            "2018-05-02T03:52:59.0000000Z",
            "2018-05-02T12:52:59+09:00",
            "2018-05-02 03:52:59",
            "2018-05-02",
            "/Date(1525233179000)/",
            "/Date(-2208988800000)/",
            "/Date(1525233179000+0900)/",
            "1900-01-01T00:00:00Z",
        ] {
            assert!(date(text).is_some(), "{text}");
        }
        for text in ["15-07-2020 11:33", "tomorrow", "", "2018-13-45", "/Date()/", "/Date(x)/"] {
            assert!(date(text).is_none(), "{text}");
        }
        assert_eq!(date("2018-05-02T12:52:59+09:00"), date("/Date(1525233179000)/"));
        assert_eq!(date("2018-05-02T12:52:59+09:00"), date("2018-05-02T03:52:59Z"));
    }

    /// The fast path must return the same result as the general parser.
    #[test]
    fn parses_dates_of_the_web_api() {
        for text in ["1900-01-01T00:00:00Z", "2018-05-02T03:52:59Z", "2024-02-29T23:59:59Z", "2100-12-31T00:00:00Z"] {
            let instant: Timestamp = text.parse().unwrap();
            assert_eq!(web_api_date(text), Some(TimeZone::UTC.to_datetime(instant)), "{text}");
        }
        for text in [
            "2023-02-29T00:00:00Z",
            "2018-05-02T24:00:00Z",
            "2018-05-02T03:52:60Z",
            "2018-05-02T03:52:5 Z",
            "1899-01-01T00:00:00Z",
            "2018-05-02 03:52:59Z",
        ] {
            assert_eq!(web_api_date(text), None, "{text}");
        }
    }
}
