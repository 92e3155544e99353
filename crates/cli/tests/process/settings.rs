//! Facts and levels: where they come from and which is stronger.

use super::{code, dir, err, json, out, run, stops_only_its_directory};

const GMAIL: &[u8] = b"- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001\n  servertype: 2\n  incomingusessl: false\n  usesamesettingsforoutgoingconnections: true\n";

#[test]
fn the_nearer_is_stronger_key_by_key() {
    let files = dir(&[
        ("synclint.yaml", b"facts:\n  deployment: on-premises\n  product-version: 8.2\nrules:\n  ssl-disabled: info\n"),
        (
            "a/synclint.yaml",
            b"facts:\n  product-version: \"9.1\"\norganizations:\n  a*:\n    rules:\n      ssl-disabled: warning\n",
        ),
        ("a/profiles.yaml", GMAIL),
        ("b/profiles.yaml", GMAIL),
    ]);
    let shown = out(&run(files.path(), &["config", "show", "."]));
    for line in [
        "  deployment: on-premises (synclint.yaml:2)",
        "  product-version: 9.1 (a/synclint.yaml:2)",
        "  product-version: 8.2 (synclint.yaml:3)",
        "  rules.ssl-disabled: warning (a/synclint.yaml:6)",
        "  rules.ssl-disabled: info (synclint.yaml:5)",
        "  tenant-id: unknown",
    ] {
        assert!(shown.contains(line), "{line} in:\n{shown}");
    }
    let assumed = out(&run(files.path(), &["config", "show", "--assume=product-version=9.0", "a"]));
    assert!(assumed.contains("  product-version: 9.0 (--assume)"), "{assumed}");
    let (report, _) = json(files.path(), &["."]);
    let ssl = |path: &str| {
        let findings = report["findings"].as_array().unwrap().iter();
        let mut found = findings.filter(|finding| finding["rule"] == "ssl-disabled" && finding["path"] == path);
        found.next().map(|finding| finding["severity"].as_str().unwrap().to_owned())
    };
    assert_eq!((ssl("a/profiles.yaml").as_deref(), ssl("b/profiles.yaml").as_deref()), (Some("warning"), Some("info")));
}

#[test]
fn documents_and_hosts_tell_facts() {
    let detail = br#"{"Detail": {"OrganizationVersion": "9.2.1.1", "EnvironmentId": "1d0f0000-0000-4000-8000-000000000001", "TenantId": "2d0f0000-0000-4000-8000-000000000001", "Endpoints": []}}"#;
    let host = br#"{"@odata.context": "https://b.crm7.dynamics.com/api/data/v9.2/$metadata#mailboxes", "value": [{"name": "Ada"}]}"#;
    let files = dir(&[("a/environment.json", detail), ("a/profiles.yaml", GMAIL), ("b/mailboxes.json", host)]);
    let shown = out(&run(files.path(), &["config", "show", "."]));
    for line in [
        "  deployment: online (environment document)",
        "  product-version: 9.2 (environment document)",
        "  tenant-id: 2d0f0000-0000-4000-8000-000000000001 (environment document)",
        "  deployment: online (host in @odata.context)",
    ] {
        assert!(shown.contains(line), "{line} in:\n{shown}");
    }
}

#[test]
fn a_broken_file_stops_only_what_it_governs() {
    for broken in [
        &b"facts:\n  deploymnet: online\n"[..],
        b"facts: [",
        b"- 1\n",
        b"rules:\n  wrong-type: [x]\n",
        b"\xff",
        b"organizations:\n  \"[\": {}\n",
    ] {
        let files = dir(&[("a/synclint.yaml", broken), ("a/profiles.yaml", GMAIL), ("b/profiles.yaml", GMAIL)]);
        stops_only_its_directory(files.path(), &["--assume=deployment=online", "."], "synclint.yaml", "profiles.yaml");
    }
}

#[test]
fn the_search_can_be_replaced_or_turned_off() {
    let files = dir(&[
        ("a/synclint.yaml", b"facts:\n  deployment: on-premises\n"),
        ("other.yaml", b"facts:\n  deployment: online\n"),
        ("a/profiles.yaml", GMAIL),
    ]);
    assert!(
        out(&run(files.path(), &["config", "show", "--config=other.yaml", "a"]))
            .contains("deployment: online (other.yaml:2)")
    );
    assert!(out(&run(files.path(), &["config", "show", "--isolated", "a"])).contains("deployment: unknown"));
    let missing = run(files.path(), &["--config=none.yaml", "a"]);
    assert_eq!((code(&missing), err(&missing).contains("none.yaml")), (2, true));
    let servers = out(&run(files.path(), &["config", "show", "--assume=exchange-servers.Contoso=2016 cu8", "a"]));
    assert!(servers.contains("exchange-servers.Contoso: Exchange Server 2016 (--assume)"), "{servers}");
}

/// One value of each kind, in groups and without.
const STATED: &[u8] = b"facts:\n  recipients-from: exchange-online\n  network:\n    application-protocol: https\n    traffic-inspection: true\n  deployment-settings: {process-email-since-maximum-days-allowed: 7}\n  exchange-organization:\n    ews-allow-list: [CRM/*, \"Outlook\"]\n  mail:\n";

