use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "queue-owner-without-role",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Queue.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_QUEUE_ROLE, &cite::KB_INTEGRATION_ERROR],
        title: text!("Queue whose owner has no security role", "所有者にセキュリティ ロールがないキュー"),
        message: text!(
            "queue {record} has an owner without a security role, so its email cannot be received",
            "キュー{record}の所有者にセキュリティ ロールがないため、電子メールを受信できません"
        ),
        fix: text!(
            "use \"Manage Roles\" to assign the owner (user or team) a security role with the privilege to read queues",
            "ロールの管理で、キューの所有者 (ユーザーまたはチーム) に、キューの読み取り特権を含むセキュリティ ロールを割り当てます"
        ),
        page: &pages::QUEUE_OWNER_WITHOUT_ROLE,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Queue(check),
};

fn check(queue: Queue<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    only_if(queue.incomingemaildeliverymethod().present()? == QueueIncomingDelivery::ServerSide)?;
    let owner = queue.ownerid();
    let found = owner.present()?;
    if named::is_among(cx.facts.names(stated::WITHOUT_ROLE)?, found, cx.org) {
        cx.report(owner);
    }
    Ok(())
}
