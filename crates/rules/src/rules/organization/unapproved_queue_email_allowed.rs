use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "unapproved-queue-email-allowed",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_MAILBOX_APPROVAL, &cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!("e-mail of queues whose address nobody approved", "承認されていないキューの電子メールの処理"),
        message: text!(
            "e-mail of queues is processed without approval of their address, which is not recommended",
            "アドレスが承認されていないキューの電子メールも処理する設定です。これは推奨されません"
        ),
        fix: text!(
            "process e-mail only for approved queues (requireapprovalforqueueemail: true), after approving the mailboxes",
            "メールボックスを承認したうえで、承認されたキューの電子メールだけを処理します (requireapprovalforqueueemail: true)"
        ),
        page: &pages::UNAPPROVED_QUEUE_EMAIL_ALLOWED,
        extra: Extra { security: Some("4.3"), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let column = cx.org.need_row()?.requireapprovalforqueueemail();
    if !column.present()? {
        cx.report(column);
    }
    Ok(())
}
