use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "approval-differs-from-owner-record",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::SystemUser.name(), Table::Queue.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::EMAIL_TABLES],
        title: text!(
            "Approval status that differs between mailbox and user or queue",
            "メールボックスとユーザーまたはキューで異なる承認状態"
        ),
        message: text!(
            "mailbox {record} has approval status {value}, but {owner} has {approval}",
            "メールボックス{record}のアドレスの承認状態は {value} ですが、{owner}では {approval} です"
        ),
        fix: text!(
            "approve or reject the address again (`emailrouteraccessapproval`), which sets the status in both records",
            "アドレスの承認または却下をもう一度実行します (`emailrouteraccessapproval`)。両方のレコードに反映されます"
        ),
        page: &pages::APPROVAL_DIFFERS_FROM_OWNER_RECORD,
        extra: Extra::NONE,
        yields_to: &[
            &mailboxes::mailbox_approval_rejected::RULE.info,
            &mailboxes::mailbox_not_approved::RULE.info,
            &mailboxes::mailbox_user_disabled::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_email_synchronized(mailbox, cx.org)?;
    let approval = mailbox.emailrouteraccessapproval();
    let ours = approval.present()?;
    let (owner, theirs) = match mailbox.regarding_table()? {
        Some(Table::SystemUser) => mailbox.user().map(|user| (user.record(), user.emailrouteraccessapproval()))?,
        Some(Table::Queue) => mailbox.queue().map(|queue| (queue.record(), queue.emailrouteraccessapproval()))?,
        _ => return Err(Stop::NotApplicable),
    };
    let expected = theirs.present()?;
    if ours != expected {
        let label = Message::new(text!("approval status of {owner}", "{owner}の承認状態")).arg("owner", owner.named());
        cx.report(approval).arg("owner", owner.named()).arg("approval", expected.arg()).label(theirs.place.span, label);
    }
    Ok(())
}
