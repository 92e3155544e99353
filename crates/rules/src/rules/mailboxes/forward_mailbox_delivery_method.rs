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
        title: text!("Incoming email through a forward mailbox", "転送用メールボックス経由の受信"),
        message: text!(
            "mailbox {record} receives through a forward mailbox, which is not recommended (affects {n})",
            "メールボックス{record}は転送用メールボックス経由で受信する設定です (推奨されません、影響: {n})"
        ),
        fix: text!(
            "set \"Incoming Email\" to \"Server-Side Synchronization\" (`incomingemaildeliverymethod: 2`); individual mailboxes are recommended",
            "[受信電子メール] を [サーバー側同期] にします (`incomingemaildeliverymethod: 2`)。個々のメールボックスが推奨されています"
        ),
        page: &pages::FORWARD_MAILBOX_DELIVERY_METHOD,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let org = cx.org;
    let Forwarding { to, from } = forwarding::of(org)?;
    // If there is a forward mailbox, or certainly none, another rule reports it.
    only_if(to.found.is_empty() && !to.needs.is_empty())?;
    let from = from.found_or_stop(cx)?;
    let Some((first, rest)) = from.split_first() else { return Ok(()) };
    let report = cx.report(first.incomingemaildeliverymethod()).arg("n", noun::MAILBOXES.of(from.len()));
    forwarding::point_at(report, rest);
    Ok(())
}
