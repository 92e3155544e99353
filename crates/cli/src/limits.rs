//! Parses `--limit KEY=VALUE`.

use synclint_linter::limits::{LimitError, Limits};

/// Parses a limit such as `depth=100` or `file-size=2G`. K, M, and G are powers of 1024.
pub(crate) fn parse(text: &str) -> Result<(String, u64), String> {
    let (key, value) = text.split_once('=').ok_or("expected KEY=VALUE")?;
    let (digits, unit) = match value.as_bytes().last() {
        Some(b'k' | b'K') => (&value[..value.len() - 1], 1 << 10),
        Some(b'm' | b'M') => (&value[..value.len() - 1], 1 << 20),
        Some(b'g' | b'G') => (&value[..value.len() - 1], 1 << 30),
        _ => (value, 1),
    };
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err("expected a whole number, optionally with K, M, or G".to_owned());
    }
    // A number that does not fit is out of the range of every limit.
    let value = digits.parse().ok().and_then(|number: u64| number.checked_mul(unit)).unwrap_or(u64::MAX);
    match Limits::default().set(key, value) {
        Ok(()) => Ok((key.to_owned(), value)),
        Err(LimitError::OutOfRange(most)) => Err(format!("limit `{key}` must be from 1 to {most}")),
        Err(LimitError::Unknown) => {
            let keys = Limits::default().all().map(|limit| limit.key).join(", ");
            Err(format!("unknown limit `{key}`; expected one of: {keys}"))
        }
    }
}

/// Returns the default limits, changed by `given`. The last value for a key counts.
pub(crate) fn limits(given: &[(String, u64)]) -> Limits {
    let mut limits = Limits::default();
    for (key, value) in given {
        limits.set(key, *value).expect("limits are checked when they are parsed");
    }
    limits
}

/// Returns the help of `--limit`: all limits and their defaults.
pub(crate) fn help() -> String {
    let lines = Limits::default().all().map(|limit| format!("  {}: {} [{}]", limit.key, limit.what, size(limit.value)));
    format!("Change a limit; K, M, and G are powers of 1024. Defaults:\n{}", lines.join("\n"))
}

/// Formats a number for `parse`, in the largest unit that divides it.
fn size(value: u64) -> String {
    let unit = [(30, "G"), (20, "M"), (10, "K")].into_iter().find(|(bits, _)| value.trailing_zeros() >= *bits);
    unit.map_or_else(|| value.to_string(), |(bits, name)| format!("{}{name}", value >> bits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_and_formats_units() {
        assert_eq!(parse("file-size=2G"), Ok(("file-size".to_owned(), 2 << 30)));
        assert_eq!(parse("depth=100"), Ok(("depth".to_owned(), 100)));
        for wrong in
            ["depth", "depth=", "depth=x", "depth=0", "depth=-1", "depth=1M", "file-size=99999999999G", "width=3"]
        {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
        for limit in Limits::default().all() {
            assert_eq!(parse(&format!("{}={}", limit.key, size(limit.value))).map(|(_, value)| value), Ok(limit.value));
        }
    }
}
