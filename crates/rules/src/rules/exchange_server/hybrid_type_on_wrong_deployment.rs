use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "hybrid-type-on-wrong-deployment",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[
            &cite::CONNECT_EXCHANGE_ON_PREMISES,
            &cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2020,
            &cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES,
        ],
        title: text!("a hybrid profile type of the other deployment", "展開形態と異なるハイブリッド プロファイル"),
        message: text!(
            "{record} has the type {value}, which is not for an organization that is {deployment}",
            "{record} の種類 {value} は、{deployment}の組織で使用するものではありません"
        ),
        fix: text!(
            "online use Exchange Server (Hybrid) (servertype: 2) for Exchange Server, and Exchange Online for Exchange Online; on-premises use Exchange Server (servertype: 0), or Exchange Online (Hybrid) (servertype: 3) for Exchange Online",
            "オンラインでは Exchange Server に Exchange Server (ハイブリッド) (servertype: 2)、Exchange Online に Exchange Online を使用します。設置型では Exchange Server (servertype: 0)、Exchange Online には Exchange Online (ハイブリッド) (servertype: 3) を使用します"
        ),
        page: &pages::HYBRID_TYPE_ON_WRONG_DEPLOYMENT,
        extra: Extra::NONE,
        yields_to: &[
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let server_type = profile.servertype();
    let deployment = cx.deployment()?;
    let severity = match (deployment, server_type.present()?) {
        (Deployment::Online, ServerType::ExchangeOnlineHybrid) => {
            // No document says which number the built-in profile has; its name or its way to sign in tells it.
            only_if(!profile::is_built_in(profile))?;
            let named = profile.emailservertypename().get().is_some();
            only_if(named || profile.incomingcredentialretrieval().present()? != CredentialRetrieval::ServerToServer)?;
            Severity::Error
        }
        // The support page on-premises itself names this type once, so it is no more than unwise.
        (Deployment::OnPremises, ServerType::ExchangeServerHybrid) => Severity::Warning,
        _ => return Ok(()),
    };
    cx.report(server_type).severity(severity).arg("deployment", deployment.title()).affects(profile);
    Ok(())
}
