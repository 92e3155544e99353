use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "autodiscover-with-server-location",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES],
        title: text!("Auto Discover together with a server location", "自動検出とサーバーの場所の併用"),
        message: text!(
            "profile {record} uses both Auto Discover and a server location, but only one is allowed",
            "プロファイル{record}は自動検出とサーバーの場所の両方を指定しています (指定できるのは一方)"
        ),
        fix: text!(
            "clear the server locations (`incomingserverlocation`, `outgoingserverlocation`), or set \"Auto Discover Server Location\" to \"No\" (`useautodiscover: false`)",
            "サーバーの場所を空にするか (`incomingserverlocation`、`outgoingserverlocation`)、[サーバーの場所の自動検出] を [いいえ] にします (`useautodiscover: false`)"
        ),
        page: &pages::AUTODISCOVER_WITH_SERVER_LOCATION,
        extra: Extra::NONE,
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let kind = profile.servertype().present()?;
    only_if(
        matches!(kind, ServerType::ExchangeServer | ServerType::ExchangeServerHybrid)
            && !cx.servers.is_exchange_online(profile)?,
    )?;
    let location = profile.incomingserverlocation();
    if profile.useautodiscover().present()? && location.known()?.is_some() {
        let label = text!("\"Auto Discover Server Location\": \"Yes\"", "[サーバーの場所の自動検出]: [はい]");
        cx.report(location).label(profile.useautodiscover().place.span, label).affects(profile);
    }
    Ok(())
}
