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
            "server-to-server authentication with another system than Exchange Online",
            "Exchange Online 以外でのサーバー間認証"
        ),
        message: text!(
            "{record} uses server-to-server authentication, which only Exchange Online takes",
            "{record} はサーバー間認証を使用する設定ですが、これを受け付けるのは Exchange Online だけです"
        ),
        fix: text!(
            "set Authenticate Using to a way that the server takes: for Exchange Server credentials in the profile (incomingcredentialretrieval: 1), for POP3 and IMAP those of the user or queue (0)",
            "「認証方法」をサーバーが受け付ける方法にします。Exchange Server ではプロファイルの資格情報 (incomingcredentialretrieval: 1)、POP3 と IMAP ではユーザーまたはキューの資格情報 (0) です"
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
