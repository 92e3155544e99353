//! `synclint why`: each result of checking a record.

use serde_json::Value;
use tempfile::TempDir;

use super::{code, dir, err, out, run};

const PROFILES: &str = "\
- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001
  name: Gmail
  servertype: 1
  statecode: 0
  incomingserverlocation: pop.gmail.com
  incomingcredentialretrieval: 0
  usesamesettingsforoutgoingconnections: true
- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000002
  name: OAuth
  servertype: 1
  incomingserverlocation: pop.gmail.com
  incomingcredentialretrieval: 5
  outgoingserverlocation: smtp.gmail.com
  usesamesettingsforoutgoingconnections: true
- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000003
  name: Exchange
  servertype: 0
  incomingserverlocation: null
- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000004
  name: Retired
  statecode: 1
- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000005
  name: Bare
  servertype: 1
";
const MAILBOXES: &str = "\
- mailboxid: 1d0f0000-0000-4000-8000-000000000001
  name: Ada
  emailserverprofile: 6c1f0000-0000-4000-8000-000000000001
";

fn estate() -> TempDir {
    dir(&[("contoso/profiles.yaml", PROFILES.as_bytes()), ("contoso/mailboxes.yaml", MAILBOXES.as_bytes())])
}

fn why(files: &TempDir, args: &[&str]) -> String {
    let day = if args.iter().any(|arg| arg.starts_with("--as-of")) { &[][..] } else { &["--as-of=2026-11-24"] };
    let output = run(files.path(), &[&["why"], args, day].concat());
    assert_eq!(code(&output), 0, "{}", err(&output));
    out(&output)
}

#[test]
fn shows_values_and_result_for_each_record() {
    let text = why(&estate(), &["gmail-password-auth", "contoso"]);
    let expected = "\
gmail-password-auth: Gmail with user name and password
as of 2026-11-24

contoso
  scope
    as of 2022-05-30 or later: met
  profile `Gmail`  contoso/profiles.yaml:2:9
";
    assert!(text.starts_with(expected), "{text}");
    for line in [
        "    incomingcredentialretrieval            \"Credentials Specified by a User or Queue\" (0)  contoso/profiles.yaml:6:32",
        "    => no finding: the rule checked these values",
        "    => not checked: the record is inactive",
        "    => skipped: needs column `emailserverprofile.incomingserverlocation`",
        "    statecode                              not exported",
    ] {
        assert!(text.lines().any(|known| known.trim_end() == line), "{line}\n{text}");
    }
    assert!(text.contains("=> found (error): profile `Gmail` signs in to Gmail with a password"), "{text}");
}

#[test]
fn japanese_and_json_have_the_same_content() {
    let files = estate();
    let japanese = why(&files, &["gmail-password-auth", "contoso", "--lang=ja"]);
    for words in [
        "判定日が 2022-05-30 以降: 該当します",
        "=> 検出 (エラー): ",
        "=> 検出なし: ",
        "=> 未判定 (必要な情報: 列 `emailserverprofile.",
    ] {
        assert!(japanese.contains(words), "{words}\n{japanese}");
    }
    let json: Value = serde_json::from_str(&why(&files, &["gmail-password-auth", "contoso", "-f", "json"])).unwrap();
    let organization = &json["organizations"][0];
    assert_eq!(organization["in_scope"], true);
    let ends: Vec<_> =
        organization["steps"].as_array().unwrap().iter().map(|step| step["end"].as_str().unwrap()).collect();
    assert_eq!(ends[..2], ["found", "silent"]);
    assert_eq!(ends[3..], ["inactive", "not-judged"]);
    let step = &organization["steps"][0];
    assert_eq!(
        (&step["record"], &step["title"]["ja"]),
        (&"6c1f0000-0000-4000-8000-000000000001".into(), &"Gmail".into())
    );
    let look =
        step["looks"].as_array().unwrap().iter().find(|look| look["name"] == "incomingcredentialretrieval").unwrap();
    assert_eq!(look["state"], "value");
    assert_eq!(look["at"]["start"], serde_json::json!({ "line": 6, "column": 32, "byte": 177 }));
    assert_eq!(step["findings"][0]["reported"], true);
}

#[test]
fn selects_records_by_name_id_or_file() {
    let files = estate();
    let titles = |args: &[&str]| -> Vec<String> {
        let text = why(&files, args);
        text.lines().filter_map(|line| line.strip_prefix("  profile ")).map(str::to_owned).collect()
    };
    assert_eq!(titles(&["gmail-password-auth", "contoso"]).len(), 5);
    assert_eq!(titles(&["gmail-password-auth", "contoso", "--record=OAuth"]), ["`OAuth`  contoso/profiles.yaml:9:9"]);
    let id = "--record={6C1F0000-0000-4000-8000-000000000003}";
    assert_eq!(titles(&["gmail-password-auth", "contoso", id]), ["`Exchange`  contoso/profiles.yaml:16:9"]);
    assert!(titles(&["gmail-password-auth", "contoso/mailboxes.yaml"]).is_empty());
    assert_eq!(titles(&["gmail-password-auth", "contoso/profiles.yaml"]).len(), 5);
    let missing = run(files.path(), &["why", "gmail-password-auth", "contoso", "--record=Nobody"]);
    assert_eq!((code(&missing), err(&missing).contains("`Nobody`")), (2, true));
}

