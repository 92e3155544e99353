use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "hybrid-without-impersonation",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES],
        title: text!("Service account without impersonation", "偽装を使用しないサービス アカウント"),
        message: text!(
            "profile {record} signs in to Exchange Server with one account but without impersonation",
            "プロファイル{record}は 1 つのアカウントで接続しますが、偽装を使用しない設定です"
        ),
        fix: text!(
            "set \"Use Impersonation\" to \"Yes\" (`incominguseimpersonation: true`) and give the account the ApplicationImpersonation role in Exchange",
            "[偽装を使用する] を [はい] にし (`incominguseimpersonation: true`)、Exchange でアカウントに ApplicationImpersonation の役割を割り当てます"
        ),
        page: &pages::HYBRID_WITHOUT_IMPERSONATION,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.servertype().present()? == ServerType::ExchangeServerHybrid)?;
    only_if(profile.incomingcredentialretrieval().present()? == CredentialRetrieval::Profile)?;
    let impersonation = profile.incominguseimpersonation();
    if !impersonation.present()? {
        cx.report(impersonation).affects(profile);
    }
    Ok(())
}
