//! The coverage of an organization lists all missing data of a rule, in an order that does not depend on rows.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use jiff::civil::date;
use synclint_diagnostic::coverage::Coverage;
use synclint_diagnostic::need::Need;
use synclint_diagnostic::span::FileId;
use synclint_diagnostic::why::End;
use synclint_model::Records;
use synclint_model::limits::Limits;
use synclint_model::lower::{ParsedFile, lower};
use synclint_model::schema::Table;
use synclint_reader::read;
use synclint_rules::basis::Basis;
use synclint_rules::compare::Keep;
use synclint_rules::engine::{self, ROWS_PER_PART};
use synclint_rules::facts::Facts;
use synclint_rules::registry::{self, RULES};
use synclint_rules::rule::Rule;
use synclint_rules::thresholds::Thresholds;
use synclint_rules::why::why;

const MAILBOXES: [&str; 4] = [
    "- {mailboxid: 1d0f0000-0000-4000-8000-000000000001, name: Ada, isforwardmailbox: true, emailaddress: a@c.example}\n",
    "- {mailboxid: 1d0f0000-0000-4000-8000-000000000002, name: Ben, statecode: 0, isforwardmailbox: true}\n",
    "- {mailboxid: 1d0f0000-0000-4000-8000-000000000003, name: Cleo, statecode: 0}\n",
    "- {mailboxid: 1d0f0000-0000-4000-8000-000000000004, name: Dan, statecode: 0, isforwardmailbox: false}\n",
];
const USERS: [&str; 3] = [
    "- {systemuserid: 5a5e0000-0000-4000-8000-000000000001, fullname: Ada, isdisabled: false}\n",
    "- {systemuserid: 5a5e0000-0000-4000-8000-000000000002, fullname: Ben, internalemailaddress: b@c.example}\n",
    "- {systemuserid: 5a5e0000-0000-4000-8000-000000000003, fullname: Cleo, isdisabled: true}\n",
];

const QUEUE: &str = "- {queueid: 9e0e0000-0000-4000-8000-000000000001, name: Info}\n";

/// Calls `run` with an organization that has these mailboxes and users, and a queue.
fn among<T>(mailboxes: &[&str], users: &[&str], run: impl FnOnce(&Records<'_>) -> T) -> T {
    let files = [
        ("mailboxes.yaml", mailboxes.concat()),
        ("queues.yaml", QUEUE.to_owned()),
        ("systemusers.yaml", users.concat()),
    ];
    let limits = synclint_reader::Limits::default();
    let parsed = files.each_ref().map(|(path, text)| read::read_named(path, FileId(0), text.as_bytes(), limits));
    let read: Vec<_> = files.iter().zip(&parsed).map(|((path, _), parsed)| ParsedFile { path, parsed }).collect();
    run(&lower(&read, Limits::default()).records)
}

fn on_basis<T>(run: impl FnOnce(Basis<'_>) -> T) -> T {
    let (facts, thresholds) = (Facts::default(), Thresholds::default());
    run(Basis { facts: &facts, thresholds: &thresholds, as_of: date(2026, 11, 24), keep: Keep::Nothing })
}

fn coverage(mailboxes: &[&str], users: &[&str], part: u32) -> Coverage {
    among(mailboxes, users, |records| on_basis(|basis| engine::check(RULES, records, basis, part).coverage))
}

fn needs<'c>(coverage: &'c Coverage, rule: &str) -> &'c [Need] {
    &coverage.skipped.iter().find(|it| it.rule.id == rule).unwrap().needs
}

fn rule(id: &str) -> &'static Rule {
    registry::find(id).unwrap()
}

/// Mailbox Ben has no known address, it is unknown whether Cleo is a forward mailbox, and user Ada has no known address.
const MISSING: [Need; 3] = [
    Need::Column(Table::Mailbox.name(), "emailaddress"),
    Need::Column(Table::Mailbox.name(), "isforwardmailbox"),
    Need::Column(Table::SystemUser.name(), "internalemailaddress"),
];

#[test]
fn coverage_lists_every_need() {
    assert_eq!(needs(&coverage(&MAILBOXES, &USERS, ROWS_PER_PART), "forward-mailbox-is-working-mailbox"), MISSING);
}

#[test]
fn needs_and_assumptions_do_not_depend_on_row_order() {
    let needs_by_rule = |coverage: &Coverage| -> Vec<(&str, Vec<Need>)> {
        coverage.skipped.iter().map(|it| (it.rule.id, it.needs.clone())).collect()
    };
    let usual = coverage(&MAILBOXES, &USERS, ROWS_PER_PART);
    assert_eq!(
        usual.assumed,
        [Need::Column(Table::Mailbox.name(), "statecode"), Need::Column(Table::Queue.name(), "statecode")]
    );
    for it in &usual.skipped {
        assert!(it.needs.is_sorted() && !it.needs.is_empty(), "{}", it.rule.id);
    }
    let (mut mailboxes, mut users) = (MAILBOXES, USERS);
    for turn in 0..4 {
        mailboxes.rotate_left(1);
        users.rotate_left(1);
        let other = coverage(&mailboxes, &users, 1 + turn);
        assert_eq!(needs_by_rule(&usual), needs_by_rule(&other), "turn {turn}");
        assert_eq!(usual.assumed, other.assumed, "turn {turn}");
    }
}

#[test]
fn why_lists_every_need() {
    among(&MAILBOXES, &USERS, |records| {
        let (why, _) = on_basis(|basis| why(rule("forward-mailbox-is-working-mailbox"), records, basis, None));
        let [step] = &why.steps[..] else { panic!("a rule about an organization has one step") };
        assert_eq!(step.needs, MISSING);
        assert_eq!(step.end, End::MissingData(MISSING[0]));
    });
}
