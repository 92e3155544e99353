use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-not-approved",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::TROUBLESHOOTING, &cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!("Mailbox with an unapproved address", "承認されていないアドレスのメールボックス"),
        message: text!(
            "mailbox {record} has approval status {value}, so its email is not processed",
            "メールボックス{record}のアドレスの承認状態が {value} のため、電子メールは処理されません"
        ),
        fix: text!(
            "use \"Approve Email\" (`emailrouteraccessapproval: 1`), then use \"Test & Enable Mailbox\"",
            "[電子メールの承認] を実行し (`emailrouteraccessapproval: 1`)、[メールボックスのテストと有効化] を実行します"
        ),
        page: &pages::MAILBOX_NOT_APPROVED,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&mailboxes::mailbox_user_disabled::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_email_synchronized(mailbox, cx.org)?;
    let approval = mailbox.emailrouteraccessapproval();
    let open = matches!(approval.present()?, AccessApproval::Empty | AccessApproval::PendingApproval);
    if open && sync_method::needs_approval(mailbox, cx.org)? {
        cx.report(approval);
    }
    Ok(())
}
