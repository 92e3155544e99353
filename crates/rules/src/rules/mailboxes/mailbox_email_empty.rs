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
        title: text!("a synchronized mailbox without an address", "アドレスのないメールボックス"),
        message: text!(
            "{record} is synchronized by the server and has no address",
            "{record} はサーバー側同期を使用しますが、電子メール アドレスがありません"
        ),
        fix: text!(
            "enter the address at the user or the queue that the mailbox belongs to (emailaddress)",
            "メールボックスが属するユーザーまたはキューに電子メール アドレスを入力します (emailaddress)"
        ),
        page: &pages::MAILBOX_EMAIL_EMPTY,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let address = mailbox.emailaddress();
    if address.known()?.is_none() {
        cx.report(address);
    }
    Ok(())
}
