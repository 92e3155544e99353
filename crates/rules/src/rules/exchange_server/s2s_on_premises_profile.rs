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
            "Server-to-server authentication without \"Exchange Online (Hybrid)\"",
            "[Exchange Online (ハイブリッド)] を使用しないサーバー間認証"
        ),
        message: text!(
            "profile {record} has server-to-server authentication, which needs \"Exchange Online (Hybrid)\"",
            "プロファイル{record}のサーバー間認証に必要な種類は [Exchange Online (ハイブリッド)] です"
        ),
        fix: text!(
            "for Exchange Online, set \"Server Type\" to \"Exchange Online (Hybrid)\" (`servertype: 3`), else \"Authenticate Using\" to other credentials (`incomingcredentialretrieval`, `outgoingcredentialretrieval`)",
            "Exchange Online では [サーバーの種類] を [Exchange Online (ハイブリッド)] に (`servertype: 3`)、ほかは [認証方法] を別の資格情報にします (`incomingcredentialretrieval`、`outgoingcredentialretrieval`)"
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
