use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "queue-delivery-differs-from-mailbox",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Queue.name(), Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::MAILBOX_TABLE],
        title: text!(
            "Queue and mailbox with different synchronization methods",
            "キューとメールボックスで異なる同期方法"
        ),
        message: text!(
            "queue {record} uses {value} for {direction} email, but its mailbox uses {method}",
            "キュー{record}の{direction}電子メールは {value} ですが、メールボックスでは {method} です"
        ),
        fix: text!(
            "set the method on the queue and save it; the mailbox gets the same value",
            "キューで同期方法を設定して保存します。メールボックスに反映されます"
        ),
        page: &pages::QUEUE_DELIVERY_DIFFERS_FROM_MAILBOX,
        extra: Extra::NONE,
        yields_to: &[
            &mailboxes::queue_mailbox_outlook_client::RULE.info,
            &mailboxes::outlook_client_delivery_method::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let queue = mailbox.queue()?;
    only_if(!queue.statecode().is(&StateCode::Inactive))?;
    let (incoming, outgoing) = (queue.incomingemaildeliverymethod(), queue.outgoingemaildeliverymethod());
    let (ours_in, ours_out) = (mailbox.incomingemaildeliverymethod(), mailbox.outgoingemaildeliverymethod());
    let label = text!("synchronization method of the mailbox", "メールボックスの同期方法");
    let (method_in, method_out) = (ours_in.present()?, ours_out.present()?);
    if incoming.present()?.value() != method_in.value() {
        cx.report(incoming)
            .arg("direction", text!("incoming", "受信"))
            .arg("method", method_in.arg())
            .label(ours_in.place.span, label)
            .about(mailbox.place());
    } else if outgoing.present()?.value() != method_out.value() {
        cx.report(outgoing)
            .arg("direction", text!("outgoing", "送信"))
            .arg("method", method_out.arg())
            .label(ours_out.place.span, label)
            .about(mailbox.place());
    }
    Ok(())
}
