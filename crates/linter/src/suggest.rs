//! Names that were probably meant.

use strsim::damerau_levenshtein;

/// How many slips a name may have that is still taken for a known one.
const FURTHEST: usize = 3;

/// The name that was probably meant.
pub fn suggest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    // A name of another length is further away, and a long one takes time and memory to compare.
    let length = name.chars().count();
    let near = known.iter().filter(|known| known.len().abs_diff(length) <= FURTHEST);
    let (distance, known) =
        near.map(|known| (damerau_levenshtein(name, known), *known)).min_by_key(|(distance, _)| *distance)?;
    (distance <= FURTHEST && distance < known.len()).then_some(known)
}
