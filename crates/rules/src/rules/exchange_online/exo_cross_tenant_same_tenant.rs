use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-cross-tenant-same-tenant",
        severity: Severity::Info,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0).since(calendar::PAGE_ONLINE_2022.day),
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!(
            "OAuth for Exchange Online in the same tenant",
            "同じテナントの Exchange Online への OAuth による接続"
        ),
        message: text!(
            "profile {record} uses OAuth with Microsoft Entra ID in the tenant of the organization",
            "プロファイル{record}は組織と同じテナントで Microsoft Entra ID の OAuth を使用します"
        ),
        fix: text!(
            "set \"Authenticate Using\" to \"Server to Server Authentication\" (`incomingcredentialretrieval: 2`, `outgoingcredentialretrieval: 2`); this is the documented method within one tenant",
            "[認証方法] を [サーバー間認証] にします (`incomingcredentialretrieval: 2`、`outgoingcredentialretrieval: 2`)。同じテナントでは、これが文書に記載された方法です"
        ),
        page: &pages::EXO_CROSS_TENANT_SAME_TENANT,
        extra: Extra::NONE,
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
    let tenant = profile.exchangeonlinetenantid();
    let Some(written) = tenant.known()? else { return Ok(()) };
    let own = cx.facts.need_tenant()?;
    if written.trim().parse() == Ok(own) {
        cx.report(*first)
            .label(tenant.place.span, text!("tenant of the organization", "組織のテナント"))
            .affects(profile);
    }
    Ok(())
}
