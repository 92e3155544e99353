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
        title: text!("Queue that accepts all email", "すべての電子メールを受け入れるキュー"),
        message: text!(
            "queue {record} accepts all email and tracks each message as an activity",
            "キュー{record}は、すべての電子メールを受け入れ、活動として追跡する設定です"
        ),
        fix: text!(
            "keep the setting if it is intended, or select which email to accept (`incomingemailfilteringmethod`: 1, 2, or 3)",
            "意図した設定であれば変更は不要です。それ以外の場合は、受け入れる電子メールを限定します (`incomingemailfilteringmethod`: 1、2、または 3)"
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
