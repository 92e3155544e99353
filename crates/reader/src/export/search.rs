//! Byte search for matches that are mostly near.

/// The number of bytes compared at once.
const WORD: usize = size_of::<u64>();

/// The number of words to compare before switching to `memchr`, which is faster but has a higher startup
/// cost.
const WORDS: usize = 8;

/// Returns the offset of the first occurrence of any of three bytes from `from` on. Most scalars of exports
/// are one or two words long.
#[inline]
pub(super) fn find(wanted: [u8; 3], bytes: &[u8], from: usize) -> Option<usize> {
    let (words, _) = bytes.get(from..)?.as_chunks::<WORD>();
    let words = &words[..words.len().min(WORDS)];
    let mut at = from;
    for word in words {
        let word = u64::from_le_bytes(*word);
        let [a, b, c] = wanted.map(|byte| zeros(word ^ (LOW * u64::from(byte))));
        let found = a | b | c;
        if found != 0 {
            return Some(at + (found.trailing_zeros() / 8) as usize);
        }
        at += WORD;
    }
    let [a, b, c] = wanted;
    memchr::memchr3(a, b, c, &bytes[at..]).map(|length| at + length)
}

/// The lowest bit of each byte.
const LOW: u64 = u64::from_le_bytes([1; WORD]);

/// Returns a word with the highest bit set in the first byte of `word` that is zero, and not set in any byte
/// before it.
fn zeros(word: u64) -> u64 {
    word.wrapping_sub(LOW) & !word & (LOW << 7)
}

#[cfg(test)]
mod tests {
    use super::find;

    /// Covers all offsets in texts of many lengths, also next to bytes that differ from the wanted ones in
    /// one bit.
    #[test]
    fn finds_the_first_match() {
        let wanted = *b"\n:#";
        for filler in [b'a', 0, 0xff, b'\n' ^ 1, b':' ^ 1, b'#' ^ 0x80, b'\n' + 1] {
            for length in 0..80 {
                assert_eq!(find(wanted, &vec![filler; length], 0), None);
                for place in 0..length {
                    for byte in wanted {
                        let mut bytes = vec![filler; length];
                        bytes[place] = byte;
                        bytes[place + 1..].iter_mut().step_by(2).for_each(|byte| *byte = b'#');
                        for from in 0..=place {
                            assert_eq!(find(wanted, &bytes, from), Some(place), "{bytes:?} from {from}");
                        }
                    }
                }
            }
        }
        assert_eq!(find(wanted, b"a", 2), None);
    }
}
