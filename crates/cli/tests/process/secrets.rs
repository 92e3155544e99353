//! No output of any command contains a secret of the input.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use synclint_report::Format;

use super::{code, dir, err, json, out, run};

/// Keys whose values are secrets.
const KEYS: [&str; 20] = [
    "new_password",
    "New_PassWord ",
    "incomingpassword",
    "ClientSecretValue",
    "client_secret",
    "pwd",
    "passwd",
    "passwordhash",
    "apikey",
    "api-key",
    "secretkey",
    "accesskey",
    "connectionstring",
    "privatekey",
    "oauth.token",
    "credential",
    "Authorization",
    "bearer",
    "sas",
    "new_p\\u0061ssword",
];

/// Rows with a secret under the key `KEY`, next to something that is reported.
const ROWS: [(&str, &str); 14] = [
    ("yaml", "- zz: 1\n  \"KEY\": CANARY\n"),
    ("yaml", "- {zz: 1, \"KEY\": CANARY, yy: 2}\n"),
    ("yaml", "- zz: {\"KEY\": [1, {a: CANARY}]}\n"),
    ("yaml", "- zz: &a CANARY\n  \"KEY\": *a\n"),
    ("yaml", "- name: &a CANARY\n  \"KEY\": *a\n  statecode: lively\n"),
    ("yaml", "- \"KEY\": |\n    first\n    CANARY\n  zz: 1\n"),
    ("yaml", "- \"KEY\":\n    - a\n    - CANARY\n  zz: 1\n"),
    ("yaml", "- {\"KEY\": \"PADDINGCANARYPADDINGCANARY\", zz: 1}\n"),
    ("yaml", "- \"KEY\": aCANARY\n  statecode: aCANARY\n"),
    ("yaml", "- zz: &c {\"KEY\": CANARY}\n  yy: *c\n"),
    ("json", "[{\"zz\":1,\"KEY\":\"CANARY\",\"yy\":2}]"),
    ("json", "[{\"zz\":1,\n\"KEY\":\n\"CANARY\",\"yy\":2}]"),
    ("json", "[{\"x\":\"PADDING\",\"KEY\":\"PADDINGCANARYPADDING\",\"yy\":2}]"),
    ("json", "[{\"zz\":[{\"Key\":\"KEY\",\"Value\":\"CANARY\"}]}]"),
];

/// Texts with a secret, which are invalid values of a column.
const TEXTS: [&str; 18] = [
    "Password=CANARY;",
    "Server=a;Uid=b;Pwd=CANARY;",
    "AccountKey=CANARY==",
    "<password>CANARY</password>",
    "<add key=\"ApiKey\" value=\"CANARY\"/>",
    "Authorization: Bearer CANARY",
    "Authorization: Basic CANARY",
    "eyJCANARY.eyJCANARY.CANARY",
    "https://h/?sv=1&sig=CANARY",
    "http://u:CANARY@h/",
    "http://u:a/CANARY@h/",
    "http%3A%2F%2Fu%3ACANARY%40h%2F",
    "{\"password\":\"CANARY\"}",
    "{\"password\":[\"CANARY\"]}",
    "password: CANARY",
    "first\npassword = CANARY",
    "パスワード: CANARY",
    "-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----",
];

const ID: &str = "1d0f0000-0000-4000-8000-";

