use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-mailbox-outgoing-not-none",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES, &cite::ERROR_CODES],
        title: text!("Forward mailbox that sends email", "電子メールを送信する転送用メールボックス"),
        message: text!(
            "forward mailbox {record} uses {value} for outgoing email; only \"None\" is allowed",
            "転送用メールボックス{record}の送信電子メールが {value} です (使用できるのは [なし] だけです)"
        ),
        fix: text!(
            "set \"Outgoing Email\" to \"None\" (`outgoingemaildeliverymethod: 0`)",
            "[送信電子メール] を [なし] にします (`outgoingemaildeliverymethod: 0`)"
        ),
        page: &pages::FORWARD_MAILBOX_OUTGOING_NOT_NONE,
        extra: Extra::NONE,
        yields_to: &[&mailboxes::outlook_client_delivery_method::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(mailbox.isforwardmailbox().present()?)?;
    let outgoing = mailbox.outgoingemaildeliverymethod();
    if outgoing.present()? != OutgoingDelivery::None {
        cx.report(outgoing).set(outgoing, OutgoingDelivery::None, Safety::Unsafe);
    }
    Ok(())
}
