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
        title: text!("a queue mailbox with another owner than the queue", "キューと所有者が異なるメールボックス"),
        message: text!(
            "{record} has another owner than its queue {queue}",
            "{record} の所有者がキュー {queue} の所有者と異なります"
        ),
        fix: text!(
            "assign queue and mailbox to one owner (ownerid)",
            "キューとメールボックスの所有者を同じにします (ownerid)"
        ),
        page: &pages::QUEUE_MAILBOX_OWNER_MISMATCH,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let queue = mailbox.queue()?;
    let (owner, expected) = (mailbox.ownerid(), queue.ownerid());
    let (Lookup::Id(ours, _), Lookup::Id(theirs, _)) = (owner.present()?, expected.present()?) else {
        return Err(Stop::NotJudged(owner.need()));
    };
    if ours != theirs {
        let label = text!("the owner of the queue", "キューの所有者");
        cx.report(owner).arg("queue", queue.title()).label(expected.place.span, label);
    }
    Ok(())
}
