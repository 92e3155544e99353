use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "unapproved-user-email-allowed",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_MAILBOX_APPROVAL, &cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!("e-mail of users whose address nobody approved", "承認されていないユーザーの電子メールの処理"),
        message: text!(
            "e-mail of users is processed without approval of their address, which is not recommended",
            "アドレスが承認されていないユーザーの電子メールも処理する設定です。これは推奨されません"
        ),
        fix: text!(
            "process e-mail only for approved users (requireapprovalforuseremail: true), after approving the mailboxes",
            "メールボックスを承認したうえで、承認されたユーザーの電子メールだけを処理します (requireapprovalforuseremail: true)"
        ),
        page: &pages::UNAPPROVED_USER_EMAIL_ALLOWED,
        extra: Extra { security: Some("4.3"), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let column = cx.org.need_row()?.requireapprovalforuseremail();
    if !column.present()? {
        cx.report(column);
    }
    Ok(())
}