#[test]
fn shows_the_scope_first() {
    let files = estate();
    let text = why(&files, &["exo-impersonation", "contoso", "--assume=deployment=on-premises"]);
    assert!(
        text.contains("deployment is online: not met\n      fact deployment  on-premises, from --assume"),
        "{text}"
    );
    assert!(text.contains("the rule did not run in this organization") && !text.contains("profile `Gmail`"), "{text}");
    let unknown = why(&files, &["exo-impersonation", "contoso"]);
    assert!(unknown.contains("deployment is online: unknown, needs fact `deployment`"), "{unknown}");
    let early = why(&files, &["gmail-password-auth", "contoso", "--as-of=2020-01-01"]);
    assert!(early.contains("as of 2022-05-30 or later: not met"), "{early}");
}

#[test]
fn shows_why_a_finding_is_not_reported() {
    let files = dir(&[
        ("contoso/profiles.yaml", b"- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001\n  name: Wrong\n  servertype: 1\n  incomingserverlocation: outlook.office365.com\n"),
        ("contoso/mailboxes.yaml", b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: Ada\n  actdeliverymethod: 1\n  emailserverprofile: 6c1f0000-0000-4000-8000-000000000001\n"),
        ("contoso/synclint.yaml", b"facts:\n  deployment: online\nrules:\n  exo-wrong-profile-type: off\n"),
    ]);
    let left = why(&files, &["act-sync-not-supported-for-pop-imap", "contoso"]);
    assert!(
        left.contains("=> found, but not reported because rule `exo-wrong-profile-type` reports the cause: mailbox `Ada` synchronizes"),
        "{left}"
    );
    let off = why(&files, &["exo-wrong-profile-type", "contoso"]);
    assert!(off.contains("=> found, but not reported (turned off by contoso/synclint.yaml:4): "), "{off}");
}

#[test]
fn explains_rules_about_organizations_and_across_them() {
    let row = |id: u32| {
        format!(
            "- mailboxid: 1d0f0000-0000-4000-8000-00000000000{id}\n  name: Ada {id}\n  emailaddress: ada@contoso.example\n  actdeliverymethod: 1\n  emailserverprofile: null\n  isforwardmailbox: false\n  orgmarkedasprimaryforexchangesync: {}\n  isactsyncorgflagset: false\n",
            id == 1
        )
    };
    let files = dir(&[("a/mailboxes.yaml", row(1).as_bytes()), ("b/mailboxes.yaml", row(2).as_bytes())]);
    let both = why(&files, &["act-sync-primary-org-conflict", "."]);
    assert!(both.contains("  mailbox `Ada 1`  a/mailboxes.yaml:2:9\n"), "{both}");
    assert!(both.contains("=> found (error): mailbox `Ada 2` synchronizes"), "{both}");
    let alone = why(&files, &["act-sync-primary-org-conflict", "b"]);
    assert!(!alone.contains("=> found"), "{alone}");
    let shape = why(&files, &["duplicate-record", "a"]);
    assert!(shape.contains("=> no finding"), "{shape}");
}

#[test]
fn escapes_names_and_suggests_rules() {
    let name = "- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: \"\\e[31mAda\"\n  actdeliverymethod: 2\n";
    let files = dir(&[("contoso/mailboxes.yaml", name.as_bytes())]);
    let text = why(&files, &["act-sync-not-supported-for-pop-imap", "contoso"]);
    assert!(text.contains("\\u{1b}[31mAda") && !text.contains('\x1b'), "{text}");
    let slip = run(files.path(), &["why", "gmail-pasword-auth", "contoso"]);
    assert_eq!((code(&slip), err(&slip).contains("similar rule: `gmail-password-auth`")), (2, true));
    assert_eq!(code(&run(files.path(), &["why", "gmail-password-auth", "nowhere"])), 2);
}

#[test]
fn shows_reasons_of_suppressions_and_waivers() {
    let profiles = PROFILES.replacen(
        "incomingcredentialretrieval: 0",
        "incomingcredentialretrieval: 0 # synclint: ignore[gmail-password-auth] moves in March",
        1,
    );
    let waivers = b"waivers:\n  - rule: act-sync-not-supported-for-pop-imap\n    organization: contoso\n    reason: no time\n    owner: mail team\n    expires: 2027-03-31\n";
    let files = dir(&[
        ("contoso/profiles.yaml", profiles.as_bytes()),
        ("contoso/mailboxes.yaml", format!("{MAILBOXES}  actdeliverymethod: 1\n").as_bytes()),
        ("contoso/synclint-waivers.yaml", waivers),
    ]);
    let comment = why(&files, &["gmail-password-auth", "contoso"]);
    assert!(
        comment
            .contains("=> found, but not reported (suppressed by a comment: moves in March): profile `Gmail` signs in"),
        "{comment}"
    );
    let waived = why(&files, &["act-sync-not-supported-for-pop-imap", "contoso"]);
    assert!(
        waived.contains("=> found, but not reported (waived by `mail team`: no time): mailbox `Ada` synchronizes"),
        "{waived}"
    );
}
