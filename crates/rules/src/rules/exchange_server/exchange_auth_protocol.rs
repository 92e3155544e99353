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
            "Authentication protocol other than NTLM or Basic for Exchange Server",
            "Exchange Server に対する NTLM と基本認証以外の認証プロトコル"
        ),
        message: text!(
            "profile {record} uses {value} for Exchange Server, which requires \"NTLM\" or \"Basic\"",
            "プロファイル{record}の Exchange Server での認証が {value} です ([NTLM] または [基本] が必要)"
        ),
        fix: text!(
            "set the authentication protocol to \"NTLM\" (`incomingauthenticationprotocol: 2`, `outgoingauthenticationprotocol: 2`) and turn off Basic authentication in Exchange, or set it to \"Basic\" (`3`)",
            "認証プロトコルを [NTLM] にして (`incomingauthenticationprotocol: 2`、`outgoingauthenticationprotocol: 2`) Exchange の基本認証を無効にするか、[基本] (`3`) にします"
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
    // Hybrid Modern Authentication uses tokens, not this protocol.
    only_if(profile::is_password(profile.incomingcredentialretrieval().present()?))?;
    let not_allowed = [AuthenticationProtocol::Negotiate, AuthenticationProtocol::OAuth];
    let sides = profile::authentication_protocol(profile).that(|protocol| not_allowed.contains(&protocol))?;
    cx.report_sides(profile, &sides);
    Ok(())
}
