//! Which rules are about security, and how grave a finding of them is. No document scores these: the numbers are synclint's own
//! judgement on the scale of CVSS, made so that code scanning sorts them among other alerts.

/// Ids and scores, by id. High (from 7.0): who reads the export, or the network, has a credential. Medium (from 4.0): a protection
/// is off.
const SCORES: &[(&str, &str)] = &[
    ("anonymous-authentication", "5.3"),
    ("orgdb-self-approval-open", "4.3"),
    ("secret-in-export", "8.0"),
    ("ssl-disabled", "7.4"),
    ("unapproved-queue-email-allowed", "4.3"),
    ("unapproved-user-email-allowed", "4.3"),
];

/// The score of a rule, `"7.4"`; none for a rule that is not about security.
pub fn score(id: &str) -> Option<&'static str> {
    SCORES.iter().find(|(known, _)| *known == id).map(|(_, score)| *score)
}

/// The ids of the rules about security.
pub fn ids() -> impl Iterator<Item = &'static str> {
    SCORES.iter().map(|(id, _)| *id)
}

#[cfg(test)]
mod tests {
    use super::SCORES;

    #[test]
    fn scores_are_on_the_scale() {
        assert!(SCORES.is_sorted());
        for (id, score) in SCORES {
            let score: f64 = score.parse().unwrap();
            assert!((0.1..=10.0).contains(&score), "{id}");
        }
    }
}
