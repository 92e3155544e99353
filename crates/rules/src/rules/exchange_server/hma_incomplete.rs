use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "hma-incomplete",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::CONNECT_HYBRID_MODERN_AUTH],
        title: text!("Incomplete settings for Hybrid Modern Authentication", "ハイブリッド先進認証の設定の不足"),
        message: text!(
            "profile {record} has no value for {missing}, which Hybrid Modern Authentication requires",
            "プロファイル{record}の {missing} が空です (ハイブリッド先進認証で必要)"
        ),
        fix: text!(
            "enter the address of Exchange Web Services, the resource ID, the tenant ID, the application ID, and the key vault reference of the certificate",
            "Exchange Web サービスのアドレス、リソース ID、テナント ID、アプリケーション ID、証明書のキー コンテナー参照を入力します"
        ),
        page: &pages::HMA_INCOMPLETE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let retrieval = profile.incomingcredentialretrieval();
    only_if(retrieval.present()? == CredentialRetrieval::HybridModernAuth)?;
    let needed = [
        ("incomingserverlocation", profile.incomingserverlocation().known()?.is_none()),
        ("aadresourceid", profile.aadresourceid().known()?.is_none()),
        ("exchangeonlinetenantid", profile.exchangeonlinetenantid().known()?.is_none()),
        ("oauthclientid", profile.oauthclientid().known()?.is_none()),
        ("keyvaultreferenceid", profile.keyvaultreferenceid().known()?.is_none()),
    ];
    let missing: Vec<&str> = needed.into_iter().filter(|(_, missing)| *missing).map(|(name, _)| name).collect();
    if !missing.is_empty() {
        let missing = Arg::list(Join::Or, missing.into_iter().map(Arg::code));
        cx.report(retrieval).arg("missing", missing).affects(profile);
    }
    Ok(())
}
