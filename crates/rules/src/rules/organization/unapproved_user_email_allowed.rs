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
        title: text!("Email processed for unapproved users", "承認されていないユーザーの電子メールの処理"),
        message: text!(
            "this organization processes email of unapproved users, which is not recommended",
            "この組織は、承認されていないユーザーの電子メールも処理する設定です (推奨されません)"
        ),
        fix: text!(
            "approve the mailboxes, then select \"Process email only for approved users\" (`requireapprovalforuseremail: true`)",
            "メールボックスを承認してから、承認済みのユーザーの電子メールだけを処理する設定にします (`requireapprovalforuseremail: true`)"
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
