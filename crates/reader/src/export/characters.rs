//! Which characters a text may be made of, looked at once for all, so that no other part of the reader has to.

/// How much is looked at in one go: what fits into the nearest cache.
const BLOCK: usize = 4096;

/// Whether a text, given as the bytes of valid UTF-8, has none of the characters that YAML forbids or treats apart: no
/// control characters but line ends, so no tabs either, no carriage return alone, no byte order mark.
pub(super) fn are_tame(bytes: &[u8]) -> bool {
    if bytes.last() == Some(&b'\r') {
        return false;
    }
    for (number, block) in bytes.chunks(BLOCK).enumerate() {
        // Goes on to its end whatever it finds, so that it is compiled to vector instructions.
        let (mut control, mut beyond) = (false, 0);
        for &byte in block {
            control |= (byte < 0x20 && byte != b'\n' && byte != b'\r') || byte == 0x7f;
            beyond |= byte;
        }
        if control {
            return false;
        }
        let from = number * BLOCK;
        let wild = |at: usize| is_wild(&bytes[from + at..]);
        let found = if beyond.is_ascii() {
            memchr::memchr_iter(b'\r', block).any(wild)
        } else {
            memchr::memchr3_iter(b'\r', 0xc2, 0xef, block).any(wild)
        };
        if found {
            return false;
        }
    }
    true
}

/// Whether what begins here, with one of the three bytes that such things begin with, is a character of several bytes that is
/// not tame, or a carriage return alone.
fn is_wild(bytes: &[u8]) -> bool {
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
    use super::{BLOCK, are_tame};

    /// What a character at any place of a block is found to be.
    fn anywhere(c: &str) -> bool {
        let tame = |before: usize| are_tame(format!("{}{c}a", "a".repeat(before)).as_bytes());
        let found = tame(0);
        for before in (1..40).chain(BLOCK - 4..BLOCK + 4) {
            assert_eq!(tame(before), found, "{c:?} after {before} bytes");
        }
        found
    }

    #[test]
    fn what_yaml_forbids_is_not_tame() {
        for c in [
            "\0", "\t", "\u{b}", "\u{1f}", "\u{7f}", "\u{80}", "\u{85}", "\u{9f}", "\u{feff}", "\u{fffe}", "\u{ffff}",
            "\r",
        ] {
            assert!(!anywhere(c), "{c:?}");
        }
    }

    #[test]
    fn what_people_write_is_tame() {
        for c in ["~", "\n", "\r\n", "\u{a0}", "é", "日本", "ﾃｽﾄ", "（）", "\u{fffd}", "\u{2028}", "😀"] {
            assert!(anywhere(c), "{c:?}");
        }
        assert!(are_tame(b""));
        assert!(!are_tame(b"a\r"));
    }
}
