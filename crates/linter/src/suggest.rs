//! Suggests similar names.

use strsim::damerau_levenshtein;

/// The maximum edit distance of a suggestion.
const FURTHEST: usize = 3;

/// Returns the known name that is most similar to `name`, if it is similar enough. The known names are ASCII.
pub fn suggest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    // The edit distance is at least the difference in length. This also avoids comparing long names, which is expensive.
    let length = name.chars().count();
    let near = known.iter().filter(|known| known.len().abs_diff(length) <= FURTHEST);
    // An edit changes at most two letters of the set. This excludes most names from the slow comparison.
    let own = letters(name);
    let near = near.filter(|known| (letters(known) ^ own).count_ones() as usize <= 2 * FURTHEST);
    let (distance, known) =
        near.map(|known| (damerau_levenshtein(name, known), *known)).min_by_key(|(distance, _)| *distance)?;
    (distance <= FURTHEST && distance < known.len()).then_some(known)
}

/// Returns the set of characters in a name, one bit per character modulo 64.
fn letters(name: &str) -> u64 {
    name.chars().fold(0, |letters, letter| letters | 1 << (u32::from(letter) % 64))
}
