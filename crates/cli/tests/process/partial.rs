//! What makes a run incomplete, what `--allow-partial` and settings allow, and `--require-judged`.

use serde_json::Value;

use super::{code, dir, err, json, out, run};

const MAILBOX: &[u8] = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: Ada\n";
const PROFILE: &[u8] =
    b"- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001\n  name: Contoso\n  servertype: 0\n";
const ORGANIZATION: &[u8] = b"organizationid: f8850000-0000-4000-8000-000000000001\nname: Contoso\n";
/// An organization with all core tables.
const WHOLE: [(&str, &[u8]); 3] =
    [("a/mailboxes.yaml", MAILBOX), ("a/profiles.yaml", PROFILE), ("a/organization.yaml", ORGANIZATION)];
const TRUNCATED: &[u8] =
    br#"{"@odata.nextLink": "https://x.example/2", "value": [{"queueid": "2d0f0000-0000-4000-8000-000000000001"}]}"#;
/// Two findings of one rule.
const WRONG: &[u8] = b"- queueid: 2d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n  statuscode: lively\n";

/// A kind of incomplete input.
struct Case {
    /// Its kind in the JSON report.
    kind: &'static str,
    /// A file in addition to a whole organization.
    file: (&'static str, &'static [u8]),
    args: &'static [&'static str],
    is_allowable: bool,
}

const CASES: [Case; 5] = [
    Case { kind: "input", file: ("a/queues.json", TRUNCATED), args: &[], is_allowable: true },
    Case { kind: "input", file: ("a/queues.json", b"{\"a\": "), args: &[], is_allowable: false },
    Case { kind: "input", file: ("a/queues.json", b"\xff\xfe\xfd"), args: &[], is_allowable: false },
    Case {
        kind: "findings-left-out",
        file: ("a/queues.yaml", WRONG),
        args: &["--limit=findings-per-run=1"],
        is_allowable: true,
    },
    Case { kind: "input", file: ("a/queues.yaml", WRONG), args: &["--limit=depth=1"], is_allowable: true },
];

/// Returns the entry of organization `a`.
fn entry(report: &Value) -> &Value {
    report["inventory"].as_array().unwrap().iter().find(|entry| entry["organization"] == "a").unwrap()
}

/// Without a statement, each kind exits with 2, and every report names it. With a statement on the command line or in settings,
/// missing data does not, but faults still do.
#[test]
fn a_statement_allows_missing_data_and_no_faults() {
    for Case { kind, file, args, is_allowable } in CASES {
        let args = [args, &["--fail-on=never", "a"]].concat();
        let files = dir(&[&WHOLE[..], &[file]].concat());
        let (report, code) = json(files.path(), &args);
        assert_eq!(code, 2, "{kind} {}: {report}", file.0);
        assert_eq!((&report["summary"]["complete"], &entry(&report)["whole"]), (&false.into(), &false.into()));
        let reason = &entry(&report)["not_whole"][0];
        assert_eq!((&reason["kind"], &reason["allowed"]), (&kind.into(), &false.into()), "{report}");
        let flag = [&["--allow-partial=test data"], &args[..]].concat();
        let (report, code) = json(files.path(), &flag);
        assert_eq!(code, if is_allowable { 0 } else { 2 }, "{kind} {}: {report}", file.0);
        let entry_of = entry(&report);
        assert_eq!(entry_of["allow_partial"], serde_json::json!(["test data"]));
        assert_eq!((&entry_of["whole"], &entry_of["not_whole"][0]["allowed"]), (&false.into(), &is_allowable.into()));
        let shown = out(&run(files.path(), &flag));
        assert!(shown.starts_with("The export is stated to be partial: test data\n"), "{shown}");

        let settings: (&str, &[u8]) = ("a/synclint.yaml", b"allow-partial: [from settings]\n");
        let files = dir(&[&WHOLE[..], &[file, settings]].concat());
        let (report, stated) = json(files.path(), &args);
        assert_eq!((stated, &entry(&report)["allow_partial"][0]), (code, &"from settings".into()), "{report}");
    }
}

/// Findings about allowed data are shown as info.
#[test]
fn allowed_findings_are_info() {
    let files = dir(&[&WHOLE[..], &[("a/queues.json", TRUNCATED)]].concat());
    let severity = |args: &[&str]| {
        let (report, _) = json(files.path(), args);
        let findings = report["findings"].as_array().unwrap().iter();
        let mut found = findings.filter(|finding| finding["rule"] == "export-truncated");
        found.next().map(|finding| finding["severity"].as_str().unwrap().to_owned())
    };
    assert_eq!(severity(&["a"]).as_deref(), Some("error"));
    assert_eq!(severity(&["--allow-partial", "a"]).as_deref(), Some("info"));
    assert_eq!(severity(&["--allow-partial", "--deny=export-truncated", "a"]).as_deref(), Some("info"));
}

