//! Parses dates in user input.

use jiff::civil::Date;

/// Parses a date in the form `2026-11-24`.
///
/// # Errors
///
/// Returns a description of the expected form.
pub fn parse_date(text: &str) -> Result<Date, String> {
    let well_formed = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(i, byte)| if matches!(i, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    text.parse().ok().filter(|_| well_formed).ok_or_else(|| "expected YYYY-MM-DD".to_owned())
}
