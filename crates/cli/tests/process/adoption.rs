//! Adopting synclint with existing findings: comments, waivers, and baselines.

use std::fs;
use std::path::Path;

use super::{code, dir, err, json, json_part, out, rules, run, run_part, stops_only_its_directory};

const FACTS: &[u8] = b"facts:\n  deployment: online\n  product-version: \"9.2\"\n";

/// Mailboxes with these names; those in `bad` have an invalid state.
fn mailboxes(names: &[&str], bad: &[&str]) -> String {
    let row = |name: &&str| {
        let number: u32 = name.bytes().map(u32::from).sum();
        let state = if bad.contains(name) { "lively" } else { "0" };
        format!("- mailboxid: 1d0f0000-0000-4000-8000-{number:012}\n  name: {name}\n  statecode: {state}\n")
    };
    names.iter().map(row).collect()
}

fn waiver(expires: &str) -> String {
    format!(
        "waivers:\n  - rule: wrong-type\n    organization: contoso\n    record: Eve\n    reason: until the move\n    owner: ops\n    expires: {expires}\n"
    )
}

#[test]
fn adopts_synclint_step_by_step() {
    let files = dir(&[
        ("synclint.yaml", FACTS),
        ("contoso/mailboxes.yaml", mailboxes(&["Ada", "Ben", "Eve"], &["Ada", "Ben"]).as_bytes()),
    ]);
    let at = files.path();
    let lint_at = |day: &str, args: &[&str]| {
        let day = format!("--as-of={day}");
        run_part(at, &[&[day.as_str(), "--baseline=synclint-baseline.json", "."], args].concat())
    };
    let lint = |args: &[&str]| lint_at("2026-11-24", args);

    // Write the existing findings to a baseline.
    assert_eq!(code(&run_part(at, &["."])), 1);
    let written = run_part(at, &["--write-baseline=synclint-baseline.json", "."]);
    assert_eq!((code(&written), out(&written).contains("2 in the baseline")), (0, true), "{}", out(&written));
    assert_eq!(code(&lint(&[])), 0);

    // Change one mailbox: only the new finding is reported.
    fs::write(at.join("contoso/mailboxes.yaml"), mailboxes(&["Ada", "Ben", "Eve"], &["Ada", "Ben", "Eve"])).unwrap();
    let (report, new) = json_part(at, &["--baseline=synclint-baseline.json", "."]);
    assert_eq!((new, rules(&report).len()), (1, 1));
    assert_eq!((&report["findings"][0]["start"]["line"], &report["summary"]["baselined"]), (&9.into(), &2.into()));

    // Waive the new finding.
    fs::write(at.join("synclint-waivers.yaml"), waiver("2026-12-31")).unwrap();
    let waived = lint(&[]);
    assert_eq!(
        (code(&waived), out(&waived).contains("0 suppressed by comments, 1 waived, 2 in the baseline")),
        (0, true),
        "{}",
        out(&waived)
    );

    // The next export has the rows in another order and in other files.
    fs::remove_file(at.join("contoso/mailboxes.yaml")).unwrap();
    fs::create_dir(at.join("contoso/mailboxes")).unwrap();
    fs::write(at.join("contoso/mailboxes/1.yaml"), mailboxes(&["Eve", "Ben"], &["Ben", "Eve"])).unwrap();
    fs::write(at.join("contoso/mailboxes/2.yaml"), mailboxes(&["Ada"], &["Ada"])).unwrap();
    assert_eq!(code(&lint(&[])), 0);

    // The waiver expires.
    let expired = lint_at("2027-01-01", &[]);
    assert_eq!(code(&expired), 1, "{}", err(&expired));
    assert!(out(&expired).contains("waiver by `ops` expired on 2026-12-31"), "{}", out(&expired));
    assert!(out(&expired).contains("synclint-waivers.yaml:7:14"), "{}", out(&expired));

    // Ada is fixed: pruning removes only her finding from the baseline.
    fs::write(at.join("contoso/mailboxes/2.yaml"), mailboxes(&["Ada"], &[])).unwrap();
    assert!(err(&lint(&[])).contains("1 finding of the baseline resolved; use `--prune-baseline`"));
    assert_eq!(code(&lint(&["--prune-baseline"])), 0);
    let baseline = fs::read_to_string(at.join("synclint-baseline.json")).unwrap();
    assert_eq!(baseline.matches("\"fingerprint\"").count(), 1, "{baseline}");
    assert_eq!(err(&lint(&[])), "");
}

