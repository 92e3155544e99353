use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-ews-retirement-server-to-server",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.since(calendar::EWS_BLOCKED.day).on_request(),
        sources: &[&cite::EWS_DEPRECATION, &cite::CONNECT_EXCHANGE_ONLINE_2025],
        title: text!(
            "server-to-server authentication while Exchange Web Services end",
            "Exchange Web サービスの終了とサーバー間認証"
        ),
        message: text!(
            "{record} uses server-to-server authentication: Microsoft says that it takes Exchange Web Services out of Dynamics 365 itself, until Exchange Online removes them on {removed}",
            "{record} はサーバー間認証を使用します。Exchange Online が {removed} に Exchange Web サービスを削除するまでに、Microsoft が Dynamics 365 から取り除くとしています"
        ),
        fix: text!(
            "nothing is documented for administrators to do; see that the tenant does not block Dynamics 365 (EwsEnabled, EwsAllowedAppIDs), and watch the Message Center",
            "管理者の作業は文書化されていません。テナントで Dynamics 365 がブロックされていないことを確認し (EwsEnabled、EwsAllowedAppIDs)、メッセージ センターを確認します"
        ),
        page: &pages::EXO_EWS_RETIREMENT_SERVER_TO_SERVER,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::ServerToServer)?;
    if let Some(report) = cx.report_sides(profile, &sides) {
        report.arg("removed", calendar::EWS_REMOVED.day);
    }
    Ok(())
}
