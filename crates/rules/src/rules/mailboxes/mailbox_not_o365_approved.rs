use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-not-o365-approved",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::TROUBLESHOOTING, &cite::CONNECT_EXCHANGE_ONLINE_2025, &cite::KB_MAILBOX_APPROVAL],
        title: text!(
            "Exchange Online mailbox without approval by the tenant",
            "テナントの承認がない Exchange Online のメールボックス"
        ),
        message: text!(
            "mailbox {record} uses Exchange Online, but no tenant administrator has approved it",
            "Exchange Online のメールボックス{record}に、テナントの管理者による承認がありません"
        ),
        fix: text!(
            "have a global administrator, Exchange administrator, or delegated mailbox approver use \"Approve Email\" (`isemailaddressapprovedbyo365admin: true`)",
            "グローバル管理者、Exchange 管理者、または委任されたメールボックス承認者が [電子メールの承認] を実行します (`isemailaddressapprovedbyo365admin: true`)"
        ),
        page: &pages::MAILBOX_NOT_O365_APPROVED,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
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
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let retrieval = profile.incomingcredentialretrieval();
    only_if(profile::is_built_in(profile) || retrieval.present()? == CredentialRetrieval::ServerToServer)?;
    let approved = mailbox.isemailaddressapprovedbyo365admin();
    if !approved.present()? {
        // The documents disagree on whether this approval is needed if the organization requires none.
        let required = sync_method::needs_approval(mailbox, cx.org) == Ok(true);
        cx.report(approved).severity(if required { Severity::Error } else { Severity::Warning });
    }
    Ok(())
}