#[test]
fn no_ignores_reports_suppressed_and_waived_findings() {
    let text =
        mailboxes(&["Ada", "Eve"], &["Ada", "Eve"]).replacen("lively", "lively # synclint: ignore[wrong-type] so", 1);
    let files = dir(&[
        ("synclint.yaml", FACTS),
        ("synclint-waivers.yaml", waiver("2027-12-31").as_bytes()),
        ("contoso/mailboxes.yaml", text.as_bytes()),
    ]);
    let (report, aside) = json_part(files.path(), &["."]);
    let summary = &report["summary"];
    assert_eq!((aside, &summary["suppressed"], &summary["waived"]), (0, &1.into(), &1.into()));
    let (report, all) = json_part(files.path(), &["--no-ignores", "."]);
    assert_eq!((all, rules(&report).len(), &report["summary"]["suppressed"]), (1, 2, &0.into()));
    let (_, isolated) =
        json_part(files.path(), &["--isolated", "--assume=deployment=online", "--assume=product-version=9.2", "."]);
    assert_eq!(isolated, 1, "waiver files are ignored");
}

#[test]
fn unreadable_input_cannot_be_waived_or_baselined() {
    let comment = b"# synclint: file-ignore[syntax-error] it is generated\na: [\n" as &[u8];
    let waived = b"waivers: [{rule: syntax-error, organization: '*', reason: x, owner: y}]\n";
    let files = dir(&[("synclint-waivers.yaml", waived), ("a/mailboxes.yaml", comment)]);
    for args in [&["."][..], &["--write-baseline=b.json", "."]] {
        let (report, code) = json(files.path(), args);
        assert!(rules(&report).iter().any(|(rule, _)| rule == "syntax-error"), "{report}");
        assert_eq!(code, 2);
    }
    assert!(!files.path().join("b.json").exists(), "an incomplete run writes no baseline");
}

#[test]
fn waivers_are_unused_only_if_their_rule_was_checked() {
    let ada = mailboxes(&["Ada"], &[]);
    let files = dir(&[
        (".git/HEAD", b""), // settings files are found up to the root of a checkout
        ("synclint.yaml", FACTS),
        (
            "synclint-waivers.yaml",
            b"waivers:\n- {rule: wrong-type, organization: '*', reason: x, owner: y}\n- {rule: wrong-type, organization: a, reason: x, owner: y}\n- {rule: wrong-type, organization: c, reason: x, owner: y}\n",
        ),
        ("a/mailboxes.yaml", ada.as_bytes()),
        ("b/mailboxes.yaml", ada.as_bytes()),
    ]);
    let found = |args: &[&str]| {
        let (report, _) = json_part(files.path(), args);
        rules(&report).into_iter().map(|(rule, _)| rule).collect::<Vec<_>>()
    };
    assert_eq!(found(&["."]), ["waiver-unused", "waiver-unused", "waiver-unknown-organization"]);
    assert_eq!(found(&["a"]), ["waiver-unused"], "the pattern may be for another organization");
    assert_eq!(found(&["b"]), [""; 0]);
    assert_eq!(found(&["--ignore=wrong-type", "."]), ["waiver-unknown-organization"]);
    assert_eq!(found(&["--select=duplicate-record", "."]), [""; 0]);
    assert_eq!(found(&["a/mailboxes.yaml"]), [""; 0], "only findings about the file are reported");
}

#[test]
fn broken_waiver_file_stops_only_its_organizations() {
    let bad = mailboxes(&["Ada"], &["Ada"]);
    for broken in [
        &b"waivers: 1\n"[..],
        b"waiver: []\n",
        b"- 1\n",
        b"waivers: [",
        b"\xff",
        b"waivers: [{rule: [x]}]\n",
        b"waivers: []\n---\nwaivers: []\n",
    ] {
        let files = dir(&[
            ("synclint.yaml", FACTS),
            ("a/synclint-waivers.yaml", broken),
            ("a/mailboxes.yaml", bad.as_bytes()),
            ("b/mailboxes.yaml", bad.as_bytes()),
        ]);
        stops_only_its_directory(files.path(), &["."], "synclint-waivers.yaml", "mailboxes.yaml");
    }
}

#[test]
fn reads_waivers_from_a_given_file() {
    let files = dir(&[
        ("synclint.yaml", FACTS),
        ("ops/accepted.yaml", waiver("2027-12-31").as_bytes()),
        ("contoso/mailboxes.yaml", mailboxes(&["Eve"], &["Eve"]).as_bytes()),
    ]);
    assert_eq!(code(&run_part(files.path(), &["--waivers=ops/accepted.yaml", "contoso"])), 0);
    assert!(
        out(&run(files.path(), &["config", "show", "--waivers=ops/accepted.yaml", "contoso"]))
            .contains("waivers: 1 (ops/accepted.yaml)")
    );
    let missing = run_part(files.path(), &["--waivers=none.yaml", "contoso"]);
    assert_eq!((code(&missing), err(&missing).contains("none.yaml")), (2, true));
}

