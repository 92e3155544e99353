use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "s2s-on-premises-profile",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::BASIC_AUTHENTICATION, &cite::ERROR_CODES],
        title: text!(
            "server-to-server authentication on-premises, outside Exchange Online (Hybrid)",
            "設置型での Exchange Online (ハイブリッド) 以外のサーバー間認証"
        ),
        message: text!(
            "{record} uses server-to-server authentication, which on-premises works with the type Exchange Online (Hybrid) only",
            "{record} はサーバー間認証を使用する設定ですが、設置型で使用できるのは種類が Exchange Online (ハイブリッド) の場合だけです"
        ),
        fix: text!(
            "for Exchange Online set the type to Exchange Online (Hybrid) (servertype: 3), for other servers choose other credentials",
            "Exchange Online では種類を Exchange Online (ハイブリッド) (servertype: 3) に、他のサーバーでは別の資格情報にします"
        ),
        page: &pages::S2S_ON_PREMISES_PROFILE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.servertype().present()? != ServerType::ExchangeOnlineHybrid)?;
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::ServerToServer)?;
    cx.report_sides(profile, &sides);
    Ok(())
}
