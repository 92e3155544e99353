use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "pending-send-sender-mailbox",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::TROUBLESHOOTING],
        title: text!("Mailbox that receives but does not send", "受信だけで送信しないメールボックス"),
        message: text!(
            "mailbox {record} does not send email, so email that its user sends stays \"Pending Send\"",
            "メールボックス{record}は送信しない設定のため、ユーザーの電子メールは送信待ちのままです"
        ),
        fix: text!(
            "if the user sends email, set \"Outgoing Email\" to \"Server-Side Synchronization\" (`outgoingemaildeliverymethod: 2`)",
            "ユーザーが送信する場合は、[送信電子メール] を [サーバー側同期] にします (`outgoingemaildeliverymethod: 2`)"
        ),
        page: &pages::PENDING_SEND_SENDER_MAILBOX,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    only_if(mailbox.incomingemaildeliverymethod().present()? == IncomingDelivery::ServerSide)?;
    let outgoing = mailbox.outgoingemaildeliverymethod();
    only_if(outgoing.present()? == OutgoingDelivery::None)?;
    if mailbox.regarding_table()? == Some(Table::SystemUser) {
        cx.report(outgoing);
    }
    Ok(())
}