#[test]
fn facts_in_groups_have_places() {
    let files = dir(&[("a/synclint.yaml", STATED), ("a/profiles.yaml", GMAIL)]);
    let shown = out(&run(files.path(), &["config", "show", "--assume=network.traffic-inspection=false", "."]));
    for line in [
        "  recipients-from: exchange-online (a/synclint.yaml:2)",
        "  network.application-protocol: https (a/synclint.yaml:4)",
        "  network.traffic-inspection: false (--assume)",
        "  deployment-settings.process-email-since-maximum-days-allowed: 7 (a/synclint.yaml:6)",
        "  exchange-organization.ews-allow-list: [CRM/*, Outlook] (a/synclint.yaml:8)",
        "  mail.irm: unknown",
    ] {
        assert!(shown.contains(line), "{line} in:\n{shown}");
    }
    let names = out(&run(files.path(), &["config", "show", "--assume=accounts.missing-privileges=Ada, Ben", "."]));
    assert!(names.contains("  accounts.missing-privileges: [Ada, Ben] (--assume)"), "{names}");
    let wrong = run(files.path(), &["--assume=network.application-protocol=ftp", "."]);
    assert_eq!((code(&wrong), err(&wrong).contains("http or https")), (2, true));
}

/// A settings file with this text is refused with these words, at this line and column.
fn refused(text: &str, at: &str, says: &str) {
    let files = dir(&[("a/synclint.yaml", text.as_bytes()), ("a/profiles.yaml", GMAIL)]);
    let output = run(files.path(), &["."]);
    assert_eq!(code(&output), 2, "{text}");
    let shown = out(&output);
    assert!(shown.contains(&format!("a/synclint.yaml:{at}\n")) && shown.contains(says), "{text}:\n{shown}");
}

#[test]
fn mistakes_in_groups_have_places() {
    for (broken, at, says) in [
        ("network:\n    trafic-inspection: true", "4:5", "did you mean `traffic-inspection`?"),
        ("network: [x]", "3:12", "is not keys with values"),
        ("network: {traffic-inspection: maybe}", "3:33", "is not true or false"),
        ("network: {application-protocol: ftp}", "3:35", "is not http or https"),
        ("exchange-organization: {ews-allow-list: CRM}", "3:43", "is not a list of names"),
        ("exchange-organization: {ews-allow-list: [{a: b}]}", "3:43", "is not a list of names"),
        ("deployment-settings: {process-email-since-maximum-days-allowed: -1}", "3:67", "is not a whole number"),
        ("recipients-from: exchange", "3:20", "is not exchange-online or exchange-server"),
    ] {
        refused(&format!("facts:\n  customer-key: true\n  {broken}\n"), at, says);
    }
}

#[test]
fn mistakes_in_levels_and_thresholds_have_places() {
    for (broken, at, says) in [
        ("rules: {ssl-disabled: loud}", "1:23", "`loud` is not off, info, warning or error"),
        ("rules: {ssl-disabled: [x]}", "1:23", "`[…]` is not off, info, warning or error"),
        ("rules: {ssl-disbled: off}", "1:9", "did you mean `ssl-disabled`?"),
        (
            "rules:\n  ssl-disabled: off\n  ssl-disabled: error",
            "3:3",
            "`ssl-disabled` is not a key that may stand twice",
        ),
        ("organizations: {a: {rules: {ssl-disabled: 3}}}", "1:43", "`3` is not off, info, warning or error"),
        ("thresholds: {polling-interval-long: 5.0}", "1:37", "`5.0` is not a whole number"),
        ("thresholds: {polling-interval-long: -5}", "1:37", "`-5` is not a number in the range of this threshold"),
        ("thresholds: {polling-interval-lng: x}", "1:14", "did you mean `polling-interval-long`?"),
        ("thresholds:\n  polling-interval-long: 5\n  polling-interval-long: 6", "3:3", "may stand twice"),
    ] {
        refused(broken, at, says);
    }
}

/// The schema that editors read knows every fact, and no other.
#[test]
fn the_schema_names_every_fact() {
    let schema: serde_json::Value = serde_json::from_str(synclint_linter::settings::SCHEMA).unwrap();
    let mut named = Vec::new();
    for (key, value) in schema["$defs"]["facts"]["properties"].as_object().unwrap() {
        match value["properties"].as_object() {
            Some(below) => named.extend(below.keys().map(|name| format!("{key}.{name}"))),
            None => named.push(key.clone()),
        }
    }
    let typed = ["deployment", "product-version", "tenant-id", "exchange-servers"].map(str::to_owned);
    let mut known: Vec<String> =
        synclint_rules::facts::stated::STATED.iter().map(|(key, _)| (*key).to_owned()).chain(typed).collect();
    named.sort();
    known.sort();
    assert_eq!(named, known);
    let validator = jsonschema::validator_for(&schema).unwrap();
    let value: serde_json::Value = serde_yaml::from_slice(STATED).unwrap();
    validator.validate(&value).unwrap();
}
