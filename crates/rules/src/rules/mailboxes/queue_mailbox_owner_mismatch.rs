use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "queue-mailbox-owner-mismatch",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::Queue.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES],
        title: text!("Queue and mailbox with different owners", "所有者が異なるキューとメールボックス"),
        message: text!(
            "mailbox {record} and its queue {queue} have different owners",
            "メールボックス{record}とそのキュー{queue}の所有者が異なります"
        ),
        fix: text!(
            "assign the queue and the mailbox to the same owner (`ownerid`)",
            "キューとメールボックスの所有者を同じにします (`ownerid`)"
        ),
        page: &pages::QUEUE_MAILBOX_OWNER_MISMATCH,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let queue = mailbox.queue()?;
    let (owner, expected) = (mailbox.ownerid(), queue.ownerid());
    let (Lookup::Id(ours, _), Lookup::Id(theirs, _)) = (owner.present()?, expected.present()?) else {
        return Err(Stop::MissingData(owner.need()));
    };
    if ours != theirs {
        let label = text!("owner of the queue", "キューの所有者");
        cx.report(owner).arg("queue", queue.title()).label(expected.place.span, label);
    }
    Ok(())
}