#[test]
fn invalid_baseline_ends_the_run() {
    let files = dir(&[("synclint.yaml", FACTS), ("contoso/mailboxes.yaml", mailboxes(&["Ada"], &["Ada"]).as_bytes())]);
    let newer = b"{\"version\": 2, \"findings\": []}\n" as &[u8];
    for (text, words) in [
        (
            b"{\"version\": 1, \"findings\": [{}]}" as &[u8],
            "cannot read baseline `b.json:1:30`: missing field `organization`",
        ),
        (b"\x00\x01", "`b.json:1:1`: expected value"),
        (newer, "newer"),
        (b"", "`b.json:1:1`: EOF"),
    ] {
        fs::write(files.path().join("b.json"), text).unwrap();
        for args in [&["--baseline=b.json", "."][..], &["--baseline=b.json", "--prune-baseline", "."]] {
            let output = run(files.path(), args);
            assert_eq!((code(&output), err(&output).contains(words)), (2, true), "{}", err(&output));
        }
        assert_eq!(fs::read(files.path().join("b.json")).unwrap(), text, "the file is unchanged");
    }
    assert_eq!(code(&run(files.path(), &["--baseline=none.json", "."])), 2);
    assert_eq!(code(&run(files.path(), &["--write-baseline=no/such/b.json", "."])), 2);
    assert_eq!(
        code(&run(files.path(), &["--write-baseline=c.json", "contoso/mailboxes.yaml"])),
        2,
        "a file is not a whole organization"
    );
}

/// Two rows without an ID have the same fingerprint.
#[test]
fn counts_findings_with_the_same_fingerprint() {
    let rows = |n: usize| "- name: Ada\n  statecode: lively\n".repeat(n);
    let files = dir(&[("synclint.yaml", FACTS), ("contoso/mailboxes.yaml", rows(2).as_bytes())]);
    assert_eq!(code(&run_part(files.path(), &["--write-baseline=b.json", "."])), 0);
    let baseline = fs::read_to_string(files.path().join("b.json")).unwrap();
    assert!(baseline.contains("\"count\":2") && baseline.ends_with("  ]\n}\n"), "{baseline}");
    fs::write(files.path().join("contoso/mailboxes.yaml"), rows(3)).unwrap();
    let (report, code) = json_part(files.path(), &["--baseline=b.json", "."]);
    assert_eq!((code, rules(&report).len(), &report["summary"]["baselined"]), (1, 1, &2.into()));
}

#[test]
fn reports_other_names_of_organizations() {
    let files =
        dir(&[("synclint.yaml", FACTS), ("x/contoso/mailboxes.yaml", mailboxes(&["Ada"], &["Ada"]).as_bytes())]);
    run_part(files.path(), &["--write-baseline=b.json", "."]);
    assert_eq!(
        code(&run_part(files.path(), &["--baseline=b.json", "x/contoso/mailboxes.yaml"])),
        0,
        "the organization of a file is named from the current directory"
    );
    let other = run_part(files.path(), &["--baseline=b.json", "x"]);
    assert_eq!(
        (code(&other), err(&other).contains("it has findings of organization `x/contoso`")),
        (1, true),
        "{}",
        err(&other)
    );
}

#[test]
fn pruning_keeps_findings_that_were_not_checked() {
    let bad = mailboxes(&["Ada"], &["Ada"]);
    let files =
        dir(&[("synclint.yaml", FACTS), ("a/mailboxes.yaml", bad.as_bytes()), ("b/mailboxes.yaml", bad.as_bytes())]);
    let at: &Path = files.path();
    run_part(at, &["--write-baseline=b.json", "."]);
    let before = fs::read_to_string(at.join("b.json")).unwrap();
    for args in [&["a"][..], &["--ignore=wrong-type", "."], &["--select=duplicate-record", "."]] {
        assert_eq!(code(&run_part(at, &[&["--baseline=b.json", "--prune-baseline"], args].concat())), 0);
        assert_eq!(fs::read_to_string(at.join("b.json")).unwrap(), before, "{args:?}");
    }
    fs::write(at.join("a/mailboxes.yaml"), mailboxes(&["Ada"], &[])).unwrap();
    run_part(at, &["--baseline=b.json", "--prune-baseline", "."]);
    let after = fs::read_to_string(at.join("b.json")).unwrap();
    assert_eq!((after.matches("\"a\"").count(), after.matches("\"b\"").count()), (0, 1), "{after}");
}

