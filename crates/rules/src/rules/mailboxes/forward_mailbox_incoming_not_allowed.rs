use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-mailbox-incoming-not-allowed",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES, &cite::CREATE_MAILBOXES],
        title: text!("a forward mailbox that is not read by the server", "サーバーが読み取らない転送用メールボックス"),
        message: text!(
            "{record} is a forward mailbox and its incoming method is {value}; only None and Server-Side Synchronization are allowed",
            "{record} は転送用メールボックスですが、受信の同期方法が {value} です。使用できるのは「なし」と「サーバー側同期」だけです"
        ),
        fix: text!(
            "set Incoming Email to Server-Side Synchronization (incomingemaildeliverymethod: 2)",
            "受信電子メールを「サーバー側同期」にします (incomingemaildeliverymethod: 2)"
        ),
        page: &pages::FORWARD_MAILBOX_INCOMING_NOT_ALLOWED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(mailbox.isforwardmailbox().present()?)?;
    let incoming = mailbox.incomingemaildeliverymethod();
    if matches!(incoming.present()?, IncomingDelivery::Outlook | IncomingDelivery::ForwardMailbox) {
        cx.report(incoming);
    }
    Ok(())
}
