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
            "a user mailbox whose e-mail is deleted after processing",
            "処理後に電子メールを削除するユーザーのメールボックス"
        ),
        message: text!(
            "{record} belongs to a user, and its e-mail is deleted after processing, which only forward mailboxes and queues may do",
            "{record} はユーザーのメールボックスですが、処理後に電子メールを削除する設定です。使用できるのは転送用メールボックスとキューだけです"
        ),
        fix: text!(
            "turn the deletion off (processanddeleteemails: false)",
            "処理後の削除を無効にします (processanddeleteemails: false)"
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
