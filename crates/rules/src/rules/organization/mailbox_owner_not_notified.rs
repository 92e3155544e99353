use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-owner-not-notified",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::SYSTEM_SETTINGS_EMAIL],
        title: text!("owners of mailboxes are not told of server alerts", "メールボックスの所有者への通知が無効"),
        message: text!(
            "owners of mailboxes are not told of alerts about their e-mail server",
            "電子メール サーバーの通知がメールボックスの所有者に届かない設定です"
        ),
        fix: text!(
            "notify the owner of the mailbox (notifymailboxownerofemailserverlevelalerts: true)",
            "メールボックスの所有者に通知します (notifymailboxownerofemailserverlevelalerts: true)"
        ),
        page: &pages::MAILBOX_OWNER_NOT_NOTIFIED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let column = cx.org.need_row()?.notifymailboxownerofemailserverlevelalerts();
    if !column.present()? {
        cx.report(column).set(column, true, Safety::Unsafe);
    }
    Ok(())
}
