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
        title: text!("a forward mailbox", "転送用メールボックスの使用"),
        message: text!(
            "{record} is a forward mailbox; individual mailboxes are recommended, and for queues that matter a must",
            "{record} は転送用メールボックスです。個々のメールボックスが推奨されており、重要なキューには転送用メールボックスを使用できません"
        ),
        fix: text!(
            "let the server synchronize each mailbox by itself (incomingemaildeliverymethod: 2), then deactivate the forward mailbox",
            "各メールボックスを個別にサーバー側同期とし (incomingemaildeliverymethod: 2)、転送用メールボックスを非アクティブにします"
        ),
        page: &pages::FORWARD_MAILBOX_USED,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    only_if(!approach::uses_email_router(cx.org))?;
    let org = cx.org;
    let Forwarding { to, from } = forwarding::of(org)?;
    let to = to.noted(cx);
    cx.for_each(to, |mailbox, cx| {
        let polled = mailbox.incomingemaildeliverymethod().known()? == Some(IncomingDelivery::ServerSide);
        only_if(polled && mailbox.emailserverprofile().known()?.is_some())?;
        let label =
            text!("{mailbox} receives through a forward mailbox", "{mailbox} は転送用メールボックス経由で受信します");
        cx.report(mailbox.isforwardmailbox()).mailboxes(
            from.found.iter().copied(),
            |mailbox| mailbox.incomingemaildeliverymethod().place,
            label,
        );
        Ok(())
    })
}
