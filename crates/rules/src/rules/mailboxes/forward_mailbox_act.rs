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
            "Forward mailbox that synchronizes appointments, contacts, and tasks",
            "予定、取引先担当者、およびタスクを同期する転送用メールボックス"
        ),
        message: text!(
            "forward mailbox {record} synchronizes appointments, contacts, and tasks",
            "転送用メールボックス{record}は予定、取引先担当者、およびタスクを同期する設定です"
        ),
        fix: text!(
            "set \"Appointments, Contacts, and Tasks\" to \"None\" (`actdeliverymethod: 2`); a forward mailbox contains only email",
            "[予定、取引先担当者、およびタスク] を [なし] にします (`actdeliverymethod: 2`)。転送用メールボックスにあるのは電子メールだけです"
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
