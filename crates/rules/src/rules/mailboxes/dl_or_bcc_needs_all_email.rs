use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "dl-or-bcc-needs-all-email",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Queue.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_NOT_TRACKED, &cite::KB_NO_RECIPIENT_MATCH],
        title: text!(
            "Queue behind distribution lists or BCC that does not track all email",
            "配布リストまたは BCC で受信し、追跡対象を限定するキュー"
        ),
        message: text!(
            "queue {record} receives email through distribution lists or BCC, but tracks {value}",
            "キュー{record}は配布リストまたは BCC で電子メールを受信しますが、追跡対象は {value} です"
        ),
        fix: text!(
            "set \"Convert Incoming Email To Activities\" to \"All email messages\" (`incomingemailfilteringmethod: 0`); recipients in distribution lists and BCC are not resolved",
            "追跡対象を [すべての電子メール メッセージ] にします (`incomingemailfilteringmethod: 0`)。配布リストと BCC の宛先は解決されません"
        ),
        page: &pages::DL_OR_BCC_NEEDS_ALL_EMAIL,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Queue(check),
};

fn check(queue: Queue<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    only_if(queue.incomingemaildeliverymethod().present()? == QueueIncomingDelivery::ServerSide)?;
    let names = cx.facts.names(stated::QUEUES_BEHIND_LISTS)?;
    only_if(named::has(names, queue.id(), &[queue.name().get(), queue.emailaddress().get()]))?;
    let filter = queue.incomingemailfilteringmethod();
    if filter.present()? != FilteringMethod::All {
        cx.report(filter);
    }
    Ok(())
}
