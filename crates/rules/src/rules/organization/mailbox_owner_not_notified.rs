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
        title: text!("Mailbox owners not notified of email server alerts", "メールボックスの所有者への通知の無効化"),
        message: text!(
            "this organization does not notify mailbox owners of email server alerts",
            "この組織は、電子メール サーバーの通知をメールボックスの所有者に送らない設定です"
        ),
        fix: text!(
            "select \"Notify mailbox owner\" (`notifymailboxownerofemailserverlevelalerts: true`)",
            "メールボックスの所有者に通知する設定にします (`notifymailboxownerofemailserverlevelalerts: true`)"
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