/// Returns the files of an estate in which every secret contains `CANARY` and the number of its place.
fn places() -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut add = |extension: &str, text: &str| {
        let number = files.len();
        let text = match text.strip_prefix("- {") {
            Some(pairs) => format!("- {{username: a, {pairs}"),
            None => text.replacen("- ", "- username: a\n  ", 1).replacen("[{", "[{\"username\":\"a\",", 1),
        };
        let text = text.replace("CANARY", &format!("CANARY{number:04}")).replace("PADDING", &"p".repeat(700));
        files.push((format!("contoso/mailboxes/{number:04}.{extension}"), text));
    };
    for key in KEYS {
        for (extension, row) in ROWS {
            add(extension, &row.replace("KEY", key));
        }
    }
    for text in TEXTS {
        let text = serde_json::to_string(text).unwrap();
        add("json", &format!("[{{\"mailboxid\":\"{ID}000000000001\",\"statecode\":{text}}}]"));
        add("yaml", &format!("- statecode: {text}\n"));
        add("yaml", &format!("- name: {text}\n  statecode: lively # synclint: ignore[wrong-type] {text}\n"));
    }
    // Not read completely.
    add("yaml", "- new_password:\n    CANARY: : : x\n");
    add("json", "[{\"zz\":1,\"new_password\":\"CANARY\" oops}]");
    let number = files.len();
    let profile = format!(
        "- emailserverprofileid: {ID}000000000002\n  name: 'http://u:CANARY{number}@h/'\n  servertype: 1\n  statecode: 0\n  \
         incomingserverlocation: 'http://u:CANARY{number}@pop.gmail.com/'\n  incomingcredentialretrieval: 0\n  \
         usesamesettingsforoutgoingconnections: true\n"
    );
    files.push(("contoso/emailserverprofiles.yaml".to_owned(), profile));
    let mailbox = format!(
        "- mailboxid: {ID}000000000003\n  name: &a CANARYx\n  new_password: *a\n  ewsurl: http://u:CANARYy@h/EWS/Exchange.asmx\n  \
         emailserverprofile: {ID}000000000002\n  incomingemaildeliverymethod: 2\n  statecode: 0\n"
    );
    files.push(("contoso/mailboxes.yaml".to_owned(), mailbox));
    let settings = "facts:\n  password:\n    CANARYs\nrules:\n  a: 'Pwd=CANARYs'\n";
    files.push(("broken/synclint.yaml".to_owned(), settings.to_owned()));
    files.push(("broken/mailboxes.yaml".to_owned(), format!("- mailboxid: {ID}000000000004\n")));
    files
}

#[track_caller]
fn check(what: &str, text: &str) {
    let leaks: Vec<String> =
        text.match_indices("CANARY").map(|(at, _)| text[at..].chars().take(10).collect()).collect();
    let Some(first) = leaks.first() else { return };
    let number: usize = first["CANARY".len()..].parse().unwrap_or(usize::MAX);
    let place = places().into_iter().nth(number);
    let mut context = String::new();
    for line in text.lines().filter(|line| line.contains(first.as_str())).take(3) {
        let at = line.find("CANARY").unwrap();
        let before: Vec<char> = line[..at].chars().rev().take(200).collect();
        let after: String = line[at..].chars().take(40).collect();
        writeln!(context, "{}{after}", before.iter().rev().collect::<String>()).unwrap();
    }
    panic!("{what}: {} leaks: {leaks:?}\n{context}\n{place:?}", leaks.len());
}

fn check_command(at: &Path, args: &[&str]) -> String {
    let output = run(at, args);
    assert!((0..=2).contains(&code(&output)), "{args:?}: {}", err(&output));
    check(&format!("{args:?}"), &out(&output));
    check(&format!("{args:?} on stderr"), &err(&output));
    out(&output)
}

#[test]
fn no_output_contains_a_secret() {
    let places = places();
    let files: Vec<(&str, &[u8])> = places.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let estate = dir(&files);
    let at = estate.path();
    let facts = ["--as-of=2026-11-24", "--assume=deployment=online", "--assume=product-version=9.2"];
    for format in Format::ALL {
        for lang in ["en", "ja"] {
            let text = check_command(at, &[&["-v", "-f", format.key(), "--lang", lang, "."], &facts[..]].concat());
            assert!(text.contains("***") || matches!(format, Format::Webapi | Format::Markdown), "{format:?}");
        }
    }
    let (report, _) = json(at, &["--assume=deployment=online", "--assume=product-version=9.2", "."]);
    let paths: std::collections::BTreeSet<&str> =
        report["findings"].as_array().unwrap().iter().map(|finding| finding["path"].as_str().unwrap()).collect();
    assert!(paths.len() > 300, "{} files have findings", paths.len());
    for rule in ["wrong-type", "secret-in-export", "unknown-column", "gmail-password-auth", "ews-url-not-https"] {
        for format in ["text", "json"] {
            check_command(at, &["why", rule, "contoso", "-f", format]);
        }
    }
    check_command(at, &["config", "show", "."]);
    check_command(at, &["--list-files", "-v", "."]);
    check_command(at, &["--statistics", "."]);
    check_command(at, &["contoso", "--diff", "--unsafe-fixes"]);
    check_command(at, &["contoso", "--write-baseline", "b.json", "--allow-empty"]);
    check("baseline", &fs::read_to_string(at.join("b.json")).unwrap_or_default());
    check_command(at, &["contoso", "--fix", "--show-fixes", "--unsafe-fixes"]);
}

