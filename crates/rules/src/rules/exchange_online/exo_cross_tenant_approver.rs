use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-cross-tenant-approver",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Mailbox.name(), Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0).since(calendar::PAGE_ONLINE_2022.day),
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!(
            "a mailbox of another tenant without approval of an administrator",
            "管理者の承認のない別テナントのメールボックス"
        ),
        message: text!(
            "{record} is in another tenant, and no global or Exchange administrator has approved its address",
            "{record} は別テナントにありますが、グローバル管理者または Exchange 管理者がアドレスを承認していません"
        ),
        fix: text!(
            "let a global administrator or Exchange administrator of the tenant that the organization belongs to approve it (Approve Email; isemailaddressapprovedbyo365admin: true)",
            "組織が属するテナントのグローバル管理者または Exchange 管理者が「電子メールの承認」を行います (isemailaddressapprovedbyo365admin: true)"
        ),
        page: &pages::EXO_CROSS_TENANT_APPROVER,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
            &mailboxes::mailbox_approval_rejected::RULE.info,
            &mailboxes::mailbox_user_disabled::RULE.info,
            &mailboxes::mailbox_not_approved::RULE.info,
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let profile = mailbox.profile()?.ok_or(Stop::NotApplicable)?;
    profile::only_cross_tenant(profile, cx.facts)?;
    let approved = mailbox.isemailaddressapprovedbyo365admin();
    if !approved.present()? {
        cx.report(approved).about(profile.place());
    }
    Ok(())
}
