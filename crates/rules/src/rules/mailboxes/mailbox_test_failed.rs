use crate::domain::approach::Direction;
use crate::prelude::*;
use crate::sync_errors;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-test-failed",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!("a mailbox whose test failed", "テストに失敗したメールボックス"),
        message: text!(
            "the last test of {record} failed: {directions}",
            "{record} の前回のテストが失敗しています: {directions}"
        ),
        fix: text!(
            "read the alerts of the mailbox, correct what they name, then test and enable the mailbox again",
            "メールボックスの警告を確認して原因を修正し、テストと有効化をもう一度行います"
        ),
        page: &pages::MAILBOX_TEST_FAILED,
        extra: Extra { failure: Some(Failure::TestFailed), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let directions = approach::directions(mailbox, cx.org)?;
    let failed = approach::with(&directions, Direction::status, EmailStatus::Failure)?;
    if let Some(report) = cx.report_directions(&failed, Direction::status) {
        let report = report.about_profile_of(mailbox);
        if let Some(error) = sync_errors::of(mailbox) {
            report.note(error.note());
        }
    }
    Ok(())
}
