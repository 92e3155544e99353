//! `--fix` and `--diff`: only the value changes, and only fixes that pass the rules are written.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use super::{code, dir, err, json, out, rules, run, run_part, synclint};

const FACTS: &[u8] = b"facts:\n  deployment: online\n  product-version: \"9.2\"\n";

/// A POP3 profile with impersonation, and a mailbox that uses it and synchronizes appointments; formatted manually.
const EXPORT: &str = "\
# maintained manually
emailserverprofiles:
  - { emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001, name: Relay, servertype: 1,   incominguseimpersonation:   Yes,
      usesamesettingsforoutgoingconnections: true }   # as agreed
mailboxes:
  - mailboxid:   1d0f0000-0000-4000-8000-000000000001\r
    name: \"Ada \\u65e5\"
    emailserverprofile: 6c1f0000-0000-4000-8000-000000000001
    actdeliverymethod: \"1\"   # the calendar
";

/// `EXPORT` after the fixes.
fn repaired() -> String {
    EXPORT.replace("incominguseimpersonation:   Yes", "incominguseimpersonation:   false").replace("\"1\"", "\"2\"")
}

fn rule_ids(at: &Path) -> Vec<String> {
    rules(&json(at, &["."]).0).into_iter().map(|(rule, _)| rule).collect()
}

#[test]
fn fix_changes_only_the_value() {
    let files = dir(&[("contoso/synclint.yaml", FACTS), ("contoso/export.yaml", EXPORT.as_bytes())]);
    let path = files.path().join("contoso/export.yaml");
    let shown = run_part(files.path(), &["--diff", "."]);
    assert_eq!(
        out(&shown),
        "contoso/export.yaml:3:125 pop-imap-impersonation\n-  incominguseimpersonation: Yes\n+  incominguseimpersonation: false\n\
         contoso/export.yaml:9:24 act-sync-not-supported-for-pop-imap\n-  actdeliverymethod: \"1\"\n+  actdeliverymethod: \"2\"\n",
        "{}",
        err(&shown)
    );
    assert_eq!((code(&shown), fs::read_to_string(&path).unwrap().as_str()), (1, EXPORT), "nothing is written");
    let before = rule_ids(files.path());
    let fixed = run_part(files.path(), &["--fix", "--show-fixes", "."]);
    assert_eq!(fs::read_to_string(&path).unwrap(), repaired());
    assert!(err(&fixed).contains("fixed 2 values in 1 file"), "{}", err(&fixed));
    assert!(err(&fixed).contains("+  actdeliverymethod: \"2\""), "{}", err(&fixed));
    assert!(!out(&fixed).contains("pop-imap-impersonation"), "the report has only the remaining findings");
    let after = rule_ids(files.path());
    assert_eq!(before.len() - after.len(), 2, "{before:?} {after:?}");
    assert_eq!(
        (out(&run_part(files.path(), &["--diff", "."])), code(&run_part(files.path(), &["--diff", "."]))),
        (String::new(), 0)
    );
}

#[test]
fn unsafe_fixes_need_a_flag() {
    let organization = b"organizationid: f8850000-0000-4000-8000-000000000001\nemailcorrelationenabled: 0\n";
    let files = dir(&[("contoso/synclint.yaml", FACTS), ("contoso/organization.yaml", organization)]);
    run(files.path(), &["--fix", "."]);
    let path = files.path().join("contoso/organization.yaml");
    assert_eq!(fs::read(&path).unwrap(), organization);
    run(files.path(), &["--fix", "--unsafe-fixes", "."]);
    assert!(fs::read_to_string(&path).unwrap().ends_with("emailcorrelationenabled: true\n"));
}

/// A fixed value would contradict its label, and a fixed value with an anchor would change its aliases.
#[test]
fn refuses_harmful_fixes() {
    let labelled = EXPORT.replace(
        "    actdeliverymethod: \"1\"",
        "    actdeliverymethod@OData.Community.Display.V1.FormattedValue: Server-Side Synchronization\n    actdeliverymethod: \"1\"",
    );
    let anchored = EXPORT.replace("actdeliverymethod: \"1\"", "actdeliverymethod: &one \"1\"");
    for text in [labelled, anchored] {
        let files = dir(&[("contoso/synclint.yaml", FACTS), ("contoso/export.yaml", text.as_bytes())]);
        let output = run(files.path(), &["--fix", "."]);
        let expected = text.replace("incominguseimpersonation:   Yes", "incominguseimpersonation:   false");
        assert_eq!(fs::read_to_string(files.path().join("contoso/export.yaml")).unwrap(), expected, "{}", err(&output));
    }
}

