//! `--limit`: its syntax, and that findings left out end the run with exit code 2 and hide no rule. The pages of `limit-exceeded` and
//! `findings-left-out` test the limits themselves.

use super::{CORE, code, dir, err, json, out, rules, run};

/// Two findings of one rule.
const TWO: (&str, &[u8]) = (
    "a/mailboxes.yaml",
    b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n  statuscode: lively\n",
);

#[test]
fn findings_left_out_end_the_run_with_exit_code_2() {
    let files = dir(&[TWO, ("a/core.json", CORE)]);
    let facts = ["--assume=deployment=online", "--assume=product-version=9.2", "--limit=findings-per-run=1", "a"];
    for more in
        [&["--warn=wrong-type", "--max-warnings=2"][..], &["--exit-zero"], &["--fail-on=never"], &["--diff"], &[]]
    {
        assert_eq!(code(&run(files.path(), &[&facts[..], more].concat())), 2, "{more:?}");
    }
    let (report, _) = json(files.path(), &facts);
    let kept: Vec<_> = rules(&report).into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(kept, ["wrong-type", "findings-left-out"]);
    let (_, code) = json(files.path(), &[&facts[..2], &["--limit=findings-per-run=2", "a"]].concat());
    assert_eq!(code, 1);
}

/// The formats that show every finding. `webapi` shows only findings with a repair.
const FORMATS: [&str; 11] =
    ["full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown", "html"];

/// Three rules report each of 60,000 mailboxes. The only finding of another rule is in every format, wherever its row is.
#[test]
fn many_findings_do_not_hide_a_rare_one() {
    const N: usize = 60_000;
    for (at, verbose) in [(N - 1, false), (N / 2, true), (0, false)] {
        let rows = (0..N).map(|n| {
            let more = if n == at { "  password: secret\n" } else { "" };
            format!(
                "- mailboxid: 1d0f0000-0000-4000-8000-{n:012}\n  statecode: lively\n  statuscode: 77\n  \
                 enabledforact: true\n  EnabledForACT: false\n{more}"
            )
        });
        let files = dir(&[("a/mailboxes.yaml", rows.collect::<String>().as_bytes())]);
        let targets = FORMATS.map(|format| [format!("-f={format}"), format!("-o=report.{format}")]);
        let mut args: Vec<&str> = targets.iter().flatten().map(String::as_str).collect();
        args.extend(["--assume=deployment=online", "--assume=product-version=9.2", "a"]);
        args.extend(verbose.then_some("-v"));
        let output = run(files.path(), &args);
        assert_eq!(code(&output), 2, "{}", err(&output));
        for format in FORMATS {
            let report = std::fs::read_to_string(files.path().join(format!("report.{format}"))).unwrap();
            // Some formats describe all rules, so look for the message.
            assert!(report.contains("contains a password, token, or secret in plain text"), "{format} {at}");
        }
        let report: serde_json::Value =
            serde_json::from_slice(&std::fs::read(files.path().join("report.json")).unwrap()).unwrap();
        let left_out =
            report["findings"].as_array().unwrap().iter().find(|it| it["rule"] == "findings-left-out").unwrap();
        let kept = |id: &str| rules(&report).iter().filter(|(rule, _)| rule == id).count();
        let notes = left_out["notes"].to_string();
        for rule in ["wrong-type", "option-value-unknown", "duplicate-key"] {
            let words = format!("not shown of rule `{rule}`: {} errors", N - kept(rule));
            assert!(kept(rule) > 3_000 && notes.contains(&words), "{words}: {notes}");
        }
    }
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
