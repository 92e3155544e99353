//! Signals, terminals, and output files.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::{dir, err, run, run_part, synclint};

const MAILBOX: &[u8] = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: Ada\n";

/// A run that is interrupted ends with the signal, and does not change reports and baselines. Uses SIGTERM, because background
/// processes of a shell ignore SIGINT. synclint handles neither.
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
