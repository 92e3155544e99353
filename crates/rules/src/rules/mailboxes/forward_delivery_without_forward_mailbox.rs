use crate::domain::forwarding::{self, Forwarding};

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-delivery-without-forward-mailbox",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::FORWARD_MAILBOX, &cite::SET_INCOMING_OUTGOING],
        title: text!("No active forward mailbox for incoming email", "アクティブな転送用メールボックスがない受信設定"),
        message: text!(
            "mailbox {record} receives through a forward mailbox, but none is active (affects {n})",
            "メールボックス{record}の受信に必要な、アクティブな転送用メールボックスがありません (影響: {n})"
        ),
        fix: text!(
            "set \"Incoming Email\" to \"Server-Side Synchronization\" (`incomingemaildeliverymethod: 2`), or create a forward mailbox",
            "[受信電子メール] を [サーバー側同期] にするか (`incomingemaildeliverymethod: 2`)、転送用メールボックスを作成します"
        ),
        page: &pages::FORWARD_DELIVERY_WITHOUT_FORWARD_MAILBOX,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let org = cx.org;
    let Forwarding { to, from } = forwarding::of(org)?;
    only_if(to.found.is_empty())?;
    let from = match from.found_or_stop(cx) {
        Ok(from) => from,
        Err(stop) => {
            to.needs.record_needs(cx);
            return Err(stop);
        }
    };
    let Some((first, rest)) = from.split_first() else { return Ok(()) };
    to.needs.require_none(cx)?;
    let report = cx.report(first.incomingemaildeliverymethod()).arg("n", noun::MAILBOXES.of(from.len()));
    forwarding::point_at(report, rest);
    Ok(())
}
