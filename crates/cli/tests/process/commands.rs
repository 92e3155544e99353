//! The commands other than `check`, and exit codes.

use super::{code, dir, err, out, root, run, run_part};

#[test]
fn matrix_prints_both_languages() {
    let english = out(&run(&root(), &["matrix", "--product-version", "8.2"]));
    let japanese = out(&run(&root(), &["matrix", "--product-version", "8.2", "--lang", "ja"]));
    assert_eq!(english.lines().filter(|line| line.starts_with("  on")).count(), 4, "{english}");
    assert_eq!(
        japanese.lines().filter(|line| line.starts_with("  設置型") || line.starts_with("  オンライン")).count(),
        4,
        "{japanese}"
    );
    for system in ["Exchange Online", "Exchange Server 2016", "Exchange Server 2013 SP1", "Gmail", "Windows Live Mail"]
    {
        assert!(english.contains(system) && japanese.contains(system), "{system}");
    }
    let json: serde_json::Value =
        serde_json::from_slice(&run(&root(), &["matrix", "-f", "json", "--deployment", "online"]).stdout).unwrap();
    assert!(json["editions"].as_array().unwrap().iter().all(|edition| edition["deployment"] == "online"));
    assert!(out(&run(&root(), &["matrix", "-f", "markdown"])).contains("| --- |"));
    assert!(
        out(&run(&root(), &["matrix"])).contains("2022-10-01  Exchange Online starts to turn off Basic authentication")
    );
    assert_eq!(code(&run(&root(), &["matrix", "--product-version", "5.0"])), 2);
}

#[test]
fn lists_and_explains_every_rule() {
    let list: serde_json::Value = serde_json::from_slice(&run(&root(), &["rules", "-f", "json"]).stdout).unwrap();
    let rules = list.as_array().unwrap();
    assert!(rules.len() > 80, "{}", rules.len());
    let all: serde_json::Value =
        serde_json::from_slice(&run(&root(), &["rules", "-f", "json", "--all"]).stdout).unwrap();
    assert!(all.as_array().unwrap().iter().any(|rule| rule["decidable"] == false && rule["reason"]["ja"].is_string()));
    assert!(out(&run(&root(), &["rules", "--all"])).contains("mass-email-campaign"));
    let english = out(&run(&root(), &["explain", "gmail-password-auth"]));
    let japanese = out(&run(&root(), &["explain", "gmail-password-auth", "--lang", "ja"]));
    assert!(english.contains("2022-05-30") && english.contains("Help: ") && !english.contains("日本語"), "{english}");
    assert!(japanese.contains("対処: ") && !japanese.contains("Since "), "{japanese}");
    let ids: Vec<&str> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    for lang in ["--lang=en", "--lang=ja"] {
        let pages = out(&run(&root(), &[&["explain", lang], ids.as_slice()].concat()));
        assert!(!pages.contains('{') && !pages.contains("```"), "a page shows placeholders or tests");
        let facts = pages.matches("\nseverity: ").count() + pages.matches("\n重大度 (最大): ").count();
        assert_eq!(facts, ids.len(), "{lang}");
    }
    let slip = run(&root(), &["explain", "gmail-pasword-auth"]);
    assert_eq!((code(&slip), err(&slip).contains("similar rule: `gmail-password-auth`")), (2, true));
}

#[test]
fn prints_valid_schemas() {
    for which in ["config", "findings", "waivers"] {
        let schema: serde_json::Value = serde_json::from_slice(&run(&root(), &["schema", which]).stdout).unwrap();
        jsonschema::validator_for(&schema).unwrap();
    }
}

#[test]
fn prints_completions_and_man_page() {
    assert!(out(&run(&root(), &["completions", "bash"])).contains("synclint"));
    assert!(out(&run(&root(), &["man"])).starts_with(".ie"));
}

const WARNING: &[u8] = b"- organizationid: f8850000-0000-4000-8000-000000000001\n  name: Contoso\n- organizationid: f8850000-0000-4000-8000-000000000001\n  name: Contoso\n";
const CLEAN: &[u8] = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: Ada\n";

