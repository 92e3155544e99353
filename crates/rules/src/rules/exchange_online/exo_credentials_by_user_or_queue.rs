use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exo-credentials-by-user-or-queue",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_8_2, &cite::TROUBLESHOOTING, &cite::BASIC_AUTHENTICATION],
        title: text!(
            "Exchange Online with credentials of users or queues",
            "ユーザーまたはキューの資格情報による Exchange Online への接続"
        ),
        message: text!(
            "profile {record} signs in to Exchange Online with the credentials of each user or queue",
            "プロファイル{record}は、ユーザーまたはキューの資格情報で Exchange Online に接続する設定です"
        ),
        fix: text!(
            "set \"Authenticate Using\" to \"Server to Server Authentication\" (`incomingcredentialretrieval: 2`, `outgoingcredentialretrieval: 2`), or move the mailboxes to profile `Microsoft Exchange Online`",
            "[認証方法] を [サーバー間認証] にするか (`incomingcredentialretrieval: 2`、`outgoingcredentialretrieval: 2`)、メールボックスをプロファイル「Microsoft Exchange Online」に移します"
        ),
        page: &pages::EXO_CREDENTIALS_BY_USER_OR_QUEUE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
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
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::UserOrQueue)?;
    let severity = profile::password_severity(profile, cx.as_of);
    if let Some(report) = cx.report_sides(profile, &sides) {
        report.severity(severity);
    }
    Ok(())
}
