use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-ews-retirement",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.since(calendar::EWS_BLOCKED.day),
        sources: &[&cite::EWS_DEPRECATION, &cite::CONNECT_CROSS_TENANT],
        title: text!("OAuth for Exchange Web Services", "OAuth による Exchange Web サービスの使用"),
        message: text!(
            "profile {record} uses OAuth for Exchange Web Services (off by default from {blocked}, removed on {removed})",
            "プロファイル{record}は OAuth で Exchange Web サービスを使用します ({blocked} から既定で無効、{removed} に削除)"
        ),
        fix: text!(
            "ask the administrators of the Exchange tenant whether Exchange Web Services are allowed for this application (`EwsEnabled`, `EwsAllowedAppIDs`), and check the Message Center for an alternative",
            "Exchange のテナントの管理者に、このアプリケーションの Exchange Web サービスが許可されているか (`EwsEnabled`、`EwsAllowedAppIDs`) を確認し、メッセージ センターで代替の方法を確認します"
        ),
        page: &pages::EXO_EWS_RETIREMENT,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
            &exchange_online::exo_cross_tenant_unsupported::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::EntraOAuth)?;
    let (blocked, removed) = (calendar::EWS_BLOCKED.day, calendar::EWS_REMOVED.day);
    let severity = if cx.as_of >= removed { Severity::Error } else { Severity::Warning };
    if let Some(report) = cx.report_sides(profile, &sides) {
        report.severity(severity).arg("blocked", blocked).arg("removed", removed);
    }
    Ok(())
}
