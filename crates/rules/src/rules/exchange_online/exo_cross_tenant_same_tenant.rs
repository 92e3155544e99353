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
            "OAuth with an own application inside one tenant",
            "同一テナントでの独自アプリケーションによる OAuth"
        ),
        message: text!(
            "{record} signs in to Exchange Online of its own tenant with an application of its own",
            "{record} は同じテナントの Exchange Online に独自のアプリケーションで接続しています"
        ),
        fix: text!(
            "server-to-server authentication (incomingcredentialretrieval: 2) is the documented way inside one tenant",
            "同一テナントではサーバー間認証 (incomingcredentialretrieval: 2) が文書化された方法です"
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
            .label(tenant.place.span, text!("the organization's own tenant", "組織自身のテナント"))
            .affects(profile);
    }
    Ok(())
}
