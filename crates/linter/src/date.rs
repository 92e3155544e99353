//! Days as users write them.

use jiff::civil::Date;

/// Reads a day: `2026-11-24`, and no other form.
///
/// # Errors
///
/// A sentence that says how a day is written.
pub fn parse_date(text: &str) -> Result<Date, String> {
    let well_formed = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(i, byte)| if matches!(i, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    text.parse().ok().filter(|_| well_formed).ok_or_else(|| "a day is written YYYY-MM-DD".to_owned())
}
