//! `synclint rules` and `synclint explain`.

use serde_json::Value;

use super::{code, dir, err, out, root, run};

/// Returns the IDs of the rules that match a filter.
fn ids(filter: &[&str]) -> Vec<String> {
    let output = run(&root(), &[&["rules", "-f", "json"], filter].concat());
    assert_eq!(code(&output), 0, "{}", err(&output));
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    list.as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn filters_rules() {
    let all = ids(&[]);
    let has = |list: &[String], id: &str| list.iter().any(|known| known == id);
    let partition = |name: &str, values: &[&str]| {
        let parts: usize = values.iter().map(|value| ids(&[name, value]).len()).sum();
        assert_eq!(parts, all.len(), "{name}");
    };
    partition("--severity", &["error", "warning", "info"]);
    partition("--certainty", &["verified", "mapped", "inferred", "secondary"]);
    partition("--default", &["on", "off"]);
    let queues = ids(&["--table=queue"]);
    assert!(has(&queues, "orgdb-no-email-filter-hidden") && !has(&queues, "gmail-password-auth"));
    let online = ids(&["--deployment=online"]);
    assert!(has(&online, "exo-impersonation") && !has(&online, "onprem-exo-manual-tenant-id"));
    let old = ids(&["--product-version=8.0", "--deployment=on-premises"]);
    assert!(has(&old, "onprem-exo-not-supported-in-version") && !has(&old, "onprem-exo-requires-hybrid-profile"));
    let section = ids(&["--section=pop3-imap-smtp"]);
    assert!(has(&section, "gmail-ports") && !has(&section, "exo-impersonation"));
    let wrong = run(&root(), &["rules", "--table=account"]);
    assert_eq!((code(&wrong), err(&wrong).contains("one of: emailserverprofile, mailbox")), (2, true));
}

#[test]
fn json_entry_has_all_metadata() {
    let list: Value = serde_json::from_slice(
        &run(&root(), &["rules", "-f", "json", "--section=on-premises-with-exchange-online"]).stdout,
    )
    .unwrap();
    let rule = list.as_array().unwrap().iter().find(|rule| rule["id"] == "onprem-exo-v8-end-of-support").unwrap();
    assert_eq!(rule["applies"]["deployment"], "on-premises");
    assert_eq!((&rule["applies"]["from_version"], &rule["applies"]["until_version"]), (&"8.1".into(), &"8.2".into()));
    assert_eq!(rule["applies"]["since"], "2025-10-01");
    assert_eq!(rule["default"], true);
    for words in [&rule["title"], &rule["fix"], &rule["applies"]["words"]] {
        assert!(words["en"].is_string() && words["ja"].is_string(), "{words}");
    }
    assert!(!rule["sources"].as_array().unwrap().is_empty());
}

/// A rule is skipped without a column that it reads, and the column is listed.
#[test]
fn decidable_lists_missing_data() {
    let files = dir(&[(
        "contoso/profiles.yaml",
        b"- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001\n  servertype: 0\n  statecode: 0\n  incomingserverlocation: outlook.office365.com\n",
    )]);
    let decided = |assume: &str| -> Value {
        let args = ["rules", "-f", "json", "--decidable=contoso", "--assume", assume];
        let list: Value = serde_json::from_slice(&run(files.path(), &args).stdout).unwrap();
        list.as_array().unwrap().iter().find(|rule| rule["id"] == "exo-impersonation").unwrap()["decided"].clone()
    };
    let lacking = decided("deployment=online");
    assert_eq!(lacking["not_judged"], 1);
    assert_eq!(lacking["needs"], serde_json::json!(["column emailserverprofile.incominguseimpersonation"]));
    let other = decided("deployment=on-premises");
    assert_eq!((&other["not_applicable"], &other["not_judged"]), (&1.into(), &0.into()));
    let text = out(&run(files.path(), &["rules", "--decidable=contoso", "--assume=deployment=online"]));
    assert!(text.contains("missing data: column `emailserverprofile.incominguseimpersonation`"), "{text}");
    assert_eq!(code(&run(files.path(), &["rules", "--decidable=nowhere"])), 2);
}

#[test]
fn explains_rules_and_conditions() {
    let text = out(&run(&root(), &["explain", "basic-auth-without-ssl", "mass-email-campaign", "exo-impersonation"]));
    assert!(text.contains("basic-auth-without-ssl: checked by `ssl-disabled`"), "{text}");
    assert!(text.contains("Not checked by a rule: "), "{text}");
    assert!(text.contains("certainty: mapped (the source states the fact"), "{text}");
    assert!(text.contains("Sources:\n- Supported email service configurations"), "{text}");
    for (slip, meant) in [("exo-impersonaton", "exo-impersonation"), ("mass-email-campain", "mass-email-campaign")] {
        let output = run(&root(), &["explain", slip]);
        assert_eq!((code(&output), err(&output).contains(&format!("similar rule: `{meant}`"))), (2, true), "{slip}");
    }
}
