//! Error codes in the notations that people and exporters use.

/// Parses an error code as an unsigned number, from a signed or unsigned decimal, or from eight hexadecimal
/// digits with or without `0x`. Error codes have the highest bit set, so eight digits that begin with 8 or
/// higher are hexadecimal.
pub fn parse(text: &str) -> Option<u32> {
    let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text);
    let eight = hexadecimal.len() == 8 && hexadecimal.bytes().all(|byte| byte.is_ascii_hexdigit());
    if eight
        && (hexadecimal.len() < text.len()
            || hexadecimal.starts_with(|first: char| first.to_digit(16).is_some_and(|digit| digit >= 8)))
    {
        return u32::from_str_radix(hexadecimal, 16).ok();
    }
    text.parse::<i32>().map(i32::cast_unsigned).or_else(|_| text.parse()).ok()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn parses_codes_in_all_notations() {
        for text in ["-2147098080", "2147869216", "0x8005e220", "0X8005E220", "8005E220", "8005e220"] {
            assert_eq!(parse(text), Some(0x8005_e220), "{text}");
        }
        for (text, value) in
            [("80048306", 0x8004_8306), ("0", 0), ("12", 12), ("-1", u32::MAX), ("12345678", 12_345_678)]
        {
            assert_eq!(parse(text), Some(value), "{text}");
        }
        for text in ["", "0x", "0x8005e22", "8005E2200", "4294967296", "-2147483649", "code", "+ 1", "0x-005e220"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
