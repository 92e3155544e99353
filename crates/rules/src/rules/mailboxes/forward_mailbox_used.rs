use crate::domain::forwarding::{self, Forwarding};

use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-mailbox-used",
        severity: Severity::Warning,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::FORWARD_MAILBOX, &cite::CREATE_MAILBOXES],
        title: text!("Use of a forward mailbox", "転送用メールボックスの使用"),
        message: text!(
            "forward mailbox {record} is set to receive email, but individual mailboxes are recommended",
            "転送用メールボックス{record}で受信する設定ですが、個々のメールボックスが推奨されています"
        ),
        fix: text!(
            "set \"Incoming Email\" of each mailbox to \"Server-Side Synchronization\" (`incomingemaildeliverymethod: 2`), then deactivate the forward mailbox; business-critical queues should not use one",
            "各メールボックスの [受信電子メール] を [サーバー側同期] にし (`incomingemaildeliverymethod: 2`)、転送用メールボックスを非アクティブ化します。業務上重要なキューには使用すべきではありません"
        ),
        page: &pages::FORWARD_MAILBOX_USED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let org = cx.org;
    let Forwarding { to, from } = forwarding::of(org)?;
    let to = to.record_needs(cx);
    cx.for_each(to, |mailbox, cx| {
        let polled = mailbox.incomingemaildeliverymethod().known()? == Some(IncomingDelivery::ServerSide);
        only_if(polled && mailbox.emailserverprofile().known()?.is_some())?;
        let label = text!(
            "mailbox {mailbox} receives through a forward mailbox",
            "転送用メールボックス経由で受信するメールボックス{mailbox}"
        );
        cx.report(mailbox.isforwardmailbox()).mailboxes(
            from.found.iter().copied(),
            |mailbox| mailbox.incomingemaildeliverymethod().place,
            label,
        );
        Ok(())
    })
}
