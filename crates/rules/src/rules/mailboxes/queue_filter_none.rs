use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "queue-filter-none",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Queue.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::FILTERING_CORRELATION],
        title: text!("Queue that receives email but tracks none", "受信しても追跡しないキュー"),
        message: text!(
            "queue {record} receives email but tracks none of it",
            "キュー{record}は電子メールを受信しますが、どの電子メールも追跡しない設定です"
        ),
        fix: text!(
            "choose the email to track (`incomingemailfilteringmethod`: 0 to 3), or set \"Incoming Email\" to \"None\" (`incomingemaildeliverymethod: 0`)",
            "追跡する電子メールを選択するか (`incomingemailfilteringmethod`: 0 から 3)、[受信電子メール] を [なし] にします (`incomingemaildeliverymethod: 0`)"
        ),
        page: &pages::QUEUE_FILTER_NONE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Queue(check),
};

fn check(queue: Queue<'_>, cx: &mut Cx<'_>) -> Outcome {
    let method = queue.incomingemaildeliverymethod();
    only_if(method.present()? == QueueIncomingDelivery::ServerSide)?;
    let filter = queue.incomingemailfilteringmethod();
    if filter.present()? == FilteringMethod::None {
        cx.report(filter).label(method.place.span, text!("queue set to receive email", "電子メールを受信する設定"));
    }
    Ok(())
}