/// A statement about one organization does not cover another, nor a path that does not exist.
#[test]
fn a_statement_covers_only_its_organization() {
    let other: (&str, &[u8]) = ("b/mailboxes.json", TRUNCATED);
    let settings: (&str, &[u8]) = ("synclint.yaml", b"organizations:\n  a:\n    allow-partial: [x]\n");
    let files = dir(&[&WHOLE[..], &[("a/queues.json", TRUNCATED), other, settings]].concat());
    let output = run(files.path(), &["."]);
    assert_eq!(code(&output), 2);
    let log = err(&output);
    assert!(log.contains("organization `b` is incomplete: rule `export-truncated`: 1 finding"), "{log}");
    assert!(!log.contains("organization `a`"), "{log}");
    let text = out(&output);
    assert!(text.starts_with("The export of organization `a` is stated to be partial: x\n"), "{text}");
    assert!(
        text.contains(
            "Incomplete: organization `b` (rule `export-truncated`: 1 finding, rule `table-missing`: 1 finding)"
        ),
        "{text}"
    );
    assert!(text.contains("Incomplete as stated: organization `a` ("), "{text}");
    let missing = run(files.path(), &["--allow-partial", ".", "nowhere"]);
    assert_eq!(code(&missing), 2, "{}", err(&missing));
}

/// An empty list in a nearer file withdraws a statement.
#[test]
fn the_nearest_statement_counts() {
    let outer: (&str, &[u8]) = ("synclint.yaml", b"allow-partial: [x]\nrequire-judged: 20%\n");
    let inner: (&str, &[u8]) = ("a/synclint.yaml", b"allow-partial: []\n");
    let files = dir(&[&WHOLE[..], &[("a/queues.json", TRUNCATED), outer]].concat());
    assert_eq!(json(files.path(), &["--require-judged=0", "a"]).1, 2, "settings above the argument do not apply");
    let shown = out(&run(files.path(), &["config", "show", "."]));
    assert!(shown.contains("  allow-partial: x (synclint.yaml:1)"), "{shown}");
    assert!(shown.contains("  require-judged: 20% (synclint.yaml:2)"), "{shown}");
    assert_eq!(json(files.path(), &["--require-judged=0", "--fail-on=never", "."]).1, 0);
    let files = dir(&[&WHOLE[..], &[("a/queues.json", TRUNCATED), outer, inner]].concat());
    assert_eq!(json(files.path(), &["--require-judged=0", "--fail-on=never", "."]).1, 2);
}

#[test]
fn invalid_settings_are_findings() {
    for invalid in [
        "allow-partial: true",
        "allow-partial: x",
        "allow-partial: ['']",
        "allow-partial: [null]",
        "allow-partial: [[x]]",
        "require-judged: 101",
        "require-judged: -1",
        "require-judged: 9.5%",
        "require-judged: '%'",
        "require-judged: [1]",
        "organizations:\n  a:\n    require-judged: all",
    ] {
        let settings: (&str, &[u8]) = ("a/synclint.yaml", invalid.as_bytes());
        let files = dir(&[&WHOLE[..], &[settings]].concat());
        let (report, code) = json(files.path(), &["--allow-partial", "a"]);
        assert_eq!(code, 2, "{invalid}");
        assert_eq!(report["findings"][0]["rule"], "settings-invalid-value", "{invalid}");
        assert_eq!(entry(&report)["not_whole"][0]["kind"], "settings", "{invalid}");
    }
}

