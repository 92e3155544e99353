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
            "Hybrid Modern Authentication on another type of profile",
            "Exchange Server 以外の種類でのハイブリッド先進認証"
        ),
        message: text!(
            "{record} uses Hybrid Modern Authentication with the type {value}, which is not one for Exchange Server",
            "{record} は Exchange Server 用ではない種類 {value} でハイブリッド先進認証を使用しています"
        ),
        fix: text!(
            "set the type to Exchange Server (Hybrid) (servertype: 2)",
            "種類を Exchange Server (ハイブリッド) (servertype: 2) にします"
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
    // The number of the plain type is tolerated: which of the two the form stores is documented nowhere.
    if !matches!(server_type.present()?, ServerType::ExchangeServerHybrid | ServerType::ExchangeServer) {
        cx.report(server_type).affects(profile);
    }
    Ok(())
}
