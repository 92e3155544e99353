//! Which characters a text may be made of, looked at once for all, so that no other part of the reader has to.

/// How much is looked at in one go: what fits into the nearest cache.
const BLOCK: usize = 4096;

/// Whether a text, given as the bytes of valid UTF-8, has none of the characters that YAML forbids or treats apart: no
/// control characters but line ends, so no tabs either, no carriage return alone, no byte order mark.
pub(super) fn are_tame(bytes: &[u8]) -> bool {
    if bytes.last() == Some(&b'\r') {
        return false;
    }
    let mut from = 0;
    // Both loops go on to their end whatever they find, so that they are compiled to vector instructions.
    for block in bytes.chunks(BLOCK) {
        let (mut control, mut beyond, mut carriage) = (false, 0, false);
        for &byte in block {
            control |= (byte < 0x20 && byte != b'\n' && byte != b'\r') || byte == 0x7f;
            carriage |= byte == b'\r';
            beyond |= byte;
        }
        if control {
            return false;
        }
        let to = from + block.len();
        // With the bytes of the next block that may belong to the last character of this one.
        if (carriage || !beyond.is_ascii()) && !are_tame_beyond(&bytes[from..bytes.len().min(to + 2)]) {
            return false;
        }
        from = to;
    }
    true
}

/// The same of characters of several bytes, and of carriage returns.
fn are_tame_beyond(bytes: &[u8]) -> bool {
    let mut wild = false;
    let pairs = bytes.iter().zip(&bytes[1..]);
    for (&first, &second) in pairs.clone() {
        // U+0080 to U+009F
        wild |= first == 0xc2 && second < 0xa0;
        wild |= first == b'\r' && second != b'\n';
    }
    // U+FEFF, U+FFFE, U+FFFF: as rare as what begins like them.
    let begins = pairs.zip(bytes.get(2..).unwrap_or_default());
    for ((&first, &second), &third) in begins {
        wild |= first == 0xef && ((second == 0xbb && third == 0xbf) || (second == 0xbf && third >= 0xbe));
    }
    !wild
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
