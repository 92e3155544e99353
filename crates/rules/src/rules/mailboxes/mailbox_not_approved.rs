use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-not-approved",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::Organization.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::TROUBLESHOOTING, &cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!("a mailbox whose address nobody approved", "アドレスが承認されていないメールボックス"),
        message: text!(
            "the address of {record} is not approved ({value}), so its e-mail is not processed",
            "{record} のアドレスが承認されていないため ({value})、電子メールは処理されません"
        ),
        fix: text!(
            "approve the address (Approve Email; emailrouteraccessapproval: 1), then test and enable the mailbox",
            "アドレスを承認し (「電子メールの承認」、emailrouteraccessapproval: 1)、メールボックスのテストと有効化を行います"
        ),
        page: &pages::MAILBOX_NOT_APPROVED,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&mailboxes::mailbox_user_disabled::RULE.info],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_e_mail_synchronized(mailbox, cx.org)?;
    let approval = mailbox.emailrouteraccessapproval();
    let open = matches!(approval.present()?, AccessApproval::Empty | AccessApproval::PendingApproval);
    if open && approach::needs_approval(mailbox, cx.org)? {
        cx.report(approval);
    }
    Ok(())
}
