//! Every report format: exit codes and counts agree, and an incomplete run does not look clean.

use serde_json::Value;
use synclint_report::Format;

use super::{CORE, code, dir, err, out, root, run};

const CLEAN: &[u8] = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: Ada\n";
const FINDINGS: &[u8] = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: \"a]]>|`<b>\\e[31m\"\n  statecode: lively\n- mailboxid: 1d0f0000-0000-4000-8000-000000000002\n  name: Ben\n  statecode: lively\n  colour: 1\n";

/// The numbers of errors, warnings, and infos in a report, and whether it shows that an input was not read.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
struct Counted {
    counts: [usize; 3],
    unread: bool,
}

fn counted(format: Format, report: &str) -> Counted {
    let count = |needles: [&str; 3]| needles.map(|needle| report.matches(needle).count());
    let lines = |starts: [&str; 3]| starts.map(|start| report.lines().filter(|line| line.starts_with(start)).count());
    let json = || -> Value { serde_json::from_str(report).unwrap() };
    let of = |value: &Value| ["error", "warning", "info"].map(|key| number(&value[key]));
    let (counts, unread) = match format {
        Format::Full => (lines(["error[", "warning[", "info["]), report.contains("Incomplete: ")),
        Format::Concise => (count([": error[", ": warning[", ": info["]), report.contains("Incomplete: ")),
        Format::Json => {
            let summary = &json()["summary"];
            (of(&summary["findings"]), summary["unread_files"] != 0)
        }
        Format::Jsonl => {
            let last: Value = serde_json::from_str(report.lines().last().unwrap()).unwrap();
            (of(&last["summary"]["findings"]), last["summary"]["unread_files"] != 0)
        }
        Format::Sarif => {
            let run = &json()["runs"][0];
            let level = |level: &str| {
                run["results"].as_array().unwrap().iter().filter(|result| result["level"] == level).count()
            };
            let properties = ["errors", "warnings", "infos"].map(|key| number(&run["properties"][key]));
            assert_eq!(["error", "warning", "note"].map(level), properties);
            (properties, run["invocations"][0]["executionSuccessful"] == false)
        }
        Format::Github => {
            let unread = report.contains("title=synclint (syntax-error)") || report.contains("title=synclint,");
            let without = lines(["::error title=synclint,", "::warning title=synclint,", "::notice title=synclint,"]);
            let all = lines(["::error ", "::warning ", "::notice "]);
            (std::array::from_fn(|at| all[at] - without[at]), unread)
        }
        Format::Gitlab => {
            let issues = json();
            let issues = issues.as_array().unwrap();
            let named = |issue: &&Value| issue["check_name"] != "unread-input";
            let of = |severities: &[&str]| {
                let wanted = |issue: &&Value| severities.iter().any(|severity| issue["severity"] == *severity);
                issues.iter().filter(named).filter(wanted).count()
            };
            let counts = [of(&["blocker", "major"]), of(&["minor"]), of(&["info"])];
            (counts, issues.iter().any(|issue| issue["severity"] == "blocker"))
        }
        Format::Junit => {
            let errors = report.matches("<error type=").count();
            let unread = report.matches("name=\"unread-input\"").count();
            let kinds = count(["type=\"error\"", "type=\"warning\"", "type=\"info\""]);
            ([kinds[0] - unread, kinds[1], kinds[2]], errors > 0)
        }
        Format::Checkstyle => {
            let unread = report.matches("source=\"synclint.unread-input\"").count();
            let kinds = count(["severity=\"error\"", "severity=\"warning\"", "severity=\"info\""]);
            ([kinds[0] - unread, kinds[1], kinds[2]], unread > 0 || report.contains("synclint.syntax-error"))
        }
        Format::Html => {
            let (_, rest) = report.split_once("id=\"data\">").unwrap();
            let data: Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
            let findings = data["findings"].as_array().unwrap();
            let severity = |severity: u64| findings.iter().filter(|finding| finding[1] == severity).count();
            assert_eq!([0, 1, 2].map(severity), of(&data["counts"]));
            let gaps = |organization: &Value| organization[4][3].as_array().unwrap().len();
            let n: usize = data["organizations"].as_array().unwrap().iter().map(gaps).sum();
            (of(&data["counts"]), n > 0)
        }
        Format::Markdown => (lines(["| error |", "| warning |", "| info |"]), report.contains("Incomplete: ")),
        Format::Webapi => {
            let line = report.lines().find_map(|line| line.strip_prefix("# Found ")).unwrap_or_default();
            let mut numbers = line.split(' ').filter_map(|word| word.parse().ok());
            (std::array::from_fn(|_| numbers.next().unwrap()), report.contains("Incomplete: "))
        }
    };
    Counted { counts, unread }
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

#[test]
fn all_formats_have_the_same_counts() {
    let clean = dir(&[("a/mailboxes.yaml", CLEAN), ("a/core.json", CORE)]);
    let findings = dir(&[("a/mailboxes.yaml", FINDINGS), ("a/core.json", CORE)]);
    let broken = dir(&[("a/mailboxes.yaml", FINDINGS), ("a/core.json", CORE), ("a/queues.yaml", b"- [")]);
    let cases = [
        (&clean, 0, Counted { counts: [0, 0, 0], unread: false }),
        (&findings, 1, Counted { counts: [2, 0, 1], unread: false }),
        (&broken, 2, Counted { counts: [3, 0, 1], unread: true }),
    ];
    for format in Format::ALL {
        for (files, expected, counts) in cases {
            let args = ["--assume=deployment=online", "--assume=product-version=9.2", "-f", format.key(), "a"];
            let output = run(files.path(), &args);
            assert_eq!(code(&output), expected, "{}: {}", format.key(), err(&output));
            assert_eq!(counted(format, &out(&output)), counts, "{}: {}", format.key(), out(&output));
        }
    }
}

/// The help has one line per format.
#[test]
fn help_names_every_format() {
    let help = out(&run(&root(), &["check", "--help"]));
    for format in Format::ALL {
        let line = help.lines().find(|line| line.trim().starts_with(&format!("- {} ", format.key())));
        assert!(line.is_some_and(|line| line.contains(format.about().split(' ').next().unwrap())), "{}", format.key());
    }
}

/// The flag takes precedence over `NO_COLOR`, and `NO_COLOR` over `FORCE_COLOR` and `CLICOLOR_FORCE`. Tests have no terminal.
#[test]
fn colors_follow_flag_and_environment() {
    let files = dir(&[("a/mailboxes.yaml", FINDINGS)]);
    let colored = |set: &[(&str, &str)], args: &[&str]| {
        let mut command = super::synclint();
        command.env_remove("NO_COLOR").env_remove("FORCE_COLOR").env_remove("CLICOLOR_FORCE");
        command.envs(set.iter().copied()).args(args).arg("a").current_dir(files.path());
        command.output().unwrap().stdout.contains(&0x1b)
    };
    assert!(!colored(&[], &[]));
    assert!(colored(&[("FORCE_COLOR", "1")], &[]) && colored(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!colored(&[("FORCE_COLOR", "0")], &[]) && !colored(&[("FORCE_COLOR", "1")], &["--color=never"]));
    assert!(!colored(&[("FORCE_COLOR", "1"), ("NO_COLOR", "1")], &[]));
    assert!(colored(&[("NO_COLOR", "1")], &["--color=always"]));
}

/// A path that does not exist, and a directory without records.
#[test]
fn every_format_shows_an_empty_run() {
    let files = dir(&[("a/notes.yaml", b"# nothing\n")]);
    for format in Format::ALL {
        for path in ["a", "nowhere"] {
            let output = run(files.path(), &["-f", format.key(), path]);
            assert_eq!(code(&output), 2, "{} {path}", format.key());
            let report = out(&output);
            let says = match format {
                Format::Json | Format::Jsonl => report.replace(' ', "").contains("\"organizations\":0"),
                Format::Sarif => report.contains("\"executionSuccessful\":false"),
                Format::Html => report.contains("\"organizations\":[]"),
                Format::Full
                | Format::Concise
                | Format::Github
                | Format::Gitlab
                | Format::Junit
                | Format::Checkstyle
                | Format::Markdown
                | Format::Webapi => report.contains("no records to check"),
            };
            assert!(says, "{}: {report}", format.key());
        }
    }
}
