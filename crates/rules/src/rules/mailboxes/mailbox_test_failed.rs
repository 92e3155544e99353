use crate::domain::sync_method::Direction;
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
        title: text!("Mailbox with a failed test", "テストに失敗したメールボックス"),
        message: text!(
            "mailbox {record} failed its last test for {directions}",
            "メールボックス{record}の前回のテストが失敗しました: {directions}"
        ),
        fix: text!(
            "resolve the alerts of the mailbox, then use \"Test & Enable Mailbox\" again",
            "メールボックスの警告を解決し、もう一度 [メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::MAILBOX_TEST_FAILED,
        extra: Extra { failure: Some(Failure::TestFailed), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let directions = sync_method::directions(mailbox, cx.org)?;
    let failed = sync_method::with(&directions, Direction::status, EmailStatus::Failure)?;
    let caption = text!("test of {label}: {option}", "{label} のテスト: {option}");
    if let Some(report) = cx.report_directions(&failed, Direction::status, caption) {
        let report = report.about_profile_of(mailbox);
        if let Some(error) = sync_errors::of(mailbox) {
            report.note(error.note());
        }
    }
    Ok(())
}
