use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "basic-auth-onprem-exchange",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS.on_request(),
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::CONNECT_HYBRID_MODERN_AUTH],
        title: text!("Basic authentication for Exchange Server", "Exchange Server への基本認証"),
        message: text!(
            "profile {record} has authentication protocol \"Basic\" for Exchange Server",
            "プロファイル{record}の Exchange Server に対する認証プロトコルが [基本] です"
        ),
        fix: text!(
            "use \"NTLM\" (`incomingauthenticationprotocol: 2`, `outgoingauthenticationprotocol: 2`)",
            "[NTLM] を使用します (`incomingauthenticationprotocol: 2`、`outgoingauthenticationprotocol: 2`)"
        ),
        page: &pages::BASIC_AUTH_ONPREM_EXCHANGE,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &pop3_imap_smtp::ssl_disabled::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?) && !cx.servers.is_exchange_online(profile)?)?;
    let sides = profile::authentication_protocol(profile).that(|protocol| protocol == AuthenticationProtocol::Basic)?;
    cx.report_sides(profile, &sides);
    Ok(())
}