/// An alias repeats a value wherever its anchor is.
#[test]
fn does_not_fix_values_that_aliases_repeat() {
    let head = "emailserverprofiles:\n  - { emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001, name: Relay, servertype: 1, usesamesettingsforoutgoingconnections: true, ";
    for (value, rest) in [
        ("&no true", "new_a: *no"),
        ("&no\n      true", "new_a: *no"),
        ("&no # & more\n\n      true", "new_a: *no"),
        ("!!bool true", ""),
        ("!!bool\n      true", ""),
        ("&unused true", ""),
    ] {
        let text = format!("{head}incominguseimpersonation: {value} }}\nmore: {{ {rest} }}\n");
        assert_eq!(fixed(&text), text, "{value}");
    }
    // The profile, the list of profiles, and a row in a list are repeated as a whole.
    for text in [
        format!("{head}incominguseimpersonation: true }}\n").replace("- {", "- &row {") + "more: *row\n",
        format!("{head}incominguseimpersonation: true }}\n").replace("profiles:\n", "profiles: &all\n")
            + "more: *all\n",
        format!("{head}incominguseimpersonation: true }}\n").replace("- {", "-\n    &row\n    {") + "more: [1, *row]\n",
    ] {
        assert_eq!(fixed(&text), text);
    }
    // A comment and another anchor do not matter.
    for text in [
        format!("{head}name@x: &other 1, incominguseimpersonation: # & !\n      true }}\nmore: *other\n"),
        format!("{head}incominguseimpersonation: true }}\n").replace("- {", "- &unused {"),
    ] {
        assert_ne!(fixed(&text), text);
    }
}

/// Returns an export after `--fix`.
fn fixed(text: &str) -> String {
    let files = dir(&[("contoso/synclint.yaml", FACTS), ("contoso/export.yaml", text.as_bytes())]);
    run(files.path(), &["--fix", "--select=pop-imap-impersonation", "."]);
    fs::read_to_string(files.path().join("contoso/export.yaml")).unwrap()
}

#[test]
#[cfg(unix)]
fn keeps_permissions_owner_and_links() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
    let files = dir(&[("contoso/synclint.yaml", FACTS), ("contoso/data/export.txt", EXPORT.as_bytes())]);
    let real = files.path().join("contoso/data/export.txt");
    symlink("data/export.txt", files.path().join("contoso/export.yaml")).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    let _ = chown(&real, Some(12345), Some(54321)); // only root can do this
    let has_attributes = xattr::set(&real, "user.synclint", b"kept").is_ok();
    let before = fs::metadata(&real).unwrap();
    let output = run(files.path(), &["--fix", "."]);
    assert_eq!(fs::read_to_string(&real).unwrap(), repaired(), "{}", err(&output));
    let after = fs::metadata(&real).unwrap();
    assert_eq!((before.mode(), before.uid(), before.gid()), (after.mode(), after.uid(), after.gid()));
    assert!(fs::symlink_metadata(files.path().join("contoso/export.yaml")).unwrap().is_symlink());
    assert_eq!(xattr::get(&real, "user.synclint").ok().flatten().is_some(), has_attributes);
}