/// The share is checked of checked and skipped rules. The boundary itself is enough.
#[test]
fn requires_a_share_of_checked_rules() {
    let files = dir(&WHOLE);
    let (report, _) = json(files.path(), &["a"]);
    let checked = usize::try_from(report["coverage"][0]["judged"].as_u64().unwrap()).unwrap();
    let applicable = checked + report["coverage"][0]["not_judged"].as_array().unwrap().len();
    let enough = checked * 100 / applicable;
    assert!(enough < 100, "{checked} of {applicable}");
    for (percent, expected) in [(0, 0), (enough, 0), (enough + 1, 2), (100, 2)] {
        for sign in ["", "%"] {
            let flag = format!("--require-judged={percent}{sign}");
            let (report, code) = json(files.path(), &[&flag, "--exit-zero", "--allow-partial", "a"]);
            assert_eq!(code, expected, "{flag}");
            if expected == 2 {
                let reason = &entry(&report)["not_whole"][0];
                let shown = ["judged", "applicable", "required_percent"].map(|key| reason[key].as_u64().unwrap());
                assert_eq!(shown, [checked, applicable, percent].map(|n| n as u64), "{reason}");
            }
        }
    }
    let log = err(&run(files.path(), &["--require-judged=100%", "a"]));
    let expected =
        format!("organization `a` is incomplete: rules checked: {checked} of {applicable} ({enough}%), required: 100%");
    assert!(log.contains(&expected), "{log}");
    for format in ["full", "concise", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown"] {
        let report = out(&run(files.path(), &["--require-judged=100%", "-f", format, "a"]));
        assert!(report.contains(&format!("rules checked: {checked} of {applicable}")), "{format}: {report}");
    }
    for invalid in ["101", "-1", "x", "9.5", ""] {
        assert_eq!(code(&run(files.path(), &[&format!("--require-judged={invalid}"), "a"])), 2, "{invalid}");
    }
    let settings: (&str, &[u8]) = ("a/synclint.yaml", b"require-judged: 100%\n");
    let files = dir(&[&WHOLE[..], &[settings]].concat());
    assert_eq!(json(files.path(), &["--exit-zero", "a"]).1, 2);
    assert_eq!(json(files.path(), &["--exit-zero", "--require-judged=0", "a"]).1, 0, "the flag takes precedence");
}

/// `--exit-zero` turns 1 into 0, never 2. 2 takes precedence over 1.
#[test]
fn exit_codes() {
    let findings: (&str, &[u8]) = ("a/queues.yaml", WRONG);
    for (files, args, expected) in [
        (dir(&WHOLE), &[][..], 0),
        (dir(&[&WHOLE[..], &[findings]].concat()), &[], 1),
        (dir(&[&WHOLE[..], &[findings]].concat()), &["--exit-zero"], 0),
        (dir(&[&WHOLE[..], &[findings, ("a/more.json", TRUNCATED)]].concat()), &[], 2),
        (dir(&[&WHOLE[..], &[findings, ("a/more.json", TRUNCATED)]].concat()), &["--exit-zero"], 2),
        (dir(&[&WHOLE[..], &[findings, ("a/more.json", TRUNCATED)]].concat()), &["--allow-partial"], 1),
        (dir(&[&WHOLE[..], &[("a/more.json", TRUNCATED)]].concat()), &["--exit-zero", "--allow-partial"], 0),
    ] {
        let facts = ["--assume=deployment=online", "--assume=product-version=9.2", "a"];
        let (report, code) = json(files.path(), &[args, &facts[..]].concat());
        assert_eq!(code, expected, "{args:?}: {report}");
    }
}

/// The reports name the tables with their rows, missing tables, and the number of files in each state.
#[test]
fn reports_what_was_read() {
    let files = dir(&[
        ("a/mailboxes.yaml", MAILBOX),
        ("a/organization.yaml", ORGANIZATION),
        ("a/deploy.yaml", b"steps: [build]\n"),
        ("a/queues.json", b"{\"a\": "),
    ]);
    let (report, _) = json(files.path(), &["a"]);
    let entry = entry(&report);
    assert_eq!(entry["files_by_state"], serde_json::json!({"read": 2, "not_ours": 1, "refused": 1}));
    assert_eq!(report["summary"]["files_by_state"], entry["files_by_state"]);
    assert_eq!(entry["tables"], serde_json::json!({"mailbox": 1, "organization": 1}));
    assert_eq!(entry["missing_tables"], serde_json::json!(["emailserverprofile"]));
    let text = out(&run(files.path(), &["a"]));
    for line in [
        "Files: 2 read, 1 without relevant data, 1 not read",
        "Rows per table: mailbox 1, organization 1",
        "Missing tables of organization `a`: `emailserverprofile`",
        "Incomplete: organization `a` (rule `syntax-error`: 1 finding, rule `table-missing`: 1 finding)",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} in {text}");
    }
}

/// A run over selected files says that it compares only their organizations.
#[test]
fn selected_files_limit_the_comparison() {
    let files = dir(&WHOLE);
    let note = "Organizations are compared only with organizations that have selected files";
    assert!(!out(&run(files.path(), &["a"])).contains(note));
    assert!(out(&run(files.path(), &["a/mailboxes.yaml"])).contains(note));
    assert_eq!(json(files.path(), &["a/mailboxes.yaml"]).0["summary"]["compares_part"], true);
}
