use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "outlook-web-hybrid-unsupported",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES.from(8, 1),
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::SUPPORTED_CONFIGURATIONS_ON_PREMISES_9_1],
        title: text!(
            "Outlook on the web from on-premises with Exchange Online",
            "オンプレミスと Exchange Online の構成での Outlook on the web"
        ),
        message: text!(
            "Outlook on the web is not supported with profile {record} (on-premises to Exchange Online)",
            "プロファイル{record}では Outlook on the web はサポートされません (オンプレミス構成)"
        ),
        fix: text!(
            "have users of these mailboxes work in Dynamics 365 or in Outlook for Windows",
            "これらのメールボックスのユーザーは Dynamics 365 または Outlook for Windows を使用します"
        ),
        page: &pages::OUTLOOK_WEB_HYBRID_UNSUPPORTED,
        extra: Extra::NONE,
        yields_to: &[&on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let deployed = [AppDeploymentStatus::Installed, AppDeploymentStatus::UpgradeRequired];
    let with_app = |mailbox: &Mailbox<'_>| {
        mailbox.officeappsdeploymentstatus().get().is_some_and(|status| deployed.contains(&status))
    };
    let severity =
        if profile.mailboxes().any(|mailbox| with_app(&mailbox)) { Severity::Warning } else { Severity::Info };
    cx.report(profile).severity(severity).affects(profile);
    Ok(())
}