/// A refused file does not keep the others from being fixed.
#[test]
#[cfg(unix)]
fn refuses_files_outside_of_the_arguments_and_hard_links() {
    use std::os::unix::fs::symlink;
    let files = dir(&[
        ("w/a/synclint.yaml", FACTS),
        ("w/b/synclint.yaml", FACTS),
        ("w/b/export.yaml", EXPORT.as_bytes()),
        ("out/export.yaml", EXPORT.as_bytes()),
    ]);
    let at = files.path();
    symlink("../../out/export.yaml", at.join("w/a/export.yaml")).unwrap();
    for args in [&["w"][..], &["w/a/export.yaml", "w/b/export.yaml"]] {
        fs::write(at.join("w/b/export.yaml"), EXPORT).unwrap();
        let output = run(at, &[&["--fix"], args].concat());
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(err(&output).contains("`w/a/export.yaml` was not fixed: links to a file outside"), "{}", err(&output));
        assert!(err(&output).contains("fixed 2 values in 1 file"), "{}", err(&output));
        assert_eq!(fs::read_to_string(at.join("out/export.yaml")).unwrap(), EXPORT);
        assert_eq!(fs::read_to_string(at.join("w/b/export.yaml")).unwrap(), repaired());
    }
    let both = run(at, &["--fix", "w", "out"]);
    assert_eq!(fs::read_to_string(at.join("out/export.yaml")).unwrap(), repaired(), "{}", err(&both));
    fs::write(at.join("w/b/export.yaml"), EXPORT).unwrap();
    fs::hard_link(at.join("w/b/export.yaml"), at.join("other.yaml")).unwrap();
    let linked = run(at, &["--fix", "w/b"]);
    assert_eq!((code(&linked), err(&linked).contains("more than one hard link")), (2, true), "{}", err(&linked));
    assert_eq!(fs::read_to_string(at.join("other.yaml")).unwrap(), EXPORT);
    assert_eq!(fs::read_dir(at.join("w/b")).unwrap().count(), 2, "no temporary file is left");
}

/// Another program saves the file again and again while synclint fixes it. No version that it saved is overwritten with a fix of
/// an older one.
#[test]
fn does_not_overwrite_edits() {
    let files = dir(&[("contoso/synclint.yaml", FACTS), ("contoso/export.yaml", EXPORT.as_bytes())]);
    let path = files.path().join("contoso/export.yaml");
    for round in 0..12_u64 {
        fs::write(&path, EXPORT).unwrap();
        let mut command = synclint();
        command.args(["--fix", "."]).current_dir(files.path()).stdout(Stdio::null()).stderr(Stdio::piped());
        let child = command.spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(round * 2));
        let edited = format!("{EXPORT}# edit {round}\n");
        fs::write(&path, &edited).unwrap();
        let output = child.wait_with_output().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("# edit"), "round {round}: the edit is lost: {}", err(&output));
        if text == edited && err(&output).contains("changed after it was read") {
            assert_eq!(code(&output), 2);
        }
    }
}

#[test]
fn does_not_fix_ignored_findings_or_stdin() {
    let text = EXPORT.replace("# the calendar", "# synclint: ignore[act-sync-not-supported-for-pop-imap] moves soon");
    let files = dir(&[("contoso/synclint.yaml", FACTS), ("contoso/export.yaml", text.as_bytes())]);
    run(files.path(), &["--fix", "--ignore=pop-imap-impersonation", "."]);
    assert_eq!(fs::read_to_string(files.path().join("contoso/export.yaml")).unwrap(), text);
    let output = synclint().args(["--fix", "-"]).stdin(Stdio::null()).output().unwrap();
    assert_eq!((code(&output), err(&output).contains("stdin")), (2, true), "{}", err(&output));
}

#[test]
fn webapi_format_has_requests_for_fixes() {
    let files = dir(&[("contoso/synclint.yaml", FACTS), ("contoso/export.yaml", EXPORT.as_bytes())]);
    let requests = out(&run(files.path(), &["-f", "webapi", "."]));
    let first = "### pop-imap-impersonation: contoso, contoso/export.yaml:3:125\n";
    let (_, request) = requests.split_once(first).unwrap_or_else(|| panic!("{requests}"));
    let lines: Vec<&str> = request.lines().take_while(|line| !line.starts_with("###")).collect();
    assert_eq!(
        lines[1..],
        [
            "PATCH {{api}}/emailserverprofiles(6c1f0000-0000-4000-8000-000000000001)",
            "Content-Type: application/json",
            "OData-MaxVersion: 4.0",
            "OData-Version: 4.0",
            "If-Match: *",
            "",
            "{ \"incominguseimpersonation\": false }",
            "",
        ]
    );
    assert!(requests.contains("{ \"actdeliverymethod\": 2 }"), "{requests}");
    assert_eq!(fs::read_to_string(files.path().join("contoso/export.yaml")).unwrap(), EXPORT);
}
