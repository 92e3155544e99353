use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "queue-mailbox-act-sync",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::Queue.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::FOLDER_TRACKING],
        title: text!(
            "Queue that synchronizes appointments, contacts, and tasks",
            "予定、取引先担当者、およびタスクを同期するキュー"
        ),
        message: text!(
            "mailbox {record} synchronizes appointments, contacts, and tasks but belongs to a queue",
            "キューのメールボックス{record}が、予定、取引先担当者、およびタスクを同期する設定です"
        ),
        fix: text!(
            "set \"Appointments, Contacts, and Tasks\" to \"None\" (`actdeliverymethod: 2`); a queue has only email",
            "[予定、取引先担当者、およびタスク] を [なし] にします (`actdeliverymethod: 2`)。キューにあるのは電子メールだけです"
        ),
        page: &pages::QUEUE_MAILBOX_ACT_SYNC,
        extra: Extra::NONE,
        yields_to: &[&support::act_sync_not_supported_for_pop_imap::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!sync_method::uses_email_router(cx.org))?;
    let act = mailbox.actdeliverymethod();
    only_if(act.present()? == ActDelivery::ServerSide)?;
    if mailbox.regarding_table()? == Some(Table::Queue) {
        cx.report(act);
    }
    Ok(())
}
