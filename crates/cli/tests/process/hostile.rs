//! Invalid and hostile input: a finding with a position or a clear message, exit code 2, no panic, and other files are linted.

use std::time::{Duration, Instant};

use super::{CORE, code, dir, err, json, json_part, rules, run, run_part};

/// A file with one finding, which shows that other files are still linted.
const OTHER: (&str, &[u8]) =
    ("other/mailboxes.yaml", b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  statecode: lively\n");

/// A longer run counts as hanging. This is much longer than the usual second, because the machine may be busy.
const HANG: Duration = Duration::from_secs(5 * 60);

/// Lints the bytes as a file of an organization, next to another one. Returns the rules reported for it, and the exit code.
fn lint(bytes: &[u8]) -> (Vec<String>, i32) {
    lint_as("mailboxes.yaml", bytes)
}

fn lint_as(name: &str, bytes: &[u8]) -> (Vec<String>, i32) {
    let path = format!("bad/{name}");
    let files = dir(&[(path.as_str(), bytes), ("bad/core.json", CORE), OTHER, ("other/core.json", CORE)]);
    let begin = Instant::now();
    let (report, code) = json(files.path(), &["--assume=deployment=online", "--assume=product-version=9.2", "."]);
    assert!(begin.elapsed() < HANG, "{:?}", begin.elapsed());
    let found = rules(&report);
    assert!(
        found.iter().any(|(rule, path)| rule == "wrong-type" && path == OTHER.0),
        "the other file was not linted: {found:?}"
    );
    (found.into_iter().filter(|(_, found)| *found == path).map(|(rule, _)| rule).collect(), code)
}

#[test]
fn rejects_other_encodings() {
    let mut utf16 = b"\xff\xfe".to_vec();
    utf16.extend("- name: Ada\n".encode_utf16().chain([0xd83d]).flat_map(u16::to_le_bytes));
    for bytes in
        [&utf16[..], b"\xfe\xff\x00-\x00", b"-\x00 \x00", b"- name: \x83\x65\x83\x58\x83\x67\n", b"\xc3\x28", b"\xff"]
    {
        assert_eq!(lint(bytes), (vec!["encoding-not-utf-8".to_owned()], 2));
    }
}

#[test]
fn byte_order_mark_does_not_count_as_a_column() {
    let files = dir(&[("a/mailboxes.yaml", b"\xef\xbb\xbfstatecode: lively\nname: Ada\n")]);
    let (report, code) = json_part(files.path(), &["--assume=deployment=online", "--assume=product-version=9.2", "a"]);
    assert_eq!(code, 1);
    let start = &report["findings"][0]["start"];
    assert_eq!(start, &serde_json::json!({"line": 1, "column": 12, "byte": 14}));
}

#[test]
fn accepts_all_line_ends_and_rejects_tabs() {
    assert_eq!(lint(b"- name: Ada\r\n  statecode: lively\r\n"), (vec!["wrong-type".to_owned()], 1));
    assert_eq!(lint(b"- name: Ada\r  statecode: lively\r"), (vec!["wrong-type".to_owned()], 1));
    assert_eq!(lint(b"- name: Ada\n\tstatecode: lively\n"), (vec!["syntax-error".to_owned()], 2));
    assert_eq!(
        lint_as("mailboxes.json", b"[\n\t{\n\t\t\"statecode\": \"lively\"\n\t}\n]"),
        (vec!["wrong-type".to_owned()], 1)
    );
}

#[test]
fn escapes_control_characters() {
    assert_eq!(lint(b"- name: A\0da\n").1, 2);
    assert_eq!(lint(b"- name: \x1b[31mAda\n").1, 2);
    let files = dir(&[("a/mailboxes.yaml", b"name: \"\\e[31m\\u202eAda\"\nstatecode: \"\\e[2J\\a\"\n")]);
    let output = run_part(files.path(), &["--assume=deployment=online", "--assume=product-version=9.2", "a"]);
    assert_eq!(code(&output), 1);
    assert!(!output.stdout.contains(&0x1b) && !output.stdout.contains(&7), "control characters reach the terminal");
}

#[test]
fn refuses_documents_without_records_where_a_table_is_expected() {
    assert_eq!(lint(b"[]"), (vec![], 1), "an exported table without rows");
    for bytes in [&b""[..], b"\n", b"# only a comment\n", b"---\n---\n", b"{}", b"null", b"- a\n- b\n"] {
        assert_eq!(lint(bytes), (vec!["file-without-rows".to_owned()], 2), "{bytes:?}");
    }
    assert_eq!(lint(b"42"), (vec!["export-failed".to_owned()], 2), "text instead of rows");
    let alone = dir(&[("a/mailboxes.yaml", b"[]")]);
    let output = run_part(alone.path(), &["a"]);
    assert_eq!((code(&output), err(&output).contains("no records to check in `")), (2, true));
}

#[test]
fn limits_nesting() {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("[{a: ", "}]")] {
        let text = open.repeat(100_000) + &close.repeat(100_000);
        let (found, code) = lint(text.as_bytes());
        assert_eq!((found.len(), code), (1, 2), "{open}");
        assert!(["limit-exceeded", "syntax-error"].contains(&found[0].as_str()), "{found:?}");
    }
    let unclosed = "[".repeat(100_000);
    assert_eq!(lint(unclosed.as_bytes()).1, 2);
    let blocks: String = (0..2000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert_eq!(lint(blocks.as_bytes()).1, 2);
}

#[test]
fn limits_alias_expansion() {
    let mut text = String::from("new_a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (name, last) in ('b'..='j').zip('a'..='i') {
        text += &format!("new_{name}: &{name} [{}]\n", vec![format!("*{last}"); 10].join(", "));
    }
    assert_eq!(lint(text.as_bytes()), (vec!["limit-exceeded".to_owned()], 2));
    let rows = format!("base: &row {{name: '{}'}}\nvalue:\n{}", "a".repeat(1 << 20), "- *row\n".repeat(100));
    assert_eq!(lint(rows.as_bytes()), (vec!["limit-exceeded".to_owned()], 2));
    assert_eq!(lint(b"a: &a [*a]\n").1, 2, "an alias inside its own value");
    assert_eq!(lint(b"a: *nobody\n").1, 2);
}

#[test]
fn limits_scalar_length() {
    let text = "- name: ".to_owned() + &"a".repeat(100 << 20) + "\n";
    assert_eq!(lint(text.as_bytes()), (vec!["limit-exceeded".to_owned()], 2));
    let block = "- name: |\n".to_owned() + &"    line\n".repeat(2 << 20) + "    statecode: x\n";
    assert_eq!(lint(block.as_bytes()), (vec![], 1));
}

#[test]
fn reports_syntax_errors() {
    for text in
        ["- name: \"Ada\n", "a: b: c\n", "{a: b", "\"\\q\"", "@x", "a:\n  - b\n c: d\n", "- }\n", "%YAML 9.9\n--- x\n"]
    {
        let (found, code) = lint(text.as_bytes());
        assert_eq!((found, code), (vec!["syntax-error".to_owned()], 2), "{text:?}");
    }
}

#[test]
fn lints_wide_rows_and_many_rows() {
    let wide: String = (0..200_000).map(|n| format!("new_column{n}: {n}\n")).collect();
    assert_eq!(lint(format!("name: Ada\n{wide}").as_bytes()), (vec![], 1));
    let rows: String = (0..50_000).map(|n| format!("- name: m{n}\n  statecode: 0\n")).collect();
    assert_eq!(lint(rows.as_bytes()), (vec![], 1));
}

#[test]
fn reports_malformed_xml() {
    let bomb =
        "<!DOCTYPE x [<!ENTITY a \\\"aaaaaaaa\\\"><!ENTITY b \\\"&a;&a;&a;\\\">]><EmailSettings>&b;</EmailSettings>";
    let deep = "<a>".repeat(50_000);
    for xml in [bomb, &deep, "<EmailSettings><ACTDeliveryMethod>", "&#xFFFFFFFF;", "<é:b/>", "<", "<a></b>"] {
        let text = format!("organizationid: 1d0f0000-0000-4000-8000-000000000001\ndefaultemailsettings: \"{xml}\"\n");
        let (found, code) = lint_as("organization.yaml", text.as_bytes());
        assert_eq!((found, code), (vec!["xml-malformed".to_owned()], 1), "{}", &xml[..xml.len().min(40)]);
    }
}

#[test]
fn survives_hostile_recipients() {
    let mut utf16 = b"\xff\xfe".to_vec();
    utf16.extend("PrimarySmtpAddress\r\n".encode_utf16().flat_map(u16::to_le_bytes));
    utf16.push(0);
    assert_eq!(lint_as("recipients.csv", &utf16), (vec!["encoding-not-utf-8".to_owned()], 2));
    let open = b"PrimarySmtpAddress\n\"ada@c.example\nben@c.example\n";
    assert_eq!(lint_as("recipients.csv", open), (vec!["syntax-error".to_owned()], 2));
    // One address in every row, and every address in one row.
    let same = "PrimarySmtpAddress,EmailAddresses\n".to_owned() + &"ada@c.example,smtp:ada@c.example\n".repeat(50_000);
    assert_eq!(lint_as("recipients.csv", same.as_bytes()), (vec![], 1));
    let many: String = (0..50_000).map(|n| format!(" smtp:a{n}@c.example")).collect();
    assert_eq!(lint_as("recipients.csv", format!("EmailAddresses\n\"{many}\"\n").as_bytes()), (vec![], 1));
    let commas = ",".repeat(200_000) + "\n" + &",".repeat(200_000) + "\n";
    assert_eq!(lint_as("recipients.csv", commas.as_bytes()), (vec!["file-without-rows".to_owned()], 2));
    let all = vec!["smtp:a@c.example"; 100].join(", ");
    let aliases = format!("- {{EmailAddresses: &all [{all}]}}\n") + &"- {EmailAddresses: *all}\n".repeat(50_000);
    assert_eq!(lint_as("recipients.yaml", aliases.as_bytes()), (vec!["limit-exceeded".to_owned()], 2));
    for bytes in [&b""[..], b",\n,", b"\n\n", b"#TYPE x", b"\"", b"a\n\"\"\"", b"\xef\xbb\xbf"] {
        assert!([1, 2].contains(&lint_as("recipients.csv", bytes).1), "{bytes:?}");
    }
}

/// A pipe, a device, or a directory in the place of a file is an error at once.
#[test]
#[cfg(unix)]
fn does_not_wait_for_pipes() {
    use std::os::unix::fs::symlink;
    let files = dir(&[("a/mailboxes.yaml", b"- name: Ada\n"), ("directory/x", b"")]);
    let at = files.path();
    std::process::Command::new("mkfifo").arg(at.join("pipe")).status().unwrap();
    symlink("/dev/zero", at.join("zero")).unwrap();
    for path in ["pipe", "zero", "directory", "/dev/tty", "/dev/zero"] {
        for flag in ["--config", "--waivers", "--baseline"] {
            let begin = Instant::now();
            let output = run(at, &[flag, path, "a"]);
            assert_eq!(code(&output), 2, "{flag} {path}");
            let said = err(&output);
            assert!(said.contains("not a regular file") || said.contains("/dev/tty"), "{flag} {path}: {said}");
            assert!(begin.elapsed() < HANG);
        }
        for args in [
            &["check", path][..],
            &["why", "wrong-type", path],
            &["config", "show", path],
            &["rules", "--decidable", path],
        ] {
            assert_ne!(code(&run(at, args)), 0, "{args:?}");
        }
    }
    symlink("../pipe", at.join("a/link.yaml")).unwrap();
    let output = run(at, &["a"]);
    assert_eq!(
        (code(&output), err(&output).contains("a/link.yaml`: not a regular file")),
        (2, true),
        "{}",
        err(&output)
    );
}

/// `<(command)` of a shell and stdin can be read once, and have an end.
#[test]
#[cfg(unix)]
fn settings_can_come_from_an_open_file() {
    let files = dir(&[("a/mailboxes.yaml", b"- name: Ada\n"), ("facts.yaml", b"facts:\n  deployment: online\n")]);
    let settings = std::fs::File::open(files.path().join("facts.yaml")).unwrap();
    let output = super::synclint()
        .args(["config", "show", "--config=/dev/stdin", "a"])
        .stdin(settings)
        .current_dir(files.path())
        .output()
        .unwrap();
    assert!(super::out(&output).contains("deployment: online (/dev/stdin:2)"), "{}", err(&output));
}

/// A file that is mostly a hole needs neither memory nor time.
#[test]
fn large_settings_are_refused() {
    for (name, flag) in [
        ("a/synclint.yaml", None),
        ("a/synclint-waivers.yaml", None),
        ("given.yaml", Some("--config=given.yaml")),
        ("given.yaml", Some("--waivers=given.yaml")),
    ] {
        let files = dir(&[("a/mailboxes.yaml", b"- name: Ada\n"), (name, b"")]);
        std::fs::File::options().write(true).open(files.path().join(name)).unwrap().set_len(2 << 30).unwrap();
        let output = run(files.path(), &[&["."][..], flag.as_slice()].concat());
        assert_eq!(code(&output), 2, "{name}");
        let said = super::out(&output) + &err(&output);
        assert!(said.contains(&format!("{name}:1:1")) && said.contains("1048576"), "{name}: {said}");
    }
    let files = dir(&[("a/mailboxes.yaml", b"- name: Ada\n"), ("base.json", b"")]);
    std::fs::File::options().write(true).open(files.path().join("base.json")).unwrap().set_len(2 << 30).unwrap();
    let output = run(files.path(), &["--baseline=base.json", "a"]);
    assert_eq!((code(&output), err(&output).contains("larger than")), (2, true), "{}", err(&output));
}
