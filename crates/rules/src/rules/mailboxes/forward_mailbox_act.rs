use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-mailbox-act",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES],
        title: text!(
            "a forward mailbox with appointments, contacts, and tasks",
            "予定、取引先担当者、およびタスクを同期する転送用メールボックス"
        ),
        message: text!(
            "{record} is a forward mailbox, and nobody's appointments, contacts, and tasks are in it",
            "{record} は転送用メールボックスのため、同期する予定、取引先担当者、およびタスクがありません"
        ),
        fix: text!(
            "set Appointments, Contacts, and Tasks to None (actdeliverymethod: 2)",
            "「予定、取引先担当者、およびタスク」を「なし」(actdeliverymethod: 2) にします"
        ),
        page: &pages::FORWARD_MAILBOX_ACT,
        extra: Extra::NONE,
        yields_to: &[&support::act_sync_not_supported_for_pop_imap::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(mailbox.isforwardmailbox().present()?)?;
    let act = mailbox.actdeliverymethod();
    if act.present()? == ActDelivery::ServerSide {
        cx.report(act);
    }
    Ok(())
}
