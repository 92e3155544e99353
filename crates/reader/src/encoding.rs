//! The encodings of files: UTF-16 is converted, other encodings are recognized so that errors can name them.

use crate::error::{Encoding, ErrorKind};

/// A UTF-16 file as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utf16 {
    /// The text without the byte order mark. Invalid code units are U+FFFD.
    pub text: String,
    /// The first invalid code unit, with its offset in `text`.
    pub error: Option<(ErrorKind, usize)>,
}

/// Converts two bytes to a code unit.
type ToUnit = fn([u8; 2]) -> u16;

/// Decodes a file that begins with a UTF-16 byte order mark. Returns `None` for other files.
pub fn decode_utf16(bytes: &[u8]) -> Option<Utf16> {
    let (unit, rest): (ToUnit, &[u8]) = match bytes {
        [0xff, 0xfe, 0, 0, ..] => return None, // UTF-32
        [0xff, 0xfe, rest @ ..] => (u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => (u16::from_be_bytes, rest),
        _ => return None,
    };
    let (units, odd) = rest.as_chunks::<2>();
    let mut text = String::with_capacity(rest.len());
    let mut error = None;
    for c in char::decode_utf16(units.iter().map(|bytes| unit(*bytes))) {
        if c.is_err() && error.is_none() {
            error = Some((ErrorKind::Encoding(Encoding::InvalidUtf16), text.len()));
        }
        text.push(c.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    if !odd.is_empty() && error.is_none() {
        error = Some((ErrorKind::Encoding(Encoding::InvalidUtf16), text.len()));
    }
    Some(Utf16 { text, error })
}

/// Returns the encoding that the first bytes of a file show if it is not UTF-8. Text in these encodings has zero bytes at fixed
/// places, because its first characters are ASCII.
pub(crate) fn wide(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] | [0, 0, 0, 1..=255, ..] | [1..=255, 0, 0, 0, ..] => {
            Some(Encoding::Utf32)
        }
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some(Encoding::Utf16),
        [0, 1..=255, 0, 1..=255, ..] | [1..=255, 0, 1..=255, 0, ..] => Some(Encoding::Utf16WithoutMark),
        _ => None,
    }
}

/// Returns the apparent encoding of bytes that are not UTF-8 from `error` on.
pub(crate) fn narrow(bytes: &[u8], error: std::str::Utf8Error) -> Encoding {
    // The file ends inside of a character.
    if error.error_len().is_none() {
        return Encoding::Unknown;
    }
    let is_text = |byte: &u8| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r');
    if bytes.iter().all(is_text) { Encoding::CodePage } else { Encoding::Unknown }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(unit).collect()
    }

    #[test]
    fn decodes_both_byte_orders() {
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            for text in ["", "a: 1\n", "山田: 😀\r\n", "\u{feff}x"] {
                let found = decode_utf16(&encoded(text, unit)).unwrap_or_else(|| panic!("{text:?} has a mark"));
                assert_eq!(found, Utf16 { text: text.to_owned(), error: None });
            }
        }
        assert_eq!(decode_utf16(b"a: 1"), None);
        assert_eq!(decode_utf16(b"\xff\xfe\0\0a\0\0\0"), None);
    }

    #[test]
    fn locates_invalid_code_units() {
        let invalid = |at| Some((ErrorKind::Encoding(Encoding::InvalidUtf16), at));
        for (units, odd, text, at) in [
            (vec![0x5c71, 0xd83d, 0x61], false, "山\u{fffd}a", 3),
            (vec![0x61, 0xde00], false, "a\u{fffd}", 1),
            (vec![0x61], true, "a", 1),
            (vec![0xd83d], false, "\u{fffd}", 0),
        ] {
            let mut bytes = b"\xff\xfe".to_vec();
            bytes.extend(units.into_iter().flat_map(u16::to_le_bytes));
            if odd {
                bytes.push(b'a');
            }
            assert_eq!(decode_utf16(&bytes), Some(Utf16 { text: text.to_owned(), error: invalid(at) }));
        }
    }

    #[test]
    fn recognizes_other_encodings() {
        for (bytes, encoding) in [
            (b"\xff\xfe\0\0a\0\0\0" as &[u8], Encoding::Utf32),
            (b"\0\0\xfe\xff\0\0\0a", Encoding::Utf32),
            (b"a\0\0\0b\0\0\0", Encoding::Utf32),
            (b"\0\0\0a\0\0\0b", Encoding::Utf32),
            (b"a\0:\0", Encoding::Utf16WithoutMark),
            (b"\0a\0:", Encoding::Utf16WithoutMark),
        ] {
            assert_eq!(wide(bytes), Some(encoding), "{bytes:?}");
        }
        assert_eq!(wide(b"a: 1"), None);
        for (bytes, encoding) in [
            (b"name: Zo\xeb\n" as &[u8], Encoding::CodePage),
            (b"\x8eR\x93c\n", Encoding::CodePage),
            (b"name: Zo\xc3", Encoding::Unknown),
            (b"\x89PNG\r\n\x1a\n", Encoding::Unknown),
        ] {
            assert_eq!(std::str::from_utf8(bytes).err().map(|error| narrow(bytes, error)), Some(encoding));
        }
    }
}
