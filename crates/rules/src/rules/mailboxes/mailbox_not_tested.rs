use crate::domain::sync_method::Direction;
use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-not-tested",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!("Mailbox that has not been tested", "テストされていないメールボックス"),
        message: text!(
            "mailbox {record} has no test result for {directions}",
            "メールボックス{record}にテストの結果がありません: {directions}"
        ),
        fix: text!("use \"Test & Enable Mailbox\"", "[メールボックスのテストと有効化] を実行します"),
        page: &pages::MAILBOX_NOT_TESTED,
        extra: Extra { failure: Some(Failure::NotTested), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let directions = sync_method::directions(mailbox, cx.org)?;
    let untested = sync_method::with(&directions, Direction::status, EmailStatus::NotRun)?;
    let caption = text!("test of {label}: {option}", "{label} のテスト: {option}");
    if let Some(report) = cx.report_directions(&untested, Direction::status, caption) {
        report.about_profile_of(mailbox);
    }
    Ok(())
}
