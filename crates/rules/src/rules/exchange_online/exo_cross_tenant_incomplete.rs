use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-cross-tenant-incomplete",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0).since(calendar::PAGE_ONLINE_2022.day),
        sources: &[&cite::CONNECT_CROSS_TENANT, &cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!(
            "OAuth profile without a tenant ID, client ID, or client secret",
            "テナント ID またはシークレットなどのない OAuth プロファイル"
        ),
        message: text!(
            "profile {record} uses OAuth with Microsoft Entra ID, but values are missing: {missing}",
            "プロファイル{record}は Microsoft Entra ID による OAuth を使用しますが、値がありません: {missing}"
        ),
        fix: text!(
            "register an application in the Exchange tenant, grant it the permission `full_access_as_app` with admin consent, and enter its tenant ID, client ID, and client secret in the profile",
            "Exchange のテナントにアプリケーションを登録し、アクセス許可 `full_access_as_app` を管理者の同意とともに付与して、テナント ID、クライアント ID、シークレットをプロファイルに入力します"
        ),
        page: &pages::EXO_CROSS_TENANT_INCOMPLETE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::EntraOAuth)?;
    let Some(first) = sides.first() else { return Ok(()) };
    let (tenant, client, secret) =
        (profile.exchangeonlinetenantid(), profile.oauthclientid(), profile.isoauthclientsecretset());
    let mut missing: Vec<Arg> = Vec::new();
    if tenant.known()?.is_none() {
        missing.push(text!("tenant ID (`exchangeonlinetenantid`)", "テナント ID (`exchangeonlinetenantid`)").into());
    }
    if client.known()?.is_none() {
        missing.push(text!("client ID (`oauthclientid`)", "クライアント ID (`oauthclientid`)").into());
    }
    if secret.is(&false) {
        missing.push(text!("client secret (`oauthclientsecret`)", "シークレット (`oauthclientsecret`)").into());
    }
    if !missing.is_empty() {
        let missing: Arg = missing.into_iter().collect();
        cx.report(*first).arg("missing", missing).affects(profile);
    }
    Ok(())
}
