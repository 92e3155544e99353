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
            "Server-to-server authentication and the end of Exchange Web Services",
            "Exchange Web サービスの終了とサーバー間認証"
        ),
        message: text!(
            "profile {record} uses server-to-server authentication (Exchange Web Services removed on {removed})",
            "プロファイル{record}はサーバー間認証を使用する設定です (Exchange Web サービスは {removed} に削除)"
        ),
        fix: text!(
            "make sure that the tenant does not block Dynamics 365 (`EwsEnabled`, `EwsAllowedAppIDs`), and check the Message Center; no other action by administrators is documented",
            "テナントで Dynamics 365 がブロックされていないことを確認し (`EwsEnabled`、`EwsAllowedAppIDs`)、メッセージ センターを確認します。管理者が行うほかの作業は文書に記載されていません"
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
        let note = text!(
            "according to Microsoft, Microsoft itself removes Exchange Web Services from Dynamics 365 before this date",
            "Microsoft によると、この日より前に Microsoft が Dynamics 365 での Exchange Web サービスの使用を終了します"
        );
        report.arg("removed", calendar::EWS_REMOVED.day).note(note);
    }
    Ok(())
}
