use crate::domain::sync_method::Direction;
use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-not-enabled",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::TROUBLESHOOTING, &cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!("Mailbox that is not enabled", "有効化されていないメールボックス"),
        message: text!(
            "mailbox {record} is set to synchronize but is not enabled for {directions}",
            "メールボックス{record}は同期する設定ですが、有効化されていません: {directions}"
        ),
        fix: text!(
            "use \"Test & Enable Mailbox\", or set the synchronization method to \"None\"",
            "[メールボックスのテストと有効化] を実行するか、同期方法を [なし] にします"
        ),
        page: &pages::MAILBOX_NOT_ENABLED,
        extra: Extra { failure: Some(Failure::NotEnabled), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let directions = sync_method::directions(mailbox, cx.org)?;
    let off = sync_method::with(&directions, Direction::enabled, false)?;
    let caption = text!("enabled for {label}: {option}", "{label} の有効化: {option}");
    if let Some(report) = cx.report_directions(&off, Direction::enabled, caption) {
        report.about_profile_of(mailbox);
    }
    Ok(())
}
