//! The prose of the pages of rules.

use synclint_diagnostic::text::Lang;

use super::{assert_none, infos, style};

/// Parts of code blocks and tables are not prose.
fn without_code(prose: &str) -> String {
    let lines = prose.lines().filter(|line| !line.starts_with('|'));
    lines.collect::<Vec<_>>().join(" ")
}

#[test]
fn pages_avoid_the_same_words_as_texts() {
    let mut remarks = Vec::new();
    for rule in infos() {
        let (en, ja) = (without_code(rule.page.prose(Lang::En)), without_code(rule.page.prose(Lang::Ja)));
        let found = style::avoided(&en, &ja).into_iter().chain(style::balanced(&en)).chain(style::balanced(&ja));
        remarks.extend(found.map(|remark| format!("{}: {remark}", rule.id)));
    }
    assert_none(&remarks);
}
