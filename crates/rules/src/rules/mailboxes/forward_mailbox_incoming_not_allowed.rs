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
        title: text!(
            "Incoming synchronization method not allowed for a forward mailbox",
            "転送用メールボックスに使用できない受信の同期方法"
        ),
        message: text!(
            "forward mailbox {record} uses {value} for incoming email, which is not allowed",
            "転送用メールボックス{record}の受信電子メールが {value} です (使用できない同期方法)"
        ),
        fix: text!(
            "set \"Incoming Email\" to \"Server-Side Synchronization\" (`incomingemaildeliverymethod: 2`); the only other allowed method is \"None\"",
            "[受信電子メール] を [サーバー側同期] にします (`incomingemaildeliverymethod: 2`)。ほかに使用できるのは [なし] だけです"
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
