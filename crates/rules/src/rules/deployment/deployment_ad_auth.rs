use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "deployment-ad-auth",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::DEPLOYMENT_SETTINGS, &cite::ERROR_CODES],
        title: text!(
            "Active Directory authentication that the deployment does not allow",
            "展開で許可されていない Active Directory の認証"
        ),
        message: text!(
            "profile {record} uses {value}, which the deployment does not allow",
            "プロファイル{record}の {value} は、展開の設定で許可されていません"
        ),
        fix: text!(
            "set `AllowADBasedAuthenticationProtocols` to true in `ServerSideSyncEmailSettings`, or replace {value} with an allowed option",
            "`ServerSideSyncEmailSettings` の `AllowADBasedAuthenticationProtocols` を true にするか、{value} を許可された値に変更します"
        ),
        page: &pages::DEPLOYMENT_AD_AUTH,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_server::windows_integrated_pop_imap::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let protocol = |protocol| matches!(protocol, AuthenticationProtocol::Negotiate | AuthenticationProtocol::Ntlm);
    let windows = |retrieval| retrieval == CredentialRetrieval::WindowsIntegrated;
    let integrated = profile::credential_retrieval(profile).that(windows)?;
    let protocols = profile::authentication_protocol(profile).that(protocol);
    only_if(!integrated.is_empty() || protocols.as_ref().is_ok_and(|sides| !sides.is_empty()))?;
    if cx.facts.switch(stated::ALLOW_AD_AUTHENTICATION)? {
        return Ok(());
    }
    if integrated.is_empty() {
        cx.report_sides(profile, &protocols?);
    } else {
        cx.report_sides(profile, &integrated);
    }
    Ok(())
}
