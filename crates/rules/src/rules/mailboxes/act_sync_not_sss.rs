use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "act-sync-not-sss",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::KB_APPOINTMENTS],
        title: text!(
            "Appointments, contacts, and tasks not synchronized by the server",
            "サーバーで同期されない予定、取引先担当者、およびタスク"
        ),
        message: text!(
            "mailbox {record} synchronizes email, but not appointments, contacts, and tasks",
            "メールボックス{record}の同期は電子メールだけで、予定、取引先担当者、およびタスクは対象外です"
        ),
        fix: text!(
            "set \"Appointments, Contacts, and Tasks\" to \"Server-Side Synchronization\" (`actdeliverymethod: 1`), then use \"Test & Enable Mailbox\"; the profile does not use POP3 or IMAP",
            "[予定、取引先担当者、およびタスク] を [サーバー側同期] にし (`actdeliverymethod: 1`)、[メールボックスのテストと有効化] を実行します。プロファイルは POP3 でも IMAP でもありません"
        ),
        page: &pages::ACT_SYNC_NOT_SSS,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    sync_method::only_email_synchronized(mailbox, cx.org)?;
    let act = mailbox.actdeliverymethod();
    only_if(act.present()? == ActDelivery::None)?;
    only_if(mailbox.regarding_table()? == Some(Table::SystemUser))?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    if !profile::is_pop_or_imap(profile.servertype().present()?) {
        cx.report(act);
    }
    Ok(())
}
