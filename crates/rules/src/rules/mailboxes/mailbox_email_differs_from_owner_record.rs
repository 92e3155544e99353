use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-email-differs-from-owner-record",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::SystemUser.name(), Table::Queue.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES, &cite::ERROR_CODES],
        title: text!(
            "Mailbox with a different address than its user or queue",
            "ユーザーまたはキューと異なるアドレスのメールボックス"
        ),
        message: text!(
            "mailbox {record} has the address `{value}`, but {owner} has `{address}`",
            "メールボックス{record}のアドレスは `{value}` ですが、{owner}のアドレスは `{address}` です"
        ),
        fix: text!(
            "save the address of the user (`internalemailaddress`) or queue (`emailaddress`) again, which copies it to the mailbox",
            "ユーザー (`internalemailaddress`) またはキュー (`emailaddress`) のアドレスを保存し直します。メールボックスに反映されます"
        ),
        page: &pages::MAILBOX_EMAIL_DIFFERS_FROM_OWNER_RECORD,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_synchronized(mailbox, cx.org)?;
    let address = mailbox.emailaddress();
    let ours = address.present()?;
    let (owner, theirs) = match mailbox.regarding_table()? {
        Some(Table::SystemUser) => mailbox.user().map(|user| (user.record(), user.internalemailaddress()))?,
        Some(Table::Queue) => mailbox.queue().map(|queue| (queue.record(), queue.emailaddress()))?,
        _ => return Err(Stop::NotApplicable),
    };
    let expected = theirs.present()?;
    if !address::same(ours, expected) {
        let label = Message::new(text!("address of {owner}", "{owner}のアドレス")).arg("owner", owner.named());
        cx.report(address).arg("owner", owner.named()).arg("address", expected).label(theirs.place.span, label);
    }
    Ok(())
}
