use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-cross-tenant-app-for-outlook",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name(), Table::Mailbox.name()],
        applies: Applies::ONLINE.from(9, 0).since(calendar::PAGE_ONLINE_2022.day),
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!(
            "Dynamics 365 App for Outlook with Exchange Online in another tenant",
            "別のテナントの Exchange Online での Dynamics 365 App for Outlook"
        ),
        message: text!(
            "profile {record} connects to another tenant, but mailboxes have Dynamics 365 App for Outlook",
            "別のテナント用プロファイル{record}のメールボックスに Dynamics 365 App for Outlook があります"
        ),
        fix: text!(
            "remove the app from these mailboxes (`officeappsdeploymentstatus: 0`), or move them to the tenant of the organization; the app is not supported with Exchange Online in another tenant",
            "これらのメールボックスからアプリを削除するか (`officeappsdeploymentstatus: 0`)、組織のテナントに移します。別のテナントの Exchange Online では、このアプリはサポートされません"
        ),
        page: &pages::EXO_CROSS_TENANT_APP_FOR_OUTLOOK,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let retrieval = profile::only_cross_tenant(profile, cx.facts)?;
    let deployed = [AppDeploymentStatus::Installed, AppDeploymentStatus::UpgradeRequired];
    let has_app = |mailbox: Mailbox<'_>| Ok(deployed.contains(&mailbox.officeappsdeploymentstatus().present()?));
    let with_app = profile::mailboxes_that(profile, has_app, cx)?;
    if !with_app.is_empty() {
        let label = text!(
            "mailbox {mailbox} has Dynamics 365 App for Outlook",
            "Dynamics 365 App for Outlook が展開されたメールボックス{mailbox}"
        );
        cx.report(retrieval).mailboxes(with_app, |mailbox| mailbox.officeappsdeploymentstatus().place, label);
    }
    Ok(())
}
