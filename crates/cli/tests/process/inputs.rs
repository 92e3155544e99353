//! Which files are read, and which directory is an organization.

#[cfg(unix)]
use std::fs;
#[cfg(unix)]
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Stdio;

use super::{code, dir, err, json, json_part, out, rules, run, run_part, synclint};

const MAILBOX: &[u8] = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: Ada\n";
const ORGANIZATION: &[u8] = b"organizationid: f8850000-0000-4000-8000-000000000001\nname: Contoso\n";

/// Returns the names of the organizations that a run finds.
fn organizations(files: &[(&str, &[u8])], args: &[&str]) -> Vec<String> {
    let dir = dir(files);
    let (report, _) = json(dir.path(), args);
    let coverage = report["coverage"].as_array().unwrap().iter();
    coverage.map(|entry| entry["organization"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn directory_with_records_is_an_organization() {
    assert_eq!(organizations(&[("a/mailboxes.yaml", MAILBOX), ("b/mailboxes.yaml", MAILBOX)], &["."]), ["a", "b"]);
    assert_eq!(organizations(&[("a/mailboxes.yaml", MAILBOX)], &["a"]), ["a"]);
    assert_eq!(organizations(&[("x/a/mailboxes/ada.yaml", MAILBOX)], &["x"]), ["a"]);
    assert_eq!(organizations(&[("a/x.yaml", MAILBOX), ("a/more/y.yaml", ORGANIZATION)], &["."]), ["a", "a/more"]);
}

#[test]
fn subdirectory_belongs_to_the_organization_above() {
    let one = b"- mailboxid: 2d0f0000-0000-4000-8000-000000000001\n" as &[u8];
    assert_eq!(organizations(&[("a/x.yaml", MAILBOX), ("a/more/y.yaml", one)], &["."]), ["a"]);
    assert_eq!(
        organizations(&[("a/readme.yaml", b"x: 1\n"), ("a/b/y.yaml", one), ("a/c/y.yaml", MAILBOX)], &["."]),
        ["a/b", "a/c"]
    );
}

#[test]
fn recipients_belong_to_their_organization() {
    let csv = b"PrimarySmtpAddress\nada@contoso.example\n" as &[u8];
    let files = dir(&[
        ("a/mailboxes/ada.yaml", MAILBOX),
        ("a/recipients.csv", csv),
        ("a/other.csv", csv),
        ("b/recipients.csv", csv),
    ]);
    let (report, _) = json(files.path(), &["."]);
    assert_eq!(report["coverage"].as_array().unwrap().len(), 1, "recipients alone are not an organization");
    let listed = out(&run(files.path(), &["--list-files", "a"]));
    assert!(listed.contains("a/recipients.csv") && listed.contains("a/other.csv"), "{listed}");
}

#[test]
fn file_argument_selects_its_organization() {
    let bad = b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n" as &[u8];
    let other = b"- queueid: 2d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n" as &[u8];
    let files =
        dir(&[("a/mailboxes/ada.yaml", bad), ("a/queues/q.yaml", other), ("a/organization.yaml", ORGANIZATION)]);
    let (report, _) = json_part(
        files.path(),
        &["--assume=deployment=online", "--assume=product-version=9.2", "a/mailboxes/ada.yaml"],
    );
    assert_eq!(rules(&report), [("wrong-type".to_owned(), "a/mailboxes/ada.yaml".to_owned())]);
    assert_eq!(report["coverage"][0]["organization"], "a");
    assert_eq!(report["summary"]["records"], 3, "the whole organization was read");
}

#[test]
fn skips_and_counts_other_files() {
    let files = dir(&[
        ("a/mailboxes.yaml", MAILBOX),
        ("a/deploy.yaml", b"steps: [build]\n"),
        ("a/synclint.yaml", b"facts:\n  deployment: online\n"),
        ("a/.hidden/mailboxes.yaml", b"statecode: lively\n"),
        ("a/.pre-commit-config.yaml", b"repos: []\n"),
        ("a/notes.txt", b"x"),
    ]);
    let (report, code) = json_part(files.path(), &["a"]);
    assert_eq!((code, &report["summary"]["files"], &report["summary"]["skipped_files"]), (0, &2.into(), &1.into()));
    let listed = run_part(files.path(), &["--list-files", "a"]);
    assert_eq!(out(&listed), "a\n  a/deploy.yaml\n  a/mailboxes.yaml\n");
    let listed = run_part(files.path(), &["--list-files", "-v", "a"]);
    assert_eq!(out(&listed), "a\n  not_ours  a/deploy.yaml\n  read      a/mailboxes.yaml\n");
    assert!(err(&run_part(files.path(), &["-v", "a"])).contains("`a/deploy.yaml` skipped: no row"));
}

#[test]
#[cfg(unix)]
fn names_unreadable_inputs() {
    let files = dir(&[("a/mailboxes.yaml", MAILBOX), ("b/mailboxes.yaml", MAILBOX)]);
    let missing = run(files.path(), &["a", "nowhere"]);
    assert_eq!((code(&missing), err(&missing).contains("nowhere")), (2, true));
    std::process::Command::new("mkfifo").arg(files.path().join("b/pipe.yaml")).status().unwrap();
    let fifo = run(files.path(), &["--fail-on=never", "."]);
    assert_eq!((code(&fifo), err(&fifo).contains("pipe.yaml`: not a regular file")), (2, true));
    fs::remove_file(files.path().join("b/pipe.yaml")).unwrap();
    symlink(files.path().join("gone.yaml"), files.path().join("b/vanished.yaml")).unwrap();
    let vanished = run(files.path(), &["."]);
    assert_eq!((code(&vanished), err(&vanished).contains("vanished.yaml")), (2, true));
    assert!(out(&vanished).contains("2 organizations"), "{}", out(&vanished));
}

#[test]
#[cfg(unix)]
fn names_unreadable_directories() {
    let files = dir(&[("a/mailboxes.yaml", MAILBOX), ("b/mailboxes.yaml", MAILBOX)]);
    let locked = files.path().join("b");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    let readable_anyway = fs::read_dir(&locked).is_ok(); // root can read every directory
    let output = run(files.path(), &["."]);
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
    if !readable_anyway {
        assert_eq!((code(&output), err(&output).contains("./b")), (2, true), "{}", err(&output));
    }
}

#[test]
#[cfg(unix)]
fn follows_links_and_skips_loops() {
    let files = dir(&[("real/mailboxes.yaml", MAILBOX), ("a/queues.yaml", b"[]")]);
    symlink("../a", files.path().join("a/loop")).unwrap();
    symlink("../real", files.path().join("a/real")).unwrap();
    let output = run_part(files.path(), &["a"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(out(&output).contains("1 record)"), "{}", out(&output));
}

#[test]
fn reads_stdin_as_one_file() {
    let mut child = synclint()
        .args([
            "-f",
            "json",
            "--assume=deployment=online",
            "--assume=product-version=9.2",
            "--stdin-filename=mailboxes.yaml",
            "-",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"- name: Ada\n  statecode: lively\n").unwrap();
    let output = child.wait_with_output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((code(&output), rules(&report)), (1, vec![("wrong-type".to_owned(), "mailboxes.yaml".to_owned())]));
    assert_eq!(code(&run_part(std::path::Path::new("/"), &["-", "x"])), 2);
}

#[test]
fn lints_a_directory_once_for_several_arguments() {
    let files = dir(&[("a/mailboxes.yaml", MAILBOX)]);
    let (report, _) = json(files.path(), &["a", "./a", "a/mailboxes.yaml"]);
    assert_eq!(report["summary"]["organizations"], 1);
}

/// A file with the name of a table in a format that is not read would lose its rows.
#[test]
fn refuses_exports_in_other_formats() {
    for name in ["mailboxes.xlsx", "mailboxes", "mailboxes.json.part", "queues.parquet"] {
        let path = format!("a/{name}");
        let files = dir(&[("a/organization.yaml", ORGANIZATION), (&path, b"x")]);
        for argument in ["a", &path] {
            let output = run_part(files.path(), &[argument]);
            assert!(code(&output) == 2 && err(&output).contains(&format!("cannot read `{path}`")), "{}", err(&output));
        }
    }
    let files = dir(&[
        ("a/organization.yaml", ORGANIZATION),
        ("a/mailboxes.md", b"x" as &[u8]),
        ("a/.github/ci.yml", b"on: push\n"),
    ]);
    let code_of = |paths: &[&str]| code(&run_part(files.path(), &[&["--fail-on=never"], paths].concat()));
    assert_eq!(code_of(&["a"]), 0);
    assert_eq!(code_of(&["a", "a/.github/ci.yml"]), 0, "a hidden file that is named is parsed");
    assert_eq!(code_of(&["a", "a/mailboxes.md"]), 2, "a named file is read or refused");
}

/// The details of a mailbox are read, and logs of any other kind are not ours.
#[test]
fn reads_the_details_of_a_mailbox_beside_other_logs() {
    let details =
        b"Mailbox Async Processing State\n\nmailboxid : 9fb6600b-0965-e811-a97f-000d4a161089\nactdeliverymethod : 9\n"
            as &[u8];
    let files = dir(&[("a/Ada.log", details), ("a/build.log", b"\xff\xfe: [\n"), ("a/notes.txt", details)]);
    let (report, code) = json_part(files.path(), &["."]);
    assert!(rules(&report).contains(&("option-value-unknown".to_owned(), "a/Ada.log".to_owned())), "{report}");
    assert_eq!((code, &report["summary"]["unread_files"]), (1, &serde_json::json!(0)));
}

/// A named file gives the same findings as its organization, limited to the file, wherever the organization begins.
#[test]
fn named_file_gives_the_findings_of_its_organization() {
    let row = |id: u32| format!("- mailboxid: {id:08}-0000-4000-8000-000000000001\n  statecode: lively\n").into_bytes();
    let organization = |id: u32| format!("organizationid: {id:08}-0000-4000-8000-000000000002\nname: x\n").into_bytes();
    let records = [
        "top.yaml",
        "a/x.yaml",
        "a/mailboxes/m.yaml",
        "a/gap/deep/x.yaml",
        "a/own/queues/q.yaml",
        "b/mailboxes/m.yaml",
    ];
    // Every choice of the directories that have an organization record, and with or without records in the outer ones.
    for choice in 0..32_u32 {
        let mut files: Vec<(String, Vec<u8>)> = vec![("a/notes.yaml".to_owned(), b"x: 1\n".to_vec())];
        files.push((".git/HEAD".to_owned(), Vec::new())); // the organization does not begin above
        let kept = records.iter().enumerate().filter(|(number, _)| *number > 1 || choice & (8 << number) != 0);
        files.extend(kept.map(|(number, path)| ((*path).to_owned(), row(u32::try_from(number).unwrap() + 1))));
        for (number, directory) in ["a", "a/own", "b"].iter().enumerate() {
            if choice & (1 << number) != 0 {
                let id = u32::try_from(number).unwrap() + 1;
                files.push((format!("{directory}/organization.yaml"), organization(id)));
            }
        }
        let borrowed: Vec<(&str, &[u8])> =
            files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
        let dir = dir(&borrowed);
        let facts = ["--assume=deployment=online", "--assume=product-version=9.2"];
        let all = json(dir.path(), &[&facts[..], &["."]].concat()).0;
        let absolute = |path: &str| dir.path().join(path).to_str().unwrap().to_owned();
        for (path, _) in files.iter().filter(|(path, _)| ![".git/HEAD", "a/notes.yaml"].contains(&path.as_str())) {
            let named = json(dir.path(), &[&facts[..], &[path]].concat()).0;
            let of = |report: &serde_json::Value| -> Vec<String> {
                let findings = report["findings"].as_array().unwrap().iter();
                findings.filter(|it| it["path"] == path.as_str()).map(ToString::to_string).collect()
            };
            assert_eq!(of(&named), of(&all), "{choice}: {path}");
            let other = json(dir.path(), &[&facts[..], &[&absolute(path)]].concat()).0;
            assert_eq!(other["coverage"][0]["organization"], named["coverage"][0]["organization"], "{choice}: {path}");
            assert_eq!(other["summary"]["records"], named["summary"]["records"], "{choice}: {path}");
        }
    }
}

/// A file of one organization does not make the others be searched: a pipe there would be an error.
#[test]
#[cfg(unix)]
fn named_file_reads_only_its_organization() {
    let files = dir(&[
        ("export.yaml", MAILBOX),
        ("notes/readme.yaml", b"x: 1\n"),
        ("notes/a/mailboxes/ada.yaml", MAILBOX),
        ("a/organization.yaml", ORGANIZATION),
        ("a/mailboxes/ada.yaml", b"- mailboxid: 2d0f0000-0000-4000-8000-000000000001\n"),
    ]);
    for pipe in ["b/pipe.yaml", "notes/b/pipe.yaml"] {
        let pipe = files.path().join(pipe);
        fs::create_dir_all(pipe.parent().unwrap()).unwrap();
        std::process::Command::new("mkfifo").arg(pipe).status().unwrap();
    }
    let here = run_part(files.path(), &["a/mailboxes/ada.yaml"]);
    assert_eq!((code(&here), err(&here).as_str()), (0, ""));
    fs::remove_file(files.path().join("export.yaml")).unwrap();
    let without_records = run(files.path(), &["--allow-empty", "notes/readme.yaml"]);
    assert_eq!((code(&without_records), err(&without_records).as_str()), (0, ""));
}
