//! Finding bytes that are mostly near.

/// What is looked at in one go.
const WORD: usize = size_of::<u64>();

/// How many words are looked at before a search begins that is faster but takes longer to begin.
const WORDS: usize = 8;

/// Where the first of three bytes stands, from `from` on. Most scalars of exports are a word or two long.
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

/// The highest bit of the first byte of `word` that is zero, and of none before it.
fn zeros(word: u64) -> u64 {
    word.wrapping_sub(LOW) & !word & (LOW << 7)
}

#[cfg(test)]
mod tests {
    use super::find;

    /// At any place of texts of any length, also beside bytes that differ from the wanted ones in one bit.
    #[test]
    fn the_first_is_found() {
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
