//! Suggests similar names.

use strsim::damerau_levenshtein;

/// The maximum edit distance of a suggestion.
const FURTHEST: usize = 3;

/// Returns the known name that is most similar to `name`, if it is similar enough.
pub fn suggest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    // The edit distance is at least the difference in length. This also avoids comparing long names, which is expensive.
    let length = name.chars().count();
    let near = known.iter().filter(|known| known.len().abs_diff(length) <= FURTHEST);
    let (distance, known) =
        near.map(|known| (damerau_levenshtein(name, known), *known)).min_by_key(|(distance, _)| *distance)?;
    (distance <= FURTHEST && distance < known.len()).then_some(known)
}
