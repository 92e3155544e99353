//! Suppressed and waived findings are sorted together by location.

use synclint_report::Aside;

use crate::support::flags::Flags;
use crate::support::tree::{File, lint};

const WAIVERS: &str = "waivers:
- {rule: wrong-type, organization: '*', record: Ada, reason: known, owner: ops, expires: 2027-12-31}
- {rule: wrong-type, organization: '*', record: Cleo, reason: known, owner: ops, expires: 2027-12-31}
";

fn mailbox(number: u8, name: &str, comment: &str) -> String {
    format!("- mailboxid: 1d0f0000-0000-4000-8000-00000000000{number}\n  name: {name}\n  statecode: lively{comment}\n")
}

#[test]
fn suppressed_and_waived_findings_are_sorted() {
    let comment = " # synclint: ignore[wrong-type] known";
    let file = |path: &str, text: String| File { path: path.to_owned(), text };
    let files = [
        file("synclint-waivers.yaml", WAIVERS.to_owned()),
        file("a/mailboxes.yaml", mailbox(1, "Ada", "") + &mailbox(2, "Ben", comment) + &mailbox(3, "Cleo", "")),
        file("b/mailboxes.yaml", mailbox(4, "Dan", comment) + &mailbox(5, "Ada", "")),
    ];
    let run = lint(&files, &Flags::parse(&["--assume=product-version=9.2".to_owned()]).unwrap()).unwrap();
    let places: Vec<_> = run
        .set_aside
        .iter()
        .map(|aside| {
            let file = run.file(aside.finding.location());
            (
                &*file.path,
                file.excerpt.position(aside.finding.span.start).line,
                matches!(aside.by, Aside::Waiver { .. }),
            )
        })
        .collect();
    let (a, b) = ("a/mailboxes.yaml", "b/mailboxes.yaml");
    assert_eq!(places, [(a, 3, true), (a, 6, false), (a, 9, true), (b, 3, false), (b, 6, true)]);
}
