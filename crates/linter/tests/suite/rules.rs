//! Checks the metadata and the wording of all rules.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use synclint_diagnostic::rule::RuleInfo;
use synclint_linter::registry;
use synclint_rules::calendar::EVENTS;
use synclint_rules::cite;
use synclint_rules::conditions::{self, ConditionState};
use synclint_rules::precedence;
use synclint_rules::registry::RULES;
use synclint_rules::undecidable::UNDECIDABLE;

fn infos() -> impl Iterator<Item = &'static RuleInfo> {
    registry::all().iter().copied()
}

#[test]
fn rule_metadata_is_valid() {
    for rule in infos() {
        assert!(rule.severity <= rule.certainty.ceiling(), "{}: too severe for its certainty", rule.id);
        assert_eq!(rule.title.placeholders().next(), None, "{}: a title has no placeholders", rule.id);
        assert!(registry::sections().contains(&rule.section), "{}: unknown section", rule.id);
        if let Some(threshold) = rule.extra.threshold {
            assert!((threshold.min..=threshold.max).contains(&threshold.default), "{}: out of range", rule.id);
        }
        if let Some(score) = rule.extra.security {
            assert!((0.1..=10.0).contains(&score.parse::<f64>().unwrap()), "{}: {score}", rule.id);
        }
    }
    assert!(RULES.iter().all(|rule| !rule.info.tables.is_empty()));
}

#[test]
fn ids_are_sorted_and_unique() {
    assert!(RULES.is_sorted_by_key(|rule| rule.info.id));
    assert!(UNDECIDABLE.is_sorted_by_key(|entry| entry.id));
    let mut seen = BTreeSet::new();
    for id in infos().map(|rule| rule.id).chain(conditions::conditions().map(|condition| condition.id)) {
        assert!(seen.insert(id), "duplicate ID {id}");
        let kebab = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(kebab && !id.contains("--"), "{id} is not in kebab case");
    }
}

/// Returns the files of all rules with the extension `ending`, by file stem.
fn sources(ending: &str) -> BTreeMap<String, PathBuf> {
    fn add(directory: &Path, ending: &str, found: &mut BTreeMap<String, PathBuf>) {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(&path, ending, found);
            } else if path.extension().is_some_and(|known| known == ending) {
                found.insert(path.file_stem().unwrap().to_str().unwrap().to_owned(), path);
            }
        }
    }
    let mut found = BTreeMap::new();
    add(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/src/rules"), ending, &mut found);
    found
}

/// A rule about records has its source file and its page in the folder of its section.
#[test]
fn the_folder_of_a_rule_is_its_section() {
    let (code, mut pages) = (sources("rs"), sources("md"));
    for rule in RULES {
        let info = &rule.info;
        let path = &code[&info.id.replace('-', "_")];
        let folder = path.parent().unwrap();
        assert_eq!(folder.file_name().unwrap().to_str().unwrap().replace('_', "-"), info.section.key, "{}", info.id);
        let page = pages.remove(info.id).unwrap_or_else(|| panic!("{} has no page", info.id));
        assert_eq!(page.parent(), Some(folder), "the page of {} is in another folder", info.id);
    }
    assert!(pages.is_empty(), "pages without a rule: {pages:?}");
}

#[test]
fn yields_to_has_no_cycles() {
    let mut done = BTreeSet::new();
    // Repeatedly remove rules that yield only to removed rules. The remaining rules are in a cycle.
    loop {
        let is_free = |rule: &RuleInfo| precedence::yields_to(rule).all(|precise| done.contains(precise.id));
        let left = RULES.iter().filter(|rule| !done.contains(rule.info.id));
        let free: Vec<&str> = left.filter(|rule| is_free(&rule.info)).map(|rule| rule.info.id).collect();
        if free.is_empty() {
            break;
        }
        done.extend(free);
    }
    for rule in RULES {
        let info = &rule.info;
        assert!(done.contains(info.id), "{} is in a cycle", info.id);
        for precise in precedence::yields_to(info) {
            assert!(
                !precise.applies.on_request || info.applies.on_request,
                "{} yields to {}, which runs only on request",
                info.id,
                precise.id
            );
        }
    }
}

/// Every documented condition without a rule of its own is either undecidable or covered by other rules.
#[test]
fn every_condition_is_undecidable_or_covered() {
    let mut mistakes = Vec::new();
    let mut undecidable: BTreeSet<&str> = UNDECIDABLE.iter().map(|entry| entry.id).collect();
    for condition in conditions::conditions() {
        let is_true = registry::rule(condition.id).is_none()
            && match &condition.state {
                ConditionState::Undecidable => undecidable.remove(condition.id),
                ConditionState::Merged(into) => into.iter().all(|id| registry::rule(id).is_some()),
            };
        if !is_true {
            mistakes.push(format!("{} does not have the listed state {:?}", condition.id, condition.state));
        }
    }
    mistakes.extend(undecidable.iter().map(|id| format!("{id} has no line in conditions.tsv")));
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
    let sections = registry::sections();
    let order = |condition: &conditions::DocumentedCondition| {
        (sections.iter().position(|section| *section == condition.section), condition.id)
    };
    assert!(
        conditions::conditions().collect::<Vec<_>>().is_sorted_by_key(order),
        "conditions are not sorted by section and ID"
    );
}

/// Every document is cited.
#[test]
fn every_document_is_cited() {
    let rules = infos().flat_map(|rule| rule.sources.iter().copied());
    let events = EVENTS.iter().flat_map(|event| event.sources.iter().copied());
    let editions = synclint_rules::matrix::EDITIONS.iter().map(|edition| edition.source);
    let errors = synclint_rules::sync_errors::ERRORS.iter().map(|error| error.source);
    let cited: Vec<_> = rules.chain(events).chain(editions).chain(errors).collect();
    let uncited: Vec<_> =
        cite::ALL.iter().filter(|document| !cited.contains(document)).map(|document| document.document).collect();
    assert!(uncited.is_empty(), "not cited: {}", uncited.join("; "));
}
