use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "queue-accepts-all-email",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Queue.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::KB_INCOMING],
        title: text!("a queue that takes every e-mail", "すべての電子メールを受け入れるキュー"),
        message: text!(
            "{record} takes every e-mail, and each becomes an activity",
            "{record} はすべての電子メールを受け入れ、活動として追跡します"
        ),
        fix: text!(
            "nothing, where that is wanted; else choose which e-mail the queue takes (incomingemailfilteringmethod: 1, 2 or 3)",
            "意図した設定であれば対処は不要です。それ以外の場合は、キューが受け入れる電子メールを限定します (incomingemailfilteringmethod: 1、2、3)"
        ),
        page: &pages::QUEUE_ACCEPTS_ALL_EMAIL,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Queue(check),
};

fn check(queue: Queue<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(queue.incomingemaildeliverymethod().present()? == QueueIncomingDelivery::ServerSide)?;
    let filter = queue.incomingemailfilteringmethod();
    if filter.present()? == FilteringMethod::All {
        cx.report(filter);
    }
    Ok(())
}
