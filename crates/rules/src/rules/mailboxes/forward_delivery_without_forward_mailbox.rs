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
        title: text!(
            "incoming e-mail to a forward mailbox that is not there",
            "存在しない転送用メールボックスへの受信"
        ),
        message: text!(
            "{n} mailboxes receive through a forward mailbox, {record} first, and no active one exists",
            "{n} 個のメールボックス (最初は {record}) の受信が転送用メールボックス経由ですが、アクティブな転送用メールボックスがありません"
        ),
        fix: text!(
            "set Incoming Email to Server-Side Synchronization (incomingemaildeliverymethod: 2), or create a forward mailbox",
            "受信電子メールを「サーバー側同期」にするか (incomingemaildeliverymethod: 2)、転送用メールボックスを作成します"
        ),
        page: &pages::FORWARD_DELIVERY_WITHOUT_FORWARD_MAILBOX,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    let org = cx.org;
    let Forwarding { to, from } = forwarding::of(org)?;
    only_if(to.found.is_empty())?;
    let from = match from.one_decides(cx) {
        Ok(from) => from,
        Err(stop) => {
            to.needs.noted(cx);
            return Err(stop);
        }
    };
    let Some((first, rest)) = from.split_first() else { return Ok(()) };
    to.needs.none(cx)?;
    forwarding::point_at(cx.report(first.incomingemaildeliverymethod()).arg("n", from.len()), rest);
    Ok(())
}
