//! One value of a column: what it is, or why it cannot be that.

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, tz::TimeZone};

use super::table_of::key_table;
use crate::code;
use crate::guid::Guid;
use crate::record::Data;
use crate::schema::{Kind, OptionSet, Table};
use crate::tree::{Shape, Style, Value};

/// Why a value is none of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    /// Something else was expected.
    WrongType,
    /// A number that the option set does not have.
    UnknownChoice(i64),
    /// A label in a language that we do not know.
    ForeignLabel,
}

/// Reads `value` as one of `kind`.
pub(super) fn read(kind: Kind, value: Value<'_>) -> Result<Data<'_>, Problem> {
    match value.shape() {
        Shape::Mapping => return object(kind, value),
        Shape::Sequence => return Err(Problem::WrongType),
        Shape::Scalar(_) => {}
    }
    let text = value.text().unwrap_or_default();
    if value.is_null() || text.trim().is_empty() {
        return Ok(Data::Null);
    }
    let plain = matches!(value.shape(), Shape::Scalar(Style::Plain));
    match kind {
        Kind::Choice(set) => choice(set, text, plain),
        Kind::Bool { yes, no } => boolean(text, yes, no).ok_or_else(|| label_problem(text)),
        Kind::Int => text.trim().parse().map(Data::Int).map_err(|_| Problem::WrongType),
        Kind::Code => code::parse(text.trim()).map(|code| Data::Int(code.into())).ok_or(Problem::WrongType),
        Kind::Number => text.trim().parse::<f64>().map(|_| Data::Text(text)).map_err(|_| Problem::WrongType),
        Kind::Text => Ok(Data::Text(text)),
        Kind::Guid => text.trim().parse().map(Data::Guid).map_err(|()| Problem::WrongType),
        Kind::Lookup => Ok(text.trim().parse().map_or(Data::Text(text), |id| Data::Link(id, None))),
        Kind::Date => date(text.trim()).map(Data::Date).ok_or_else(|| date_problem(text)),
    }
}

/// What a label alone says, where the export has no more than that.
pub(super) fn from_label(kind: Kind, value: Value<'_>) -> Option<Result<Data<'_>, Problem>> {
    match kind {
        Kind::Choice(_) | Kind::Bool { .. } | Kind::Text | Kind::Lookup => Some(read(kind, value)),
        // Formatted for a reader of some language: group separators, the order of day and month.
        Kind::Int | Kind::Code | Kind::Number | Kind::Date | Kind::Guid => None,
    }
}

/// The value inside `{"Value": 2}`, as options are serialized; any other value is itself.
pub(super) fn inner(value: Value<'_>) -> Value<'_> {
    let inner = value.get("Value").filter(|inner| matches!(inner.shape(), Shape::Scalar(_)));
    inner.unwrap_or(value)
}

/// `{"Id": "…", "LogicalName": "…"}` of a serialized lookup.
fn object(kind: Kind, value: Value<'_>) -> Result<Data<'_>, Problem> {
    let Kind::Lookup = kind else { return Err(Problem::WrongType) };
    let Some(id) = value.get("Id").and_then(Value::text) else { return Ok(Data::Absent) };
    let table = value.get("LogicalName").and_then(Value::text).and_then(key_table);
    id.parse().map(|id| Data::Link(id, table)).map_err(|()| Problem::WrongType)
}

fn choice(set: &OptionSet, text: &str, plain: bool) -> Result<Data<'static>, Problem> {
    let text = text.trim();
    if let Ok(value) = text.parse::<i64>() {
        return set.choice(value).map(|choice| Data::Int(choice.value)).ok_or(Problem::UnknownChoice(value));
    }
    if plain && matches!(text, "true" | "false" | "True" | "False") {
        return Err(Problem::WrongType);
    }
    label(set, text).map(Data::Int).ok_or_else(|| label_problem(text))
}

/// The number of the choice that a label stands for.
pub(super) fn label(set: &OptionSet, text: &str) -> Option<i64> {
    set.choices
        .iter()
        .find(|choice| choice.wordings.iter().any(|wording| wording.eq_ignore_ascii_case(text)))
        .map(|choice| choice.value)
}

fn boolean(text: &str, yes: &str, no: &str) -> Option<Data<'static>> {
    let is = |words: &[&str]| words.iter().any(|word| text.trim().eq_ignore_ascii_case(word));
    if is(&["true", "yes", "1", "はい", yes]) {
        Some(Data::Bool(true))
    } else if is(&["false", "no", "0", "いいえ", no]) {
        Some(Data::Bool(false))
    } else {
        None
    }
}

/// Plain ASCII is a mistake; anything else may be a label of another language.
fn label_problem(text: &str) -> Problem {
    if text.is_ascii() { Problem::WrongType } else { Problem::ForeignLabel }
}

/// A date as some reader's language writes it is a label too.
fn date_problem(text: &str) -> Problem {
    if text.bytes().any(|byte| byte.is_ascii_digit()) { Problem::ForeignLabel } else { Problem::WrongType }
}

/// ISO 8601 with `Z`, an offset or nothing, or the milliseconds that .NET writes: `/Date(1525233179000)/`.
fn date(text: &str) -> Option<DateTime> {
    if let Some(milliseconds) = text.strip_prefix("/Date(").and_then(|rest| rest.strip_suffix(")/")) {
        let end = milliseconds.get(1..)?.find(['+', '-']).map_or(milliseconds.len(), |at| at + 1);
        let instant = Timestamp::from_millisecond(milliseconds[..end].parse().ok()?).ok()?;
        return Some(TimeZone::UTC.to_datetime(instant));
    }
    if !text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(TimeZone::UTC.to_datetime(instant));
    }
    text.parse::<DateTime>().ok().or_else(|| text.parse::<Date>().ok().map(|day| day.at(0, 0, 0, 0)))
}

/// The id that a value spells, where it spells one.
pub(super) fn guid(value: Value<'_>) -> Option<Guid> {
    value.text()?.trim().parse().ok()
}

/// The table that the annotation of a lookup names.
pub(super) fn lookup_table(value: Value<'_>) -> Option<Table> {
    value.text().and_then(Table::by_name)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn dates_of_exporters() {
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
    }
}
