use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "delete-after-processing-user-mailbox",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES, &cite::ERROR_CODES],
        title: text!(
            "User mailbox that deletes email after processing",
            "処理後に電子メールを削除するユーザーのメールボックス"
        ),
        message: text!(
            "mailbox {record} deletes email after processing, but belongs to a user",
            "メールボックス{record}はユーザーのものですが、処理後に電子メールを削除する設定です"
        ),
        fix: text!(
            "set \"Delete Emails after Processing\" to \"No\" (`processanddeleteemails: false`); \"Yes\" is allowed only for forward mailboxes and mailboxes of queues",
            "処理後の電子メールの削除を [いいえ] にします (`processanddeleteemails: false`)。[はい] は転送用メールボックスとキューのメールボックスでのみ使用できます"
        ),
        page: &pages::DELETE_AFTER_PROCESSING_USER_MAILBOX,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let deleted = mailbox.processanddeleteemails();
    only_if(deleted.present()?)?;
    if mailbox.regarding_table()? == Some(Table::SystemUser) {
        cx.report(deleted).set(deleted, false, Safety::Unsafe);
    }
    Ok(())
}
