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
            "an OAuth profile without tenant, application or secret",
            "テナント、アプリケーション、シークレットのいずれかがない OAuth プロファイル"
        ),
        message: text!(
            "{record} signs in with an application of the Exchange tenant, and lacks {missing}",
            "{record} は Exchange のテナントのアプリケーションで認証しますが、{missing} がありません"
        ),
        fix: text!(
            "register an application in the Exchange tenant with the permission full_access_as_app and consent, and enter its tenant, client id and secret (exchangeonlinetenantid, oauthclientid)",
            "Exchange のテナントにアプリケーションを登録してアクセス許可 full_access_as_app に同意し、テナント、クライアント ID、シークレットを入力します (exchangeonlinetenantid、oauthclientid)"
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
    let mut missing: Vec<&str> = Vec::new();
    if tenant.known()?.is_none() {
        missing.push("exchangeonlinetenantid");
    }
    if client.known()?.is_none() {
        missing.push("oauthclientid");
    }
    if secret.is(&false) {
        missing.push("oauthclientsecret");
    }
    if !missing.is_empty() {
        let missing: Arg = missing.into_iter().collect();
        cx.report(*first).arg("missing", missing).affects(profile);
    }
    Ok(())
}
