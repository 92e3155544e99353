//! Checks the documented structure of a GitLab code quality report.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use synclint_diagnostic::text::Lang;
use synclint_report::Format;

use crate::{runs, without_findings, write};

fn schema() -> Value {
    json!({
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": { "type": "string", "minLength": 1 },
                "check_name": { "type": "string", "minLength": 1 },
                "fingerprint": { "type": "string", "minLength": 1 },
                "severity": { "enum": ["info", "minor", "major", "critical", "blocker"] },
                "location": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["path", "lines"],
                    "properties": {
                        "path": { "type": "string", "minLength": 1, "not": { "pattern": "^\\./" } },
                        "lines": {
                            "type": "object",
                            "additionalProperties": false,
                            "required": ["begin"],
                            "properties": { "begin": { "type": "integer", "minimum": 1 }, "end": { "type": "integer", "minimum": 1 } }
                        }
                    }
                }
            }
        }
    })
}

#[test]
fn follows_the_documented_structure() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for run in runs() {
        let text = write(&run, Format::Gitlab, Lang::En);
        assert!(text.starts_with('['), "no byte order mark");
        let report: Value = serde_json::from_str(&text).unwrap();
        validator.validate(&report).unwrap();
        let issues = report.as_array().unwrap();
        assert_eq!(issues.len(), run.findings.len() + without_findings(&run));
        let prints: BTreeSet<&str> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
        assert_eq!(prints.len(), issues.len(), "GitLab merges issues with the same fingerprint");
    }
}
