//! `--limit`: how it is written, and that what is left out still decides how a run ends. The limits themselves are in
//! the pages of `limit-exceeded` and `findings-left-out`.

use super::{code, dir, err, json, out, rules, run};

/// Two findings of one rule.
const TWO: (&str, &[u8]) = (
    "a/mailboxes.yaml",
    b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n  statuscode: lively\n",
);

#[test]
fn what_is_left_out_decides_the_exit_code() {
    let files = dir(&[TWO]);
    let facts = ["--assume=deployment=online", "--assume=product-version=9.2", "--limit=findings-per-run=1", "a"];
    let (report, code) = json(files.path(), &[&facts[..], &["--warn=wrong-type", "--max-warnings=1"]].concat());
    let kept: Vec<_> = rules(&report).into_iter().map(|(rule, _)| rule).collect();
    assert_eq!((kept, code), (vec!["wrong-type".to_owned(), "findings-left-out".to_owned()], 1));
    let (_, code) = json(files.path(), &[&facts[..], &["--warn=wrong-type", "--max-warnings=2"]].concat());
    assert_eq!(code, 0);
    let (_, code) = json(files.path(), &facts);
    assert_eq!(code, 1);
}

#[test]
fn a_limit_that_is_none_is_named() {
    let files = dir(&[TWO]);
    for (limit, words) in [
        ("--limit=width=3", "there are: file-size, depth"),
        ("--limit=depth=0", "`depth` is from 1 to"),
        ("--limit=depth", "not KEY=VALUE"),
        ("--limit=file-size=1T", "a whole number"),
    ] {
        let output = run(files.path(), &[limit, "a"]);
        assert_eq!((code(&output), err(&output).contains(words)), (2, true), "{}", err(&output));
    }
}

#[test]
fn the_defaults_are_published() {
    let help = out(&run(std::path::Path::new("/"), &["check", "--help"]));
    for line in ["file-size: bytes of one file [1G]", "depth: ", "findings-per-run: findings of a run [100000]"] {
        assert!(help.contains(line), "{help}");
    }
}
