//! The sample organizations: their findings, and output that does not depend on the number of threads.

use std::collections::BTreeMap;

use super::{json, root, rules, run};

#[test]
fn output_does_not_depend_on_threads() {
    let report = |threads: &str, format: &str| {
        run(&root(), &["fixtures/estate", "-f", format, threads, "--as-of=2026-11-24"]).stdout
    };
    for format in ["json", "jsonl", "full"] {
        let one = report("-j1", format);
        assert!(!one.is_empty());
        assert_eq!(one, report("-j2", format), "{format}");
        assert_eq!(one, report("-j8", format), "{format}");
    }
}

#[test]
fn report_matches_its_schema() {
    let schema = serde_json::from_slice(&run(&root(), &["schema", "findings"]).stdout).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let (report, code) = json(&root(), &["fixtures/estate"]);
    assert_eq!(code, 1);
    validator.validate(&report).unwrap();
    let prints: Vec<_> =
        report["findings"].as_array().unwrap().iter().map(|finding| finding["fingerprint"].to_string()).collect();
    let mut unique = prints.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), prints.len(), "two findings have the same fingerprint");
}

#[test]
fn each_organization_has_its_intended_findings() {
    let (report, _) = json(&root(), &["fixtures/estate"]);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for entry in report["coverage"].as_array().unwrap() {
        counts.insert(entry["organization"].as_str().unwrap().to_owned(), 0);
    }
    for finding in report["findings"].as_array().unwrap() {
        *counts.get_mut(finding["organization"].as_str().unwrap()).unwrap() += 1;
    }
    assert_eq!(counts.len(), 10);
    assert_eq!(
        counts["tailspin-production"], 0,
        "of two organizations with the same mailbox, the primary one has no finding"
    );
    assert!(counts["contoso-online-82"] > 15, "{counts:?}");
    let of = |organization: &str| -> Vec<String> {
        let found = rules(&report).into_iter().filter(|(_, path)| path.contains(organization));
        found.map(|(rule, _)| rule).collect()
    };
    assert_eq!(of("alpine-onpremises-82"), ["exchange-server-end-of-support"]);
    assert_eq!(of("tailspin-test"), ["act-sync-primary-org-conflict"; 2]);
    assert!(of("northwind-pop-gmail").contains(&"gmail-password-auth".to_owned()));
    assert!(of("fabrikam-onpremises-91").contains(&"onprem-exo-requires-hybrid-profile".to_owned()));
}

/// Guards against false alarms: for each product line, an organization that follows the documents, with a complete export and
/// every fact, has no errors or warnings, and no rule is skipped.
#[test]
fn correct_organizations_have_no_warnings_and_no_skipped_rules() {
    for organization in ["adatum-online-82", "litware-online", "proseware-onpremises-91", "woodgrove-onpremises-82"] {
        let path = format!("fixtures/estate/{organization}");
        let (report, code) = json(&root(), &[&path]);
        assert_eq!(code, 0, "{organization}");
        // This info does not depend on the settings of the organization.
        let (reported, _): (Vec<String>, Vec<String>) = rules(&report).into_iter().unzip();
        assert!(reported.iter().all(|rule| rule == "exchange-se-not-listed"), "{organization}: {reported:?}");
        assert_eq!(report["summary"]["findings"]["warning"], 0, "{organization}");
        let coverage = &report["coverage"][0];
        assert_eq!(coverage["not_judged"], serde_json::json!([]), "{organization}");
        assert!(coverage["judged"].as_u64().unwrap() >= 90, "{organization}: {}", coverage["judged"]);
    }
}

/// The support page for 8.2, at the time of its publication and today.
#[test]
fn findings_depend_on_the_date() {
    let severities = |day: &str| -> BTreeMap<String, String> {
        let output = run(&root(), &["fixtures/estate/contoso-online-82", "-f", "json", day]);
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = report["findings"].as_array().unwrap().iter();
        findings
            .map(|finding| {
                (finding["rule"].as_str().unwrap().to_owned(), finding["severity"].as_str().unwrap().to_owned())
            })
            .collect()
    };
    let (then, now) = (severities("--as-of=2017-02-28"), severities("--as-of=2026-11-24"));
    assert_eq!(
        (then["exo-credentials-in-profile"].as_str(), now["exo-credentials-in-profile"].as_str()),
        ("warning", "error")
    );
    assert_eq!(
        (then.contains_key("outlook-client-delivery-method"), now.contains_key("outlook-client-delivery-method")),
        (false, true)
    );
    assert_eq!((then["exo-wrong-profile-type"].as_str(), now["exo-wrong-profile-type"].as_str()), ("warning", "error"));
}
