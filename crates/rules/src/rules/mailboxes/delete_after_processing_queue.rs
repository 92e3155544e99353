use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "delete-after-processing-queue",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES],
        title: text!(
            "Queue or forward mailbox that deletes email after processing",
            "処理後に電子メールを削除するキューまたは転送用メールボックス"
        ),
        message: text!(
            "mailbox {record} deletes its email from the email server after processing",
            "メールボックス{record}は処理後にサーバーの電子メールを削除する設定です"
        ),
        fix: text!(
            "set \"Delete Emails after Processing\" to \"No\" (`processanddeleteemails: false`), unless the email on the server is not needed",
            "サーバーの電子メールが失われても問題ない場合を除き、処理後の電子メールの削除を [いいえ] にします (`processanddeleteemails: false`)"
        ),
        page: &pages::DELETE_AFTER_PROCESSING_QUEUE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let deleted = mailbox.processanddeleteemails();
    only_if(deleted.present()?)?;
    sync_method::only_email_synchronized(mailbox, cx.org)?;
    if mailbox.isforwardmailbox().is(&true) || mailbox.regarding_table()? == Some(Table::Queue) {
        cx.report(deleted);
    }
    Ok(())
}
