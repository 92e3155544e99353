//! Facts and levels: their origins and their precedence.

use super::{code, dir, err, json, out, run, stops_only_its_directory};

const GMAIL: &[u8] = b"- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001\n  servertype: 2\n  incomingusessl: false\n  usesamesettingsforoutgoingconnections: true\n";

#[test]
fn nearer_file_takes_precedence_per_key() {
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
fn reads_facts_from_documents_and_hosts() {
    let detail = br#"{"Detail": {"OrganizationVersion": "9.2.1.1", "EnvironmentId": "1d0f0000-0000-4000-8000-000000000001", "TenantId": "2d0f0000-0000-4000-8000-000000000001", "Endpoints": []}}"#;
    let host = br#"{"@odata.context": "https://b.crm7.dynamics.com/api/data/v9.2/$metadata#mailboxes", "value": [{"name": "Ada"}]}"#;
    let files = dir(&[("a/environment.json", detail), ("a/profiles.yaml", GMAIL), ("b/mailboxes.json", host)]);
    let shown = out(&run(files.path(), &["config", "show", "."]));
    for line in [
        "  deployment: online (environment document)",
        "  product-version: 9.2 (environment document)",
        "  tenant-id: 2d0f0000-0000-4000-8000-000000000001 (environment document)",
        "  deployment: online (host in `@odata.context`)",
    ] {
        assert!(shown.contains(line), "{line} in:\n{shown}");
    }
}

#[test]
fn broken_settings_file_stops_only_its_organizations() {
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
fn config_and_isolated_replace_the_search() {
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

/// One value of each kind, with and without a group.
const STATED: &[u8] = b"facts:\n  recipients-from: exchange-online\n  network:\n    application-protocol: https\n    traffic-inspection: true\n  deployment-settings: {process-email-since-maximum-days-allowed: 7}\n  exchange-organization:\n    ews-allow-list: [CRM/*, \"Outlook\"]\n  mail:\n";

#[test]
fn shows_origins_of_facts_in_groups() {
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
    assert_eq!((code(&wrong), err(&wrong).contains("expected `http` or `https`")), (2, true));
}

/// Asserts that a settings file with this text is rejected with this message, at this line and column.
fn refused(text: &str, at: &str, says: &str) {
    let files = dir(&[("a/synclint.yaml", text.as_bytes()), ("a/profiles.yaml", GMAIL)]);
    let output = run(files.path(), &["."]);
    assert_eq!(code(&output), 2, "{text}");
    let shown = out(&output);
    assert!(shown.contains(&format!("a/synclint.yaml:{at}\n")) && shown.contains(says), "{text}:\n{shown}");
}

#[test]
fn locates_errors_in_groups() {
    for (broken, at, says) in [
        ("network:\n    trafic-inspection: true", "4:5", "similar key: `traffic-inspection`"),
        ("network: [x]", "3:12", "expected a mapping of keys to values"),
        ("network: {traffic-inspection: maybe}", "3:33", "expected `true` or `false`"),
        ("network: {application-protocol: ftp}", "3:35", "expected `http` or `https`"),
        ("exchange-organization: {ews-allow-list: CRM}", "3:43", "expected a list of names"),
        ("exchange-organization: {ews-allow-list: [{a: b}]}", "3:43", "expected a list of names"),
        ("deployment-settings: {process-email-since-maximum-days-allowed: -1}", "3:67", "expected a whole number"),
        ("recipients-from: exchange", "3:20", "expected `exchange-online` or `exchange-server`"),
    ] {
        refused(&format!("facts:\n  customer-key: true\n  {broken}\n"), at, says);
    }
}

#[test]
fn locates_errors_in_levels_and_thresholds() {
    for (broken, at, says) in [
        ("rules: {ssl-disabled: loud}", "1:23", "invalid value `loud`; expected `off`, `info`, `warning`, or `error`"),
        ("rules: {ssl-disabled: [x]}", "1:23", "invalid value `[…]`; expected `off`"),
        ("rules: {ssl-disbled: off}", "1:9", "similar key: `ssl-disabled`"),
        (
            "rules:\n  ssl-disabled: off\n  ssl-disabled: error",
            "3:3",
            "invalid value `ssl-disabled`; expected a key that occurs only once",
        ),
        ("organizations: {a: {rules: {ssl-disabled: 3}}}", "1:43", "invalid value `3`; expected `off`"),
        ("thresholds: {polling-interval-long: 5.0}", "1:37", "invalid value `5.0`; expected a whole number"),
        (
            "thresholds: {polling-interval-long: -5}",
            "1:37",
            "invalid value `-5`; expected a number in the range of this threshold",
        ),
        ("thresholds: {polling-interval-lng: x}", "1:14", "similar key: `polling-interval-long`"),
        ("thresholds:\n  polling-interval-long: 5\n  polling-interval-long: 6", "3:3", "occurs only once"),
    ] {
        refused(broken, at, says);
    }
}

/// The schema for editors has every fact, and no other.
#[test]
fn schema_has_every_fact() {
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

/// A name in a settings file is unknown only if the run covers everything that could have it.
#[test]
fn names_are_unknown_only_if_everything_was_checked() {
    let settings =
        b"facts:\n  exchange-servers:\n    Contoso: se\n    Fabrikam: se\norganizations:\n  b: {}\n  c: {}\n";
    let profile = |name: &str| {
        format!("- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001\n  name: {name}\n").into_bytes()
    };
    let (a, b) = (profile("Contoso"), profile("Litware"));
    let files = dir(&[("synclint.yaml", settings), ("a/profiles.yaml", &a), ("b/profiles.yaml", &b), (".git/x", b"")]);
    let unknown = |args: &[&str]| {
        let (report, _) = json(files.path(), args);
        let findings = report["findings"].as_array().unwrap().iter();
        let own = findings.filter(|finding| finding["rule"].as_str().unwrap().starts_with("settings-unknown-"));
        own.map(|finding| {
            let message = finding["message"]["en"].as_str().unwrap();
            let name = message.split('`').nth(1).unwrap();
            format!("{} {name} {}", finding["path"].as_str().unwrap(), finding["start"]["line"])
        })
        .collect::<Vec<_>>()
    };
    assert_eq!(unknown(&["."]), ["synclint.yaml Fabrikam 4", "synclint.yaml c 7"]);
    assert_eq!(unknown(&["a"]), [""; 0], "`b` may have the profile");
    assert_eq!(unknown(&["a", "b"]), [""; 0], "there may be more organizations");
    assert_eq!(unknown(&["a/profiles.yaml"]), [""; 0], "one file");
    assert_eq!(unknown(&["--isolated", "."]), [""; 0]);
    assert_eq!(unknown(&["--ignore", "settings-unknown-record", "."]), ["synclint.yaml c 7"]);
    assert_eq!(
        unknown(&["--assume", "exchange-servers.Fabrikam=2016", "."]),
        ["synclint.yaml Fabrikam 4", "synclint.yaml c 7"]
    );
}
