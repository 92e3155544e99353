//! Signals, terminals, and output files.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::{CORE, dir, err, run, run_part, synclint};

const MAILBOX: &[u8] = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: Ada\n";

/// A run that is interrupted ends with the signal, and does not change reports and baselines. Uses SIGTERM, because background
/// processes of a shell ignore SIGINT.
#[test]
fn interrupted_run_does_not_change_files() {
    let files = dir(&[("report.json", b"as it was"), ("b.json", b"as it was")]);
    let mut child = synclint()
        .args(["-f", "json", "-o", "report.json", "--write-baseline=b.json", "-"])
        .current_dir(files.path())
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(300)); // it waits for stdin, which this test keeps open
    let killed = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    let status = child.wait().unwrap();
    assert!(killed.success());
    assert_eq!(status.signal(), Some(15));
    let mut names: Vec<_> = fs::read_dir(files.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["b.json", "report.json"]);
    assert!(names.iter().all(|name| fs::read(files.path().join(name)).unwrap() == b"as it was"));
}

#[test]
fn shows_no_progress_without_a_terminal() {
    let files = dir(&[("a/mailboxes.yaml", MAILBOX), ("b/mailboxes.yaml", MAILBOX)]);
    for args in [&["."][..], &["--no-progress", "."]] {
        assert_eq!(err(&run_part(files.path(), args)), "");
    }
}

/// A report keeps the permissions of the file that it replaces, follows links, and can go to a device.
#[test]
fn replaces_files_in_place() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let files = dir(&[("a/mailboxes.yaml", MAILBOX), ("kept/report.json", b"old")]);
    let real = files.path().join("kept/report.json");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("kept/report.json", files.path().join("link.json")).unwrap();
    run_part(files.path(), &["-f", "json", "-o", "link.json", "a"]);
    assert!(fs::read_to_string(&real).unwrap().starts_with('{'));
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(files.path().join("link.json")).unwrap().is_symlink());
    assert_eq!(run_part(files.path(), &["-f", "json", "-o", "/dev/null", "a"]).status.code(), Some(0));
    assert!(fs::metadata("/dev/null").is_ok_and(|metadata| !metadata.is_file()));
}

#[test]
fn statistics_count_findings_per_rule() {
    let bad = b"- name: Ada\n  statecode: lively\n- name: Ben\n  statecode: lively\n  # synclint: ignore[wrong-type] nothing here\n";
    let files = dir(&[("a/mailboxes.yaml", bad)]);
    let output =
        run_part(files.path(), &["--statistics", "--assume=deployment=online", "--assume=product-version=9.2", "a"]);
    assert_eq!(err(&output), "     2 wrong-type\n     1 suppression-unused\n");
}

/// A file with records is not overwritten under any path. A report of an earlier run is.
#[test]
fn does_not_overwrite_inputs() {
    use std::os::unix::fs::symlink;
    let files = dir(&[("a/mailboxes.yaml", MAILBOX)]);
    symlink("a/mailboxes.yaml", files.path().join("link.json")).unwrap();
    for flags in [
        &["-f", "json", "-o", "a/mailboxes.yaml"][..],
        &["-f", "sarif", "-o", "link.json"],
        &["--write-baseline=a/mailboxes.yaml"],
    ] {
        let output = run_part(files.path(), &[flags, &["a"]].concat());
        assert_eq!(output.status.code(), Some(2), "{flags:?}");
        assert!(err(&output).contains("`a/mailboxes.yaml` is an input file"), "{}", err(&output));
        assert_eq!(fs::read(files.path().join("a/mailboxes.yaml")).unwrap(), MAILBOX);
    }
    for _ in 0..2 {
        assert_eq!(run_part(files.path(), &["-f", "json", "-o", "a/report.json", "a"]).status.code(), Some(0));
    }
}

