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
        title: text!("Hybrid server type of the other deployment", "展開形態と一致しないハイブリッドのサーバーの種類"),
        message: text!(
            "profile {record} has server type {value}, which is not for {deployment} organizations",
            "プロファイル{record}のサーバーの種類 {value} は、{deployment}の組織用ではありません"
        ),
        fix: text!(
            "online, set \"Server Type\" to \"Exchange Server (Hybrid)\" (`servertype: 2`) or \"Exchange Online\"; on-premises, set it to \"Exchange Server\" (`0`) or \"Exchange Online (Hybrid)\" (`3`)",
            "[サーバーの種類] を、オンラインでは [Exchange Server (ハイブリッド)] (`servertype: 2`) か [Exchange Online]、オンプレミスでは [Exchange Server] (`0`) か [Exchange Online (ハイブリッド)] (`3`) にします"
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
            // The server type of the built-in profile is not documented: skip it by its name or, without a type name,
            // by its authentication.
            only_if(!profile::is_built_in(profile))?;
            let named = profile.emailservertypename().get().is_some();
            only_if(named || profile.incomingcredentialretrieval().present()? != CredentialRetrieval::ServerToServer)?;
            Severity::Error
        }
        // The on-premises support page names this type once, so this is only a warning.
        (Deployment::OnPremises, ServerType::ExchangeServerHybrid) => Severity::Warning,
        _ => return Ok(()),
    };
    cx.report(server_type).severity(severity).arg("deployment", deployment.title()).affects(profile);
    Ok(())
}
