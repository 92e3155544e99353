use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "default-delivery-forward-mailbox",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES, &cite::FORWARD_MAILBOX],
        title: text!("forward mailboxes by default", "既定が転送用メールボックス"),
        message: text!(
            "new users and queues get {value} for incoming e-mail, which is not recommended",
            "新しいユーザーとキューの受信の既定が {value} です。これは推奨されません"
        ),
        fix: text!(
            "choose Server-Side Synchronization for incoming e-mail in the default synchronization settings (IncomingEmailDeliveryMethod: 2)",
            "既定の同期設定で受信電子メールを「サーバー側同期」(IncomingEmailDeliveryMethod: 2) にします"
        ),
        page: &pages::DEFAULT_DELIVERY_FORWARD_MAILBOX,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    cx.org.need_row()?;
    let incoming = cx.org.email_settings().ok_or(Stop::NotApplicable)?.incoming;
    if incoming.present()? == IncomingDelivery::ForwardMailbox {
        cx.report(incoming);
    }
    Ok(())
}