/// Runs synclint, which must fail before it writes anything.
fn refuses_outputs(at: &std::path::Path, flags: &[&str], says: &str) {
    let files = || {
        let mut all: Vec<_> = walkdir(at).into_iter().map(|path| (fs::read(&path).unwrap(), path)).collect();
        all.sort();
        all
    };
    let before = files();
    let output = run(at, &[flags, &["a"]].concat());
    assert_eq!((output.status.code(), err(&output).contains(says)), (Some(2), true), "{flags:?}: {}", err(&output));
    assert!(output.stdout.is_empty(), "{flags:?}: nothing is linted");
    assert_eq!(files(), before, "{flags:?}");
}

fn walkdir(at: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(walkdir(&path)) } else { all.push(path) }
    }
    all
}

#[test]
fn outputs_do_not_replace_settings_or_each_other() {
    use std::os::unix::fs::symlink;
    let files = dir(&[
        ("a/mailboxes.yaml", MAILBOX),
        ("a/synclint.yaml", b"facts:\n  deployment: online\n"),
        ("conf/shared.yaml", b"waivers: []\n"),
        ("given.yaml", b"facts:\n  deployment: online\n"),
        ("o/old.json", b"{}"),
    ]);
    let at = files.path();
    symlink("../conf/shared.yaml", at.join("a/synclint-waivers.yaml")).unwrap();
    symlink("../a/synclint.yaml", at.join("o/link.json")).unwrap();
    symlink("old.json", at.join("o/same.json")).unwrap();
    run_part(at, &["--write-baseline=base.json", "a"]);
    let settings = "is a settings file and was not overwritten";
    let same = "are the same output file";
    let cases: &[(&[&str], &str)] = &[
        (&["-f", "json", "-o", "o/synclint.yaml"], settings),
        (&["-o", "o/SyncLint.YML"], settings),
        (&["--write-baseline=o/synclint-waivers.yaml"], settings),
        (&["-o", "o/.pre-commit-config.yaml"], settings),
        (&["-o", "o/link.json"], settings),
        (&["-o", "a/synclint-waivers.yaml"], settings),
        (&["-o", "conf/shared.yaml"], settings),
        (&["--config=given.yaml", "-o", "o/../given.yaml"], settings),
        (&["--waivers=conf/shared.yaml", "-o", "conf/../conf/shared.yaml"], settings),
        (&["--baseline=base.json", "-o", "./base.json"], "is the baseline and was not overwritten"),
        (&["--baseline=base.json", "--prune-baseline", "-o", "./base.json"], same),
        (&["-f", "json", "-o", "r.json", "-f", "sarif", "-o", "o/../r.json"], same),
        (&["-f", "json", "-o", "o/old.json", "-f", "sarif", "-o", "o/same.json"], same),
        (&["-f", "json", "-o", "r.json", "--write-baseline=./r.json"], same),
        (&["-o", "o"], "is a directory"),
        (&["-o", "a/mailboxes.yaml"], "is an input file"),
    ];
    for (flags, says) in cases {
        refuses_outputs(at, flags, says);
    }
    for flags in
        [&["--baseline=base.json", "--prune-baseline"][..], &["--write-baseline=base.json"], &["-o", "o/old.json"]]
    {
        let output = run_part(at, &[flags, &["a"]].concat());
        assert_eq!(output.status.code(), Some(0), "{flags:?}: {}", err(&output));
    }
}

/// The run is interrupted while it writes a large report.
#[test]
fn interrupted_run_leaves_no_temporary_file() {
    let files = dir(&[("a/mailboxes.yaml", b""), ("out/report.json", b"as it was")]);
    let rows: String = (0..20_000).map(|n| format!("- name: m{n}\n  statecode: lively\n")).collect();
    fs::write(files.path().join("a/mailboxes.yaml"), rows).unwrap();
    for (signal, number) in [("TERM", 15), ("HUP", 1)] {
        let mut child = synclint()
            .args(["-f", "json", "-o", "out/report.json", "--limit=findings-per-file=100000", "a"])
            .current_dir(files.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let temporary = || fs::read_dir(files.path().join("out")).unwrap().count() > 1;
        let begin = std::time::Instant::now();
        while !temporary() && child.try_wait().unwrap().is_none() && begin.elapsed() < Duration::from_secs(120) {
            std::thread::sleep(Duration::from_millis(1));
        }
        let killed = Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).status().unwrap();
        let status = child.wait().unwrap();
        assert!(killed.success());
        assert_eq!(status.signal(), Some(number), "{signal}");
        assert!(!temporary(), "{signal}: a temporary file is left");
        assert_eq!(fs::read(files.path().join("out/report.json")).unwrap(), b"as it was");
    }
}

