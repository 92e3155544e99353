//! Checks that every format shows what is missing, and which exports are stated to be partial.

use serde_json::{Value, json};
use synclint_diagnostic::text::Lang;
use synclint_report::Format;

use crate::{sample, write};

#[test]
fn every_format_states_what_is_missing() {
    let run = sample::incomplete();
    assert!(!run.is_whole() && !run.is_complete());
    for format in Format::ALL {
        for (lang, partial, share) in [
            (Lang::En, "is stated to be partial", "1 of 2 (50%), required: 90%"),
            (Lang::Ja, "一部のみであると申告されています", "2 件中 1 件 (50%)、必要な割合: 90%"),
        ] {
            let text = write(&run, format, lang);
            let (partial, share) = match format {
                // Both languages are in the data; the script adds the rest.
                Format::Json | Format::Jsonl | Format::Html => ("test data", share),
                _ => (partial, share),
            };
            assert!(text.contains("test data"), "{} {text}", format.key());
            assert!(text.contains(partial), "{} {text}", format.key());
            assert!(text.contains(share), "{} {text}", format.key());
        }
    }
}

/// The text formats start with the statement, and the summary has the same numbers as the JSON report.
#[test]
fn statements_come_first() {
    let run = sample::incomplete();
    for format in [Format::Full, Format::Concise, Format::Markdown] {
        let text = write(&run, format, Lang::En);
        let first = text.lines().find(|line| !line.starts_with("## ") && !line.is_empty()).unwrap();
        assert!(first.contains("is stated to be partial"), "{first}");
        assert!(text.contains("Files: 20 read, 1 without relevant data, 1 not read"), "{text}");
    }
    let github = write(&run, Format::Github, Lang::En);
    assert!(github.starts_with("::notice title=synclint::The export of organization"), "{github}");
}

#[test]
fn json_lists_reasons_per_organization() {
    let report: Value = serde_json::from_str(&write(&sample::incomplete(), Format::Json, Lang::En)).unwrap();
    let summary = &report["summary"];
    assert_eq!(summary["files_by_state"], json!({"read": 20, "not_ours": 1, "refused": 1}));
    assert_eq!(
        (&summary["whole"], &summary["complete"], &summary["compares_part"]),
        (&json!(false), &json!(false), &json!(true))
    );
    let entry = |number: usize| &report["inventory"][number];
    let kinds = |number: usize| -> Vec<(Value, Value)> {
        let reasons = entry(number)["not_whole"].as_array().unwrap().iter();
        reasons.map(|reason| (reason["kind"].clone(), reason["allowed"].clone())).collect()
    };
    assert_eq!(kinds(0), [(json!("input"), json!(false))]);
    assert_eq!(kinds(1), []);
    assert_eq!(kinds(2), [(json!("unopened-input"), json!(true)), (json!("missing-tables"), json!(true))]);
    assert_eq!(kinds(3), [(json!("findings-left-out"), json!(false)), (json!("too-few-judged"), json!(false))]);
    assert_eq!((&entry(1)["whole"], &entry(2)["whole"]), (&json!(true), &json!(false)));
    assert_eq!(entry(2)["allow_partial"][1], "test data");
    assert_eq!(entry(1)["tables"], json!({"mailbox": 1}));
    assert_eq!(entry(1)["missing_tables"], json!(["organization"]));
    let lines = write(&sample::incomplete(), Format::Jsonl, Lang::En);
    let last: Value = serde_json::from_str(lines.lines().last().unwrap()).unwrap();
    assert_eq!((&last["summary"], &last["inventory"]), (summary, &report["inventory"]));
}

/// What is allowed is no error in formats for build servers.
#[test]
fn allowed_inputs_are_no_errors() {
    let mut run = sample::incomplete();
    run.organizations[0].gaps.clear();
    run.organizations[3].gaps.clear();
    run.findings.clear();
    assert!(!run.is_whole() && run.is_complete());
    let sarif: Value = serde_json::from_str(&write(&run, Format::Sarif, Lang::En)).unwrap();
    assert_eq!(sarif["runs"][0]["invocations"][0]["executionSuccessful"], true);
    assert!(!write(&run, Format::Github, Lang::En).lines().any(|line| line.starts_with("::error")));
    assert!(!write(&run, Format::Gitlab, Lang::En).contains("blocker"));
    assert!(!write(&run, Format::Junit, Lang::En).contains("<error"));
    assert!(!write(&run, Format::Checkstyle, Lang::En).contains("severity=\"error\""));
}
