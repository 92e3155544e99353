//! Checks the characters of a text once, so that the other parts of the reader do not need to.

/// The number of bytes checked at once. A block fits into the L1 cache.
const BLOCK: usize = 4096;

/// Returns whether a text, given as valid UTF-8, has no characters that YAML forbids or treats specially: control characters
/// other than line breaks (including tabs), carriage returns without a line feed, and byte order marks.
pub(super) fn are_plain(bytes: &[u8]) -> bool {
    if bytes.last() == Some(&b'\r') {
        return false;
    }
    for (number, block) in bytes.chunks(BLOCK).enumerate() {
        // No early exit, so that the loop is compiled to vector instructions.
        let (mut control, mut beyond) = (false, 0);
        for &byte in block {
            control |= (byte < 0x20 && byte != b'\n' && byte != b'\r') || byte == 0x7f;
            beyond |= byte;
        }
        if control {
            return false;
        }
        let from = number * BLOCK;
        let is_special_at = |at: usize| is_special(&bytes[from + at..]);
        let found = if beyond.is_ascii() {
            memchr::memchr_iter(b'\r', block).any(is_special_at)
        } else {
            memchr::memchr3_iter(b'\r', 0xc2, 0xef, block).any(is_special_at)
        };
        if found {
            return false;
        }
    }
    true
}

/// Returns whether the bytes begin with a multibyte character that is special, or with a carriage return without a line feed.
/// The first byte must be one that can begin these.
fn is_special(bytes: &[u8]) -> bool {
    match *bytes {
        [b'\r', b'\n', ..] => false,
        [b'\r', ..] => true,
        [0xc2, second, ..] => second < 0xa0,      // U+0080 to U+009F
        [0xef, 0xbb, third, ..] => third == 0xbf, // U+FEFF
        [0xef, 0xbf, third, ..] => third >= 0xbe, // U+FFFE, U+FFFF
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, are_plain};

    /// Returns whether a character is plain, and checks that its position in a block makes no difference.
    fn anywhere(c: &str) -> bool {
        let is_plain = |before: usize| are_plain(format!("{}{c}a", "a".repeat(before)).as_bytes());
        let found = is_plain(0);
        for before in (1..40).chain(BLOCK - 4..BLOCK + 4) {
            assert_eq!(is_plain(before), found, "{c:?} after {before} bytes");
        }
        found
    }

    #[test]
    fn rejects_characters_that_yaml_forbids() {
        for c in [
            "\0", "\t", "\u{b}", "\u{1f}", "\u{7f}", "\u{80}", "\u{85}", "\u{9f}", "\u{feff}", "\u{fffe}", "\u{ffff}",
            "\r",
        ] {
            assert!(!anywhere(c), "{c:?}");
        }
    }

    #[test]
    fn accepts_ordinary_characters() {
        for c in ["~", "\n", "\r\n", "\u{a0}", "é", "日本", "ﾃｽﾄ", "（）", "\u{fffd}", "\u{2028}", "😀"] {
            assert!(anywhere(c), "{c:?}");
        }
        assert!(are_plain(b""));
        assert!(!are_plain(b"a\r"));
    }
}
