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
            "Mailbox in another tenant without administrator approval",
            "管理者の承認がない別のテナントのメールボックス"
        ),
        message: text!(
            "mailbox {record} is in another tenant, but no global or Exchange administrator approved it",
            "別のテナントのメールボックス{record}に、グローバル管理者か Exchange 管理者の承認がありません"
        ),
        fix: text!(
            "have a global administrator or Exchange administrator of the organization's tenant use \"Approve Email\" (`isemailaddressapprovedbyo365admin: true`)",
            "組織のテナントのグローバル管理者または Exchange 管理者が [電子メールの承認] を実行します (`isemailaddressapprovedbyo365admin: true`)"
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
    sync_method::only_synchronized(mailbox, cx.org)?;
    let profile = mailbox.profile()?.ok_or(Stop::NotApplicable)?;
    profile::only_cross_tenant(profile, cx.facts)?;
    let approved = mailbox.isemailaddressapprovedbyo365admin();
    if !approved.present()? {
        cx.report(approved).about(profile.place());
    }
    Ok(())
}
