//! `synclint why`: each way in which the look of a rule at a record can end.

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
fn each_record_with_what_was_seen_and_how_it_ended() {
    let text = why(&estate(), &["gmail-password-auth", "contoso"]);
    let expected = "\
gmail-password-auth: Gmail with user name and password
judged at 2026-11-24

contoso
  scope
    judged at 2022-05-30 or later: holds
  emailserverprofile Gmail  contoso/profiles.yaml:2:9
";
    assert!(text.starts_with(expected), "{text}");
    for line in [
        "    incomingcredentialretrieval            0 (Credentials Specified by a User or Queue)  contoso/profiles.yaml:6:32",
        "    => silent: judged by these values, and nothing is wrong",
        "    => not shown to the rule: inactive",
        "    => not judged: needs column emailserverprofile.incomingserverlocation",
        "    statecode                              not exported",
    ] {
        assert!(text.lines().any(|known| known.trim_end() == line), "{line}\n{text}");
    }
    assert!(text.contains("=> found (error): Gmail signs in to Gmail with user name and password"), "{text}");
}

#[test]
fn japanese_and_json_tell_the_same() {
    let files = estate();
    let japanese = why(&files, &["gmail-password-auth", "contoso", "--lang=ja"]);
    for words in [
        "判定日が 2022-05-30 以降: 該当します",
        "=> 検出 (error): ",
        "=> 検出なし: ",
        "=> 未判定: 列 emailserverprofile.",
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
fn one_record_by_name_by_id_or_by_file() {
    let files = estate();
    let titles = |args: &[&str]| -> Vec<String> {
        let text = why(&files, args);
        text.lines().filter_map(|line| line.strip_prefix("  emailserverprofile ")).map(str::to_owned).collect()
    };
    assert_eq!(titles(&["gmail-password-auth", "contoso"]).len(), 5);
    assert_eq!(titles(&["gmail-password-auth", "contoso", "--record=OAuth"]), ["OAuth  contoso/profiles.yaml:9:9"]);
    let id = "--record={6C1F0000-0000-4000-8000-000000000003}";
    assert_eq!(titles(&["gmail-password-auth", "contoso", id]), ["Exchange  contoso/profiles.yaml:16:9"]);
    assert!(titles(&["gmail-password-auth", "contoso/mailboxes.yaml"]).is_empty());
    assert_eq!(titles(&["gmail-password-auth", "contoso/profiles.yaml"]).len(), 5);
    let nobody = run(files.path(), &["why", "gmail-password-auth", "contoso", "--record=Nobody"]);
    assert_eq!((code(&nobody), err(&nobody).contains("`Nobody`")), (2, true));
}

#[test]
fn the_scope_comes_first() {
    let files = estate();
    let text = why(&files, &["exo-impersonation", "contoso", "--assume=deployment=on-premises"]);
    assert!(
        text.contains("the deployment is online: does not hold\n      fact deployment  on-premises, from --assume"),
        "{text}"
    );
    assert!(text.contains("the rule was shown nothing here") && !text.contains("emailserverprofile Gmail"), "{text}");
    let unknown = why(&files, &["exo-impersonation", "contoso"]);
    assert!(unknown.contains("the deployment is online: not known, needs fact deployment"), "{unknown}");
    let early = why(&files, &["gmail-password-auth", "contoso", "--as-of=2020-01-01"]);
    assert!(early.contains("judged at 2022-05-30 or later: does not hold"), "{early}");
}

#[test]
fn what_kept_a_finding_from_being_reported() {
    let files = dir(&[
        ("contoso/profiles.yaml", b"- emailserverprofileid: 6c1f0000-0000-4000-8000-000000000001\n  name: Wrong\n  servertype: 1\n  incomingserverlocation: outlook.office365.com\n"),
        ("contoso/mailboxes.yaml", b"- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: Ada\n  actdeliverymethod: 1\n  emailserverprofile: 6c1f0000-0000-4000-8000-000000000001\n"),
        ("contoso/synclint.yaml", b"facts:\n  deployment: online\nrules:\n  exo-wrong-profile-type: off\n"),
    ]);
    let left = why(&files, &["act-sync-not-supported-for-pop-imap", "contoso"]);
    assert!(
        left.contains("=> found, and left to exo-wrong-profile-type, which names the cause: Ada synchronizes"),
        "{left}"
    );
    let off = why(&files, &["exo-wrong-profile-type", "contoso"]);
    assert!(off.contains("=> found, and not reported (turned off by contoso/synclint.yaml:4): "), "{off}");
}

#[test]
fn rules_about_organizations_and_across_them() {
    let row = |id: u32| {
        format!(
            "- mailboxid: 1d0f0000-0000-4000-8000-00000000000{id}\n  name: Ada {id}\n  emailaddress: ada@contoso.example\n  actdeliverymethod: 1\n  emailserverprofile: null\n  isforwardmailbox: false\n  orgmarkedasprimaryforexchangesync: {}\n  isactsyncorgflagset: false\n",
            id == 1
        )
    };
    let files = dir(&[("a/mailboxes.yaml", row(1).as_bytes()), ("b/mailboxes.yaml", row(2).as_bytes())]);
    let both = why(&files, &["act-sync-primary-org-conflict", "."]);
    assert!(both.contains("  mailbox Ada 1  a/mailboxes.yaml:2:9\n"), "{both}");
    assert!(both.contains("=> found (error): Ada 2 synchronizes"), "{both}");
    let alone = why(&files, &["act-sync-primary-org-conflict", "b"]);
    assert!(!alone.contains("=> found"), "{alone}");
    let shape = why(&files, &["duplicate-record", "a"]);
    assert!(shape.contains("=> silent"), "{shape}");
}

#[test]
fn hostile_words_and_slips() {
    let name = "- mailboxid: 1d0f0000-0000-4000-8000-000000000001\n  name: \"\\e[31mAda\"\n  actdeliverymethod: 2\n";
    let files = dir(&[("contoso/mailboxes.yaml", name.as_bytes())]);
    let text = why(&files, &["act-sync-not-supported-for-pop-imap", "contoso"]);
    assert!(text.contains("\\u{1b}[31mAda") && !text.contains('\x1b'), "{text}");
    let slip = run(files.path(), &["why", "gmail-pasword-auth", "contoso"]);
    assert_eq!((code(&slip), err(&slip).contains("did you mean `gmail-password-auth`?")), (2, true));
    assert_eq!(code(&run(files.path(), &["why", "gmail-password-auth", "nowhere"])), 2);
}

/// What comments and waivers accept is found all the same, and told with the reason.
#[test]
fn what_was_accepted() {
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
        comment.contains("=> found, and not reported (a comment accepts it: moves in March): Gmail signs in"),
        "{comment}"
    );
    let waived = why(&files, &["act-sync-not-supported-for-pop-imap", "contoso"]);
    assert!(waived.contains("=> found, and not reported (waived by mail team: no time): Ada synchronizes"), "{waived}");
}
