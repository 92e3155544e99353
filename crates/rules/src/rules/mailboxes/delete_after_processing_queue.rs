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
            "e-mail of a queue or forward mailbox is deleted after processing",
            "処理後に電子メールを削除するキューまたは転送用メールボックス"
        ),
        message: text!(
            "the server deletes the e-mail of {record} from the mailbox once it is processed",
            "{record} の電子メールは、処理後にメールボックスから削除されます"
        ),
        fix: text!(
            "nothing, where the e-mail may be lost to its server; else turn the deletion off (processanddeleteemails: false)",
            "サーバーの電子メールが失われても問題なければ対処は不要です。それ以外の場合は削除を無効にします (processanddeleteemails: false)"
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
    approach::only_e_mail_synchronized(mailbox, cx.org)?;
    if mailbox.isforwardmailbox().is(&true) || mailbox.regarding_table()? == Some(Table::Queue) {
        cx.report(deleted);
    }
    Ok(())
}