#[test]
fn dumb_terminal_has_no_control_sequences() {
    let files = dir(&[("a/mailboxes.yaml", b"- name: Ada\n  statecode: lively\n")]);
    // `script` gives the command a terminal.
    let Ok(script) = Command::new("script").arg("--version").output() else { return };
    if !script.status.success() {
        return;
    }
    for (term, expected) in [("dumb", false), ("xterm", true)] {
        let command = format!("{} a", env!("CARGO_BIN_EXE_synclint"));
        let output = Command::new("script")
            .args(["-qec", &command, "/dev/null"])
            .current_dir(files.path())
            .env_remove("NO_COLOR")
            .env("TERM", term)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert!(!output.stdout.is_empty());
        assert_eq!(output.stdout.contains(&0x1b), expected, "{term}: {}", output.stdout.escape_ascii());
    }
}

/// A closed pipe ends the output. The exit code is that of the findings.
#[test]
fn closed_pipe_does_not_change_the_exit_code() {
    let files = dir(&[
        ("bad/mailboxes.yaml", b"- name: Ada\n  statecode: lively\n"),
        ("bad/core.json", CORE),
        ("clean/core.json", CORE),
        ("fix/core.json", CORE),
        ("clean/mailboxes.yaml", MAILBOX),
        ("broken/mailboxes.yaml", b"- name: [\n"),
        ("fix/export.yaml", FIXABLE),
    ]);
    let cases: &[(&[&str], i32)] = &[
        (&["bad"], 1),
        (&["-f", "json", "bad"], 1),
        (&["-f", "sarif", "-f", "jsonl", "bad"], 1),
        (&["clean"], 0),
        (&["broken"], 2),
        (&["--statistics", "bad"], 1),
        (&["--list-files", "."], 0),
        (&["--diff", "--assume=deployment=online", "--assume=product-version=9.2", "fix"], 1),
        (&["explain", "wrong-type"], 0),
        (&["rules", "-f", "json"], 0),
        (&["matrix"], 0),
        (&["schema", "findings"], 0),
        (&["config", "show", "clean"], 0),
        (&["why", "pop-imap-impersonation", "fix"], 0),
        (&["completions", "bash"], 0),
        (&["man"], 0),
    ];
    for (args, expected) in cases {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut child =
            synclint().args(*args).current_dir(files.path()).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let mut errors = String::new();
        std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut errors).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(*expected), "{args:?}: {errors}");
        assert!(!errors.contains("panicked") && !errors.contains("pipe"), "{args:?}: {errors}");
    }
    // The other reports are written.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let args = ["-f", "json", "-f", "sarif", "-o", "report.sarif", "bad"];
    let status = synclint().args(args).current_dir(files.path()).stdout(writer).status().unwrap();
    assert_eq!((status.code(), files.path().join("report.sarif").exists()), (Some(1), true));
}

/// A POP3 profile with impersonation, which `--fix` turns off.
const FIXABLE: &[u8] = b"emailserverprofiles:\n  - { emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001, name: Relay, servertype: 1, incominguseimpersonation: true, usesamesettingsforoutgoingconnections: true }\n";

/// A full disk is an error for a report in a file and on stdout.
#[test]
#[cfg(target_os = "linux")]
fn full_disk_is_an_error() {
    let files = dir(&[("a/mailboxes.yaml", MAILBOX)]);
    let output = run(files.path(), &["-f", "json", "-o", "/dev/full", "a"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("/dev/full"), "{}", err(&output));
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let status = synclint().args(["-f", "json", "a"]).current_dir(files.path()).stdout(full).status().unwrap();
    assert_eq!(status.code(), Some(2));
}
