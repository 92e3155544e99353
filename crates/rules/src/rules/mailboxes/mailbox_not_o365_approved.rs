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
            "an Exchange Online mailbox without the approval of the tenant",
            "テナントで承認されていない Exchange Online のメールボックス"
        ),
        message: text!(
            "{record} is on Exchange Online, and no administrator of the tenant approved its address",
            "{record} は Exchange Online を使用しますが、テナントの管理者がアドレスを承認していません"
        ),
        fix: text!(
            "let a global or Exchange administrator, or a delegated mailbox approver, approve the address (Approve Email; isemailaddressapprovedbyo365admin: true)",
            "全体管理者、Exchange 管理者、または委任されたメールボックス承認者が「電子メールの承認」を行います (isemailaddressapprovedbyo365admin: true)"
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
    approach::only_e_mail_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let retrieval = profile.incomingcredentialretrieval();
    only_if(profile::is_built_in(profile) || retrieval.present()? == CredentialRetrieval::ServerToServer)?;
    let approved = mailbox.isemailaddressapprovedbyo365admin();
    if !approved.present()? {
        // The documents disagree on whether the approval still counts where the organization asks for none.
        let required = approach::needs_approval(mailbox, cx.org) == Ok(true);
        cx.report(approved).severity(if required { Severity::Error } else { Severity::Warning });
    }
    Ok(())
}
