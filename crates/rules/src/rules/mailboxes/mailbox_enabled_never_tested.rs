use crate::domain::sync_method::Direction;
use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-enabled-never-tested",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::MAILBOX_TABLE],
        title: text!(
            "Mailbox enabled by default without a recorded test",
            "既定で有効でもテストの記録がないメールボックス"
        ),
        message: text!(
            "mailbox {record} is enabled for {directions}, but has no recorded test",
            "メールボックス{record}は有効ですが、テストの記録がありません: {directions}"
        ),
        fix: text!(
            "use \"Test & Enable Mailbox\"; the mailbox is enabled by default, so the value proves nothing",
            "[メールボックスのテストと有効化] を実行します。メールボックスは既定で有効なため、値だけでは判断できません"
        ),
        page: &pages::MAILBOX_ENABLED_NEVER_TESTED,
        extra: Extra { failure: Some(Failure::EnabledByDefault), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let directions = sync_method::directions(mailbox, cx.org)?;
    let tested = mailbox.testmailboxaccesscompletedon();
    let never = tested.known()?.is_none();
    let result =
        directions.iter().any(|direction| direction.status().get().is_some_and(|it| it != EmailStatus::NotRun));
    only_if(never && !result)?;
    let enabled = sync_method::with(&directions, Direction::enabled, true)?;
    let caption = text!("enabled for {label}: {option}", "{label} の有効化: {option}");
    if let Some(report) = cx.report_directions(&enabled, Direction::enabled, caption) {
        report.about_profile_of(mailbox);
    }
    Ok(())
}
