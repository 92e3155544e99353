//! Facts and levels: where they come from and which is stronger.

use super::{code, dir, err, json, out, rules, run};

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
        let (report, code) = json(files.path(), &["--assume=deployment=online", "."]);
        let found = rules(&report);
        assert_eq!(code, 2, "{broken:?}");
        assert!(found.iter().any(|(_, path)| path == "a/synclint.yaml"), "{found:?}");
        assert!(found.iter().all(|(_, path)| path != "a/profiles.yaml"), "{found:?}");
        assert!(found.iter().any(|(_, path)| path == "b/profiles.yaml"), "{found:?}");
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