/// Values of keys that only look like keys of secrets are shown.
#[test]
fn other_values_stay_visible() {
    let rows = [
        ("ispasswordset: lively1", "lively1"),
        ("{username: a, tokenlifetime: lively2}", "lively2"),
        ("{username: a, emailconnectorcredentialtype: lively3}", "lively3"),
        ("{username: a, password: false, statecode: lively4}", "password: false, statecode: lively4"),
        ("{username: a, token: 55, statecode: lively5}", "token: 55, statecode: lively5"),
        ("{username: a, secret: null, statecode: lively6}", "secret: null, statecode: lively6"),
        ("statecode: 'http://ada@h/'", "http://ada@h/"),
        ("statecode: smtp:ada@contoso.com", "smtp:ada@contoso.com"),
    ];
    let text: String = rows.iter().fold(String::new(), |text, (row, _)| text + "- " + row + "\n");
    let files = dir(&[("contoso/mailboxes.yaml", text.as_bytes())]);
    let shown = out(&run(files.path(), &["--assume=deployment=online", "--assume=product-version=9.2", "."]));
    for (_, part) in rows {
        assert!(shown.contains(part), "{part}\n{shown}");
    }
    assert!(!shown.contains("secret-in-export") && !shown.contains("***"), "{shown}");
}

/// Names, values, and arguments cannot be commands of a build server or hide text.
#[test]
fn no_output_contains_a_command_or_invisible_text() {
    let names = [
        "##vso[a]b",
        "::error::a",
        "section_start:1:a",
        "##teamcity[a 'b']",
        "x\u{202e}\u{ad}\u{200b}\u{e0041}\u{9b}\u{7f}\u{180e}",
        "##[group]a",
    ];
    let mut files = Vec::new();
    for name in names {
        let quoted = serde_json::to_string(name).unwrap();
        let row = format!(
            "- mailboxid: {ID}0000000000{:02}\n  name: {quoted}\n  statecode: {quoted}\n  zz: 1\n",
            files.len()
        );
        files.push((format!("{name}/mailboxes.yaml"), row.clone()));
        files.push((format!("{name}/mailboxes {name}.yaml"), row));
    }
    let estate = dir(&files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect::<Vec<_>>());
    let facts = ["--assume=deployment=online", "--assume=product-version=9.2"];
    let is_hidden = |c: char| c != '\n' && (c.is_control() || "\u{202e}\u{ad}\u{200b}\u{e0041}\u{180e}".contains(c));
    let check = |args: &[&str]| {
        let output = run(estate.path(), args);
        for text in [out(&output), err(&output)] {
            assert_eq!(text.chars().find(|c| is_hidden(*c)), None, "{args:?}");
            for command in ["##vso[", "##[", "##teamcity[", "section_start:"] {
                assert!(!text.contains(command), "{args:?}: {command}");
            }
            let begins = |line: &&str| line.trim_start().starts_with("::") && !line.contains(" title=synclint");
            assert_eq!(text.lines().find(begins), None, "{args:?}");
        }
    };
    for format in Format::ALL {
        check(&[&["-v", "-f", format.key(), "."], &facts[..]].concat());
    }
    check(&["why", "wrong-type", "."]);
    check(&["why", "unknown-column", ".", "-f", "json"]);
    check(&["--list-files", "-v", "."]);
    check(&["config", "show", "."]);
    for name in names {
        check(&[name]);
        check(&[&format!("missing {name}")]);
        check(&[&format!("--{name}")]);
        check(&["--config", name, "."]);
        check(&["--baseline", &format!("missing {name}"), "."]);
        check(&["explain", name]);
        check(&["why", "wrong-type", ".", "--record", name]);
        check(&["--since", name, "."]);
    }
}
