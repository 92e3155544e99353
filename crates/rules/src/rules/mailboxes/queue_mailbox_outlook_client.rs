use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "queue-mailbox-outlook-client",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES, &cite::MAILBOX_TABLE],
        title: text!("Queue synchronized by Dynamics 365 for Outlook", "Dynamics 365 for Outlook で同期するキュー"),
        message: text!(
            "mailbox {record} belongs to a queue but uses {value}, which is for users only",
            "メールボックス{record}はキューに属しますが、同期方法がユーザー専用の {value} です"
        ),
        fix: text!(
            "set the synchronization methods to \"Server-Side Synchronization\" or \"None\" (`incomingemaildeliverymethod` and `outgoingemaildeliverymethod`: 2 or 0)",
            "同期方法を [サーバー側同期] または [なし] にします (`incomingemaildeliverymethod` と `outgoingemaildeliverymethod`: 2 または 0)"
        ),
        page: &pages::QUEUE_MAILBOX_OUTLOOK_CLIENT,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (incoming, outgoing) = (mailbox.incomingemaildeliverymethod(), mailbox.outgoingemaildeliverymethod());
    let (by_in, by_out) = (incoming.is(&IncomingDelivery::Outlook), outgoing.is(&OutgoingDelivery::Outlook));
    if !by_in && !by_out {
        incoming.known()?;
        return outgoing.known().map(|_| ());
    }
    only_if(mailbox.regarding_table()? == Some(Table::Queue))?;
    let also = text!("\"Outgoing Email\"", "[送信電子メール]");
    match (by_in, by_out) {
        (true, true) => cx.report(incoming).label(outgoing.place.span, also),
        (true, false) => cx.report(incoming),
        (false, _) => cx.report(outgoing),
    };
    Ok(())
}
