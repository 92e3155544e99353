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
        title: text!("Forward mailboxes by default", "転送用メールボックスによる既定の受信"),
        message: text!(
            "new users and queues get {value} for incoming email by default, which is not recommended",
            "新しいユーザーとキューの受信電子メールの既定は {value} です (推奨されません)"
        ),
        fix: text!(
            "set the default \"Incoming Email\" to \"Server-Side Synchronization\" (`IncomingEmailDeliveryMethod: 2` in `defaultemailsettings`)",
            "既定の [受信電子メール] を [サーバー側同期] にします (`defaultemailsettings` の `IncomingEmailDeliveryMethod: 2`)"
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