#[test]
fn waiver_schema_accepts_valid_files() {
    let schema = serde_json::from_slice(&run(Path::new("/"), &["schema", "waivers"]).stdout).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let value: serde_json::Value = serde_yaml::from_str(&waiver("2027-12-31")).unwrap();
    validator.validate(&value).unwrap();
    let bare: serde_json::Value = serde_yaml::from_str("waivers: [{rule: wrong-type}]").unwrap();
    assert!(validator.validate(&bare).is_err());
}

/// In a baseline, a row without an ID is not confused with another one, in any order of rows. Equal rows are counted.
#[test]
fn baseline_identifies_rows_without_an_id_by_their_values() {
    let ada = "- name: Ada\n  emailaddress: ada@contoso.com\n  statecode: lively\n";
    let eve = "- name: Eve\n  emailaddress: eve@contoso.com\n  statecode: lively\n";
    let moved = "- name: Ada\n  emailaddress: ada@fabrikam.com\n  statecode: lively\n";
    let bare = "- statecode: lively\n  enabledforact: true\n";
    let other = "- statecode: lively\n  enabledforact: false\n";
    let flipped = "- statecode: lively\n  name: Ada\n  emailaddress: ada@contoso.com\n";
    for (known, now, new) in [
        ([ada, eve], [eve, ada], 0),
        ([ada, eve], [eve, flipped], 0),
        ([ada, ada], [ada, ada], 0),
        ([ada, eve], [ada, ada], 1),
        ([ada, eve], [moved, eve], 1),
        ([ada, bare], [bare, ada], 0),
        ([ada, bare], [ada, other], 1),
    ] {
        let files = dir(&[("synclint.yaml", FACTS), ("contoso/mailboxes.yaml", known.concat().as_bytes())]);
        assert_eq!(code(&run_part(files.path(), &["--write-baseline=known.json", "."])), 0);
        fs::write(files.path().join("contoso/mailboxes.yaml"), now.concat()).unwrap();
        let (report, _) = json_part(files.path(), &["--baseline=known.json", "--select=wrong-type", "."]);
        assert_eq!(rules(&report).len(), new, "{known:?} {now:?}");
    }
}

/// An unknown column is one finding per file, whatever the order of rows, which comments, waivers, and baselines cover.
#[test]
fn unknown_column_is_one_finding_per_file() {
    let row = |n: u32| format!("- mailboxid: 1d0f0000-0000-4000-8000-{n:012}\n  nickname: x{n}\n  statecode: 0\n");
    let rows: Vec<String> = (0..50).map(row).collect();
    let files = dir(&[("synclint.yaml", FACTS), ("contoso/mailboxes.yaml", rows.concat().as_bytes())]);
    let at = files.path();
    let (report, _) = json_part(at, &["--select=unknown-column", "."]);
    assert_eq!(rules(&report).len(), 1);
    let finding = &report["findings"][0];
    assert_eq!(finding["message"]["en"], "table mailbox has no column `nickname` (50 rows)");
    assert_eq!((&finding["record"], &finding["start"]["line"]), (&serde_json::Value::Null, &2.into()));

    assert_eq!(code(&run_part(at, &["--write-baseline=known.json", "."])), 0);
    let reversed: String = rows.iter().rev().map(|row| row.replace("nickname", "NickName")).collect();
    fs::write(at.join("contoso/mailboxes.yaml"), reversed).unwrap();
    let (report, _) = json_part(at, &["--baseline=known.json", "--select=unknown-column", "."]);
    assert_eq!((rules(&report).len(), &report["summary"]["baselined"]), (0, &1.into()));

    let waiver = "waivers:\n  - {rule: unknown-column, organization: contoso, reason: legacy, owner: ops}\n";
    fs::write(at.join("synclint-waivers.yaml"), waiver).unwrap();
    let (report, _) = json_part(at, &["--select=unknown-column", "."]);
    assert_eq!((rules(&report).len(), &report["summary"]["waived"]), (0, &1.into()));
    let why = run_part(at, &["why", "unknown-column", "contoso"]);
    assert!(out(&why).contains("nickname") || out(&why).contains("NickName"), "{}{}", out(&why), err(&why));
    fs::remove_file(at.join("synclint-waivers.yaml")).unwrap();

    let commented = rows.concat().replacen("nickname: x0", "nickname: x0 # synclint: ignore[unknown-column] legacy", 1);
    fs::write(at.join("contoso/mailboxes.yaml"), commented).unwrap();
    let (report, _) = json_part(at, &["--select=unknown-column", "."]);
    assert_eq!((rules(&report).len(), &report["summary"]["suppressed"]), (0, &1.into()));
}
