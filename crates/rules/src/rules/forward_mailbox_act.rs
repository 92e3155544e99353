use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "forward-mailbox-act",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        tables: &[Table::Mailbox],
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
        yields_to: &["act-sync-not-supported-for-pop-imap"],
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
