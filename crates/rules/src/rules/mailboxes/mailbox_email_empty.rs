use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-email-empty",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES, &cite::ERROR_CODES],
        title: text!(
            "Synchronized mailbox without an email address",
            "電子メール アドレスがない同期対象のメールボックス"
        ),
        message: text!(
            "mailbox {record} uses server-side synchronization but has no email address",
            "メールボックス{record}はサーバー側同期を使用する設定ですが、電子メール アドレスがありません"
        ),
        fix: text!(
            "enter the address of the user (`internalemailaddress`) or queue (`emailaddress`) of the mailbox, or of the forward mailbox (`emailaddress`)",
            "メールボックスのユーザー (`internalemailaddress`)、キュー (`emailaddress`)、または転送用メールボックス (`emailaddress`) のアドレスを入力します"
        ),
        page: &pages::MAILBOX_EMAIL_EMPTY,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let address = mailbox.emailaddress();
    if address.known()?.is_none() {
        cx.report(address);
    }
    Ok(())
}
