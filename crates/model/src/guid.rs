//! IDs of records.

use std::fmt;
use std::str::FromStr;

/// A GUID. The case and braces of its text are ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid(pub [u8; 16]);

impl FromStr for Guid {
    type Err = ();

    /// Parses the form `1d0f2a52-6c1a-4f0b-9c57-0d7a2b5f2c11`, optionally in braces.
    fn from_str(s: &str) -> Result<Self, ()> {
        let s = s.strip_prefix('{').map_or(Ok(s), |inner| inner.strip_suffix('}').ok_or(()))?;
        let text: &[u8; 36] = s.as_bytes().try_into().map_err(|_| ())?;
        if [8, 13, 18, 23].iter().any(|&at| text[at] != b'-') {
            return Err(());
        }
        let mut bytes = [0; 16];
        let mut wrong = 0;
        for (byte, at) in bytes.iter_mut().zip(PAIRS) {
            let (high, low) = (VALUES[usize::from(text[at])], VALUES[usize::from(text[at + 1])]);
            *byte = (high << 4) | low;
            wrong |= high | low;
        }
        if wrong & NO_DIGIT != 0 { Err(()) } else { Ok(Self(bytes)) }
    }
}

/// The offset of the two digits of each byte.
const PAIRS: [usize; 16] = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

/// A bit that is not set in the value of any digit.
const NO_DIGIT: u8 = 0x80;

/// The value of each byte as a hexadecimal digit. IDs are a large part of an export, so they are parsed without branches.
const VALUES: [u8; 256] = {
    let mut values = [NO_DIGIT; 256];
    let mut digit: u8 = 0;
    while digit < 16 {
        values[b"0123456789abcdef"[digit as usize] as usize] = digit;
        values[b"0123456789ABCDEF"[digit as usize] as usize] = digit;
        digit += 1;
    }
    values
};

impl fmt::Display for Guid {
    /// Writes lower case without braces.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: [u8; 16] = *b"0123456789abcdef";
        let mut text = [b'-'; 36];
        let mut at = 0;
        for (i, byte) in self.0.iter().enumerate() {
            at += usize::from(matches!(i, 4 | 6 | 8 | 10));
            text[at] = DIGITS[usize::from(byte >> 4)];
            text[at + 1] = DIGITS[usize::from(byte & 15)];
            at += 2;
        }
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_and_formats() {
        let id: Guid = "{1D0F2A52-6C1A-4F0B-9C57-0D7A2B5F2C11}".parse().unwrap();
        assert_eq!(id.to_string(), "1d0f2a52-6c1a-4f0b-9c57-0d7a2b5f2c11");
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn rejects_invalid_guids() {
        for wrong in [
            "",
            "{",
            "1d0f2a526c1a4f0b9c570d7a2b5f2c11",
            "1d0f2a52-6c1a-4f0b-9c57-0d7a2b5f2c1",
            "{1d0f2a52-6c1a-4f0b-9c57-0d7a2b5f2c11",
            "1d0f2a52-6c1a-4f0b-9c57-0d7a2b5f2cテ1",
        ] {
            assert_eq!(wrong.parse::<Guid>(), Err(()), "{wrong}");
        }
    }
}
