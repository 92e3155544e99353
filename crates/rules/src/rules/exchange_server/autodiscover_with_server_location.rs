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
            "{record} discovers its server and names one, of which the product takes only one",
            "{record} はサーバーの場所を自動検出し、サーバーの場所も指定しています。指定できるのはどちらか一方です"
        ),
        fix: text!(
            "empty the locations, or set Auto Discover Server Location to No (useautodiscover: false)",
            "サーバーの場所を空にするか、「サーバーの場所の自動検出」を「いいえ」(useautodiscover: false) にします"
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
        let label = text!("discovered too", "自動検出も有効です");
        cx.report(location).label(profile.useautodiscover().place.span, label).affects(profile);
    }
    Ok(())
}
