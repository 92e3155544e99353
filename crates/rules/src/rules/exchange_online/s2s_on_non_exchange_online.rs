use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "s2s-on-non-exchange-online",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::CONNECT_EXCHANGE_ONLINE_2025, &cite::ERROR_CODES],
        title: text!(
            "Server-to-server authentication without Exchange Online",
            "Exchange Online 以外でのサーバー間認証"
        ),
        message: text!(
            "profile {record} uses server-to-server authentication, which only Exchange Online supports",
            "プロファイル{record}のサーバー間認証は、Exchange Online でのみ使用できます"
        ),
        fix: text!(
            "set \"Authenticate Using\" to \"Credentials Specified in Email Server Profile\" for Exchange Server, or \"Credentials Specified by a User or Queue\" for POP3 or IMAP (`incomingcredentialretrieval`: 1 or 0)",
            "[認証方法] を Exchange Server では [電子メール サーバー プロファイルで指定した資格情報]、POP3/IMAP では [ユーザーまたはキューによって指定された資格情報] にします (`incomingcredentialretrieval`: 1/0)"
        ),
        page: &pages::S2S_ON_NON_EXCHANGE_ONLINE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!cx.servers.is_exchange_online(profile)?)?;
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::ServerToServer)?;
    cx.report_sides(profile, &sides);
    Ok(())
}
