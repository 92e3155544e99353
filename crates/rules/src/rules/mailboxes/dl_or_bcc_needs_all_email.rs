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
            "a queue behind a distribution list that does not take all e-mail",
            "配布リスト経由のメールを追跡しないキュー"
        ),
        message: text!(
            "{record} gets its e-mail through distribution lists or as a blind copy, and tracks only {value}",
            "{record} は配布リストまたは BCC で電子メールを受信しますが、追跡対象は {value} だけです"
        ),
        fix: text!(
            "let the queue take all email messages (incomingemailfilteringmethod: 0)",
            "キューですべての電子メール メッセージを追跡します (incomingemailfilteringmethod: 0)"
        ),
        page: &pages::DL_OR_BCC_NEEDS_ALL_EMAIL,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Queue(check),
};

fn check(queue: Queue<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    only_if(queue.incomingemaildeliverymethod().present()? == QueueIncomingDelivery::ServerSide)?;
    let names = cx.facts.names(stated::QUEUES_BEHIND_LISTS)?;
    only_if(named::has(names, queue.id(), &[queue.name().get(), queue.emailaddress().get()]))?;
    let filter = queue.incomingemailfilteringmethod();
    if filter.present()? != FilteringMethod::All {
        cx.report(filter);
    }
    Ok(())
}