#[test]
fn exit_codes_follow_findings_and_flags() {
    let online = "--assume=deployment=online";
    let bad = dir(&[("a/organization.yaml", WARNING)]);
    let clean = dir(&[("a/mailboxes.yaml", CLEAN)]);
    let broken = dir(&[("a/organization.yaml", WARNING), ("a/b.yaml", b"[")]);
    let code_of =
        |dir: &tempfile::TempDir, args: &[&str]| code(&run_part(dir.path(), &[&[online, "a"], args].concat()));
    assert_eq!(code_of(&clean, &[]), 0);
    assert_eq!(code_of(&bad, &[]), 1);
    assert_eq!(code_of(&bad, &["--exit-zero"]), 0);
    assert_eq!(code_of(&bad, &["--fail-on=never"]), 0);
    assert_eq!(code_of(&bad, &["-W", "duplicate-record"]), 0);
    assert_eq!(code_of(&bad, &["-W", "duplicate-record", "--fail-on=warning"]), 1);
    assert_eq!(code_of(&bad, &["-W", "duplicate-record", "--max-warnings=0"]), 1);
    assert_eq!(code_of(&bad, &["-W", "duplicate-record", "--max-warnings=1"]), 0);
    assert_eq!(code_of(&bad, &["-W", "duplicate-record", "-D", "warnings"]), 1);
    assert_eq!(code_of(&bad, &["-A", "duplicate-record"]), 0);
    assert_eq!(code_of(&bad, &["--ignore=duplicate-record"]), 0);
    assert_eq!(code_of(&bad, &["--select=gmail-password-auth"]), 0);
    assert_eq!(code_of(&broken, &["--exit-zero"]), 2);
    for format in ["full", "json", "jsonl"] {
        assert_eq!(code_of(&bad, &["-f", format]), 1, "{format}");
        assert_eq!(code_of(&broken, &["-f", format]), 2, "{format}");
        assert_eq!(code_of(&clean, &["-f", format]), 0, "{format}");
    }
    for usage in [
        "--select=no-such-rule",
        "--as-of=2026-13-01",
        "--as-of=tomorrow",
        "--fail-on=loud",
        "--assume=deploymnet=x",
        "--assume=fips-140-2=maybe",
    ] {
        assert_eq!(code_of(&bad, &[usage]), 2, "{usage}");
    }
    assert_eq!(code(&run_part(clean.path(), &["nowhere"])), 2);
}

#[test]
fn writes_several_formats_in_one_run() {
    let files = dir(&[("a/organization.yaml", WARNING)]);
    let output = run(files.path(), &["-f", "json", "-o", "report.json", "-f", "full", "a"]);
    assert!(out(&output).contains("error[duplicate-record]"), "{}", out(&output));
    let report = std::fs::read(files.path().join("report.json")).unwrap();
    let _: serde_json::Value = serde_json::from_slice(&report).unwrap();
    let second = run(files.path(), &["check", "-f", "full", "-f", "jsonl", "-o", "report.jsonl", "a"]);
    assert!(out(&second).contains("error[duplicate-record]"), "`-o` belongs to the preceding format: {}", out(&second));
    assert!(std::fs::read_to_string(files.path().join("report.jsonl")).unwrap().contains("{\"summary\""));
    assert_eq!(code(&run(files.path(), &["-f", "json", "-o", "x", "-o", "y", "a"])), 2);
    let lines = out(&run(files.path(), &["-f", "jsonl", "a"]));
    assert!(lines.lines().last().unwrap().starts_with("{\"summary\":"), "{lines}");
    let unwritable = run(files.path(), &["-f", "json", "-o", "no/such/dir.json", "a"]);
    assert_eq!(code(&unwritable), 2);
}

#[test]
fn language_comes_from_flag_or_environment() {
    let files = dir(&[("a/organization.yaml", WARNING)]);
    let mut japanese = super::synclint();
    let output = japanese.args(["a"]).env("LANG", "ja_JP.UTF-8").current_dir(files.path()).output().unwrap();
    assert!(out(&output).contains("対処:"));
    assert!(out(&run(files.path(), &["--lang=ja", "a"])).contains("対処:"));
    assert!(out(&run(files.path(), &["a"])).contains("= help:"));
}
