use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "hma-on-wrong-type",
        severity: Severity::Warning,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(9, 0),
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::CONNECT_HYBRID_MODERN_AUTH],
        title: text!(
            "Hybrid Modern Authentication with another server type",
            "Exchange Server 以外の種類でのハイブリッド先進認証"
        ),
        message: text!(
            "profile {record} uses Hybrid Modern Authentication, but its server type is {value}",
            "ハイブリッド先進認証を使用するプロファイル{record}のサーバーの種類が {value} です"
        ),
        fix: text!(
            "set \"Server Type\" to \"Exchange Server (Hybrid)\" (`servertype: 2`), or for POP3 and IMAP set \"Authenticate Using\" to other credentials (`incomingcredentialretrieval`)",
            "[サーバーの種類] を [Exchange Server (ハイブリッド)] にします (`servertype: 2`)。POP3 と IMAP では [認証方法] を別の資格情報にします (`incomingcredentialretrieval`)"
        ),
        page: &pages::HMA_ON_WRONG_TYPE,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
            &pop3_imap_smtp::pop3_credentials_not_by_user::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.incomingcredentialretrieval().present()? == CredentialRetrieval::HybridModernAuth)?;
    let server_type = profile.servertype();
    // Both types are accepted, because which of them the form stores is not documented.
    if !matches!(server_type.present()?, ServerType::ExchangeServerHybrid | ServerType::ExchangeServer) {
        cx.report(server_type).affects(profile);
    }
    Ok(())
}
