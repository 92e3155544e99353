use crate::domain::forwarding::{self, Forwarding};

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-mailbox-delivery-method",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::FORWARD_MAILBOX, &cite::SET_INCOMING_OUTGOING],
        title: text!("incoming e-mail through a forward mailbox", "転送用メールボックス経由の受信"),
        message: text!(
            "{n} mailboxes receive through a forward mailbox, {record} first; individual mailboxes are recommended",
            "{n} 個のメールボックス (最初は {record}) の受信が転送用メールボックス経由です。個々のメールボックスが推奨されています"
        ),
        fix: text!(
            "set Incoming Email to Server-Side Synchronization (incomingemaildeliverymethod: 2)",
            "受信電子メールを「サーバー側同期」にします (incomingemaildeliverymethod: 2)"
        ),
        page: &pages::FORWARD_MAILBOX_DELIVERY_METHOD,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    let org = cx.org;
    let Forwarding { to, from } = forwarding::of(org)?;
    // With a forward mailbox, or without any, another rule says it once.
    only_if(to.found.is_empty() && !to.needs.is_empty())?;
    let from = from.one_decides(cx)?;
    let Some((first, rest)) = from.split_first() else { return Ok(()) };
    forwarding::point_at(cx.report(first.incomingemaildeliverymethod()).arg("n", from.len()), rest);
    Ok(())
}
