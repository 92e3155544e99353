use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-auth-protocol",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.from(8, 0),
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES],
        title: text!(
            "Exchange Server from online with another protocol than NTLM or Basic",
            "オンラインから Exchange Server への NTLM または基本認証以外の認証"
        ),
        message: text!(
            "{record} authenticates at Exchange Server with {value}, and only NTLM or Basic authentication works there",
            "{record} は Exchange Server に {value} で認証する設定ですが、使用できるのは NTLM または基本認証だけです"
        ),
        fix: text!(
            "choose NTLM (incomingauthenticationprotocol: 2, outgoingauthenticationprotocol: 2) and disable Basic authentication on Exchange Server, or choose Basic (3)",
            "NTLM (incomingauthenticationprotocol: 2、outgoingauthenticationprotocol: 2) にして Exchange Server の基本認証を無効にするか、基本 (3) にします"
        ),
        page: &pages::EXCHANGE_AUTH_PROTOCOL,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let kind = profile.servertype().present()?;
    only_if(
        matches!(kind, ServerType::ExchangeServer | ServerType::ExchangeServerHybrid)
            && !cx.servers.is_exchange_online(profile)?,
    )?;
    // With hybrid modern authentication the token is the protocol.
    only_if(profile::is_password(profile.incomingcredentialretrieval().present()?))?;
    let refused = [AuthenticationProtocol::Negotiate, AuthenticationProtocol::OAuth];
    let sides = profile::authentication_protocol(profile).that(|protocol| refused.contains(&protocol))?;
    cx.report_sides(profile, &sides);
    Ok(())
}
