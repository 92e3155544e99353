//! Checks SARIF against the schema of the standard and the requirements of GitHub code scanning.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::{Value, json};
use synclint_diagnostic::text::Lang;
use synclint_report::Format;

use crate::{runs, sample, write};

/// The schema of SARIF 2.1.0, by the OASIS SARIF TC (<https://github.com/oasis-tcs/sarif-spec>); copyright OASIS Open. The file
/// is an unchanged copy of the one in the crate `serde-sarif` 0.8.0.
const SCHEMA: &str = include_str!("sarif-schema-2.1.0.json");

fn validator() -> Validator {
    // The language pattern has an extra bracket, which Errata 01 of the standard corrects.
    let corrected = SCHEMA.replace("{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "{2}(-[a-zA-Z]{2})?$");
    jsonschema::validator_for(&serde_json::from_str(&corrected).unwrap()).unwrap()
}

fn log(run: &synclint_report::Run, lang: Lang) -> Value {
    serde_json::from_str(&write(run, Format::Sarif, lang)).unwrap()
}

fn array<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn follows_the_schema() {
    let validator = validator();
    for run in runs() {
        for lang in Lang::ALL {
            let log = log(&run, lang);
            let errors: Vec<_> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{errors:#?}");
        }
    }
}

/// The schema rejects a broken report, so the test above can fail.
#[test]
fn the_schema_rejects_a_broken_report() {
    let validator = validator();
    let valid = log(&sample::findings(1), Lang::En);
    assert!(validator.is_valid(&valid));
    for (place, value) in [
        ("/version", json!("2.0.0")),
        ("/runs/0/tool", json!({})),
        ("/runs/0/language", json!("english")),
        ("/runs/0/results/0/level", json!("fatal")),
        ("/runs/0/results/0/ruleIndex", json!("0")),
        ("/runs/0/results/0/message", json!({ "words": "a key that the schema does not have" })),
        ("/runs/0/results/0/locations/0/physicalLocation/region/startLine", json!(0)),
    ] {
        let mut broken = valid.clone();
        *broken.pointer_mut(place).expect(place) = value;
        assert!(!validator.is_valid(&broken), "{place}");
    }
}

/// Checks the properties and limits that GitHub documents as required.
#[test]
fn meets_code_scanning_requirements() {
    for run in runs() {
        let log = log(&run, Lang::En);
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        let id = run["automationDetails"]["id"].as_str().unwrap();
        assert!(id.starts_with("synclint/") && id.ends_with('/'), "{id}");
        let rules = array(&run["tool"]["driver"], "rules");
        assert_eq!(rules.len(), 4, "every rule is described, with and without findings");
        for rule in rules {
            for text in ["shortDescription", "fullDescription", "help"] {
                let text = rule[text]["text"].as_str().unwrap();
                assert!((1..=1024).contains(&text.chars().count()), "{rule}");
            }
            assert!(rule["help"]["text"].as_str().unwrap().contains("\n\nAnother.\n\nhelp: "), "{rule}");
            assert!(rule["help"]["markdown"].as_str().unwrap().contains("**help**: "));
            assert!((1..=10).contains(&array(&rule["properties"], "tags").len()));
            let is_security = array(&rule["properties"], "tags").contains(&"security".into());
            assert_eq!(is_security, rule["properties"]["security-severity"].is_string());
        }
        for result in array(run, "results") {
            assert_eq!(array(result, "locations").len(), 1);
            let number = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[number]["id"], result["ruleId"]);
            let hash = result["partialFingerprints"]["primaryLocationLineHash"].as_str().unwrap();
            assert!(hash.len() >= 18 && hash.as_bytes()[16] == b':', "{hash}");
            for location in array(result, "locations").iter().chain(array(result, "relatedLocations")) {
                let uri = location["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
                let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte);
                assert!(uri.bytes().all(plain), "{uri}");
                let region = &location["physicalLocation"]["region"];
                assert!(region["startColumn"].as_u64().unwrap() >= 1 && region["startLine"].as_u64().unwrap() >= 1);
            }
            for related in array(result, "relatedLocations") {
                let link = format!("]({})", related["id"]);
                assert!(result["message"]["text"].as_str().unwrap().contains(&link), "{result}");
            }
        }
    }
}

/// Only related locations are links: brackets in the input are escaped.
#[test]
fn names_are_not_links() {
    let run = sample::findings(60);
    for result in array(&log(&run, Lang::En)["runs"][0], "results") {
        let text = result["message"]["text"].as_str().unwrap();
        let links = text.match_indices('[').filter(|(at, _)| {
            let slashes = text[..*at].bytes().rev().take_while(|byte| *byte == b'\\').count();
            slashes % 2 == 0
        });
        assert_eq!(links.count(), array(result, "relatedLocations").len(), "{text}");
    }
}

/// The template filled with its arguments equals the first line of the text, in both languages.
#[test]
fn templates_match_the_text() {
    let run = sample::findings(30);
    let fill = |template: &str, result: &Value| {
        let arguments = array(&result["message"], "arguments").iter().map(|argument| argument.as_str().unwrap());
        arguments.enumerate().fold(template.to_owned(), |text, (number, argument)| {
            text.replace(&format!("{{{number}}}"), &argument.replace('{', "{{").replace('}', "}}"))
        })
    };
    for lang in Lang::ALL {
        let log = log(&run, lang);
        let sarif = &log["runs"][0];
        assert_eq!(
            (sarif["language"].as_str(), sarif["tool"]["driver"]["language"].as_str()),
            (Some(lang.code()), Some(lang.code()))
        );
        assert_ne!(sarif["translations"][0]["language"], lang.code());
        for result in array(sarif, "results").iter().filter(|result| result["ruleId"] == "odd-name") {
            let rule = &array(&sarif["tool"]["driver"], "rules")[0];
            let filled = fill(rule["messageStrings"]["finding"]["text"].as_str().unwrap(), result);
            let first = filled.split('\n').next().unwrap();
            let text = result["message"]["text"].as_str().unwrap().split('\n').next().unwrap();
            assert_eq!(text, first, "{result}");
        }
    }
}

#[test]
fn contains_suppressed_findings_and_unread_inputs() {
    let run = sample::findings(60);
    let log = log(&run, Lang::En);
    let sarif = &log["runs"][0];
    let results = array(sarif, "results");
    let kinds = |kind: &str| results.iter().filter(|result| result["suppressions"][0]["kind"] == kind).count();
    assert_eq!((kinds("inSource"), kinds("external")), (15, 30));
    let states = |state: &str| results.iter().filter(|result| result["baselineState"] == state).count();
    assert_eq!((states("unchanged"), states("new")), (15, results.len() - 15));
    let invocation = &sarif["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let unread = array(invocation, "toolExecutionNotifications");
    assert_eq!(unread.iter().filter(|notification| notification["descriptor"]["id"] == "unread-input").count(), 2);
    assert_eq!(sarif["properties"]["unreadFiles"], 2);
    let clean = self::log(&sample::findings(1), Lang::En);
    assert_eq!(clean["runs"][0]["invocations"][0]["executionSuccessful"], true);
    let nothing = self::log(&sample::nothing(), Lang::En);
    assert_eq!(nothing["runs"][0]["invocations"][0]["executionSuccessful"], false);
}

/// A report with more results than code scanning shows is split into runs with distinct IDs, without losing results.
#[test]
fn large_reports_are_split() {
    let run = sample::findings(3000);
    let log = log(&run, Lang::En);
    let runs = array(&log, "runs");
    assert_eq!(runs.len(), 20);
    let ids: BTreeSet<&str> = runs.iter().map(|run| run["automationDetails"]["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 20);
    let results: usize = runs.iter().map(|run| array(run, "results").len()).sum();
    assert_eq!(results, run.findings.len() + run.set_aside.len());
    for run in runs {
        let organizations: BTreeSet<&str> =
            array(run, "results").iter().map(|result| result["properties"]["organization"].as_str().unwrap()).collect();
        assert!(organizations.len() < 14, "an organization is in one run");
    }
}
