//! `--limit`: its syntax, and that findings left out count for the exit code. The pages of `limit-exceeded` and
//! `findings-left-out` test the limits themselves.

use super::{code, dir, err, json, out, rules, run};

/// Two findings of one rule.
const TWO: (&str, &[u8]) = (
    "a/mailboxes.yaml",
    b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n  statuscode: lively\n",
);

#[test]
fn findings_left_out_count_for_the_exit_code() {
    let files = dir(&[TWO]);
    let facts = [
        "--assume=deployment=online",
        "--assume=product-version=9.2",
        "--limit=findings-per-run=1",
        "--allow-partial",
        "a",
    ];
    let (report, code) = json(files.path(), &[&facts[..], &["--warn=wrong-type", "--max-warnings=1"]].concat());
    let kept: Vec<_> = rules(&report).into_iter().map(|(rule, _)| rule).collect();
    assert_eq!((kept, code), (vec!["wrong-type".to_owned(), "findings-left-out".to_owned()], 1));
    let (_, code) = json(files.path(), &[&facts[..], &["--warn=wrong-type", "--max-warnings=2"]].concat());
    assert_eq!(code, 0);
    let (_, code) = json(files.path(), &facts);
    assert_eq!(code, 1);
}

#[test]
fn rejects_invalid_values_of_options() {
    let files = dir(&[TWO]);
    for (limit, words) in [
        ("--limit=width=3", "unknown limit `width`; expected one of: file-size, depth"),
        ("--limit=depth=0", "limit `depth` must be from 1 to"),
        ("--limit=depth", "expected KEY=VALUE"),
        ("--limit=depth=99999999999999999999", "limit `depth` must be from 1 to"),
        ("--limit=file-size=1T", "expected a whole number"),
        ("--limit=file-size=", "expected a whole number"),
        ("--limit=file-size=+1", "expected a whole number"),
        ("--max-warnings=x", "expected a whole number"),
        ("--threads=-1", "expected a whole number"),
        ("--assume==x", "expected KEY=VALUE"),
        ("--select=", "a rule has no name"),
    ] {
        let output = run(files.path(), &[limit, "a"]);
        assert_eq!((code(&output), err(&output).contains(words)), (2, true), "{}", err(&output));
    }
}

#[test]
fn help_shows_the_defaults() {
    let help = out(&run(std::path::Path::new("/"), &["check", "--help"]));
    for line in ["file-size: bytes per file [1G]", "depth: ", "findings-per-run: findings per run [100000]"] {
        assert!(help.contains(line), "{help}");
    }
}
