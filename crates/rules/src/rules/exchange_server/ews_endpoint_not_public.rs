use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "ews-endpoint-not-public",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE,
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::CONNECT_HYBRID_MODERN_AUTH],
        title: text!(
            "an Exchange Server that the internet cannot reach",
            "インターネットから到達できない Exchange Server"
        ),
        message: text!(
            "`{value}` cannot be reached from an organization online",
            "オンラインの組織から `{value}` に到達できません"
        ),
        fix: text!(
            "publish Exchange Web Services under a public name, and let the addresses of Dynamics 365 through the firewall (incomingserverlocation)",
            "Exchange Web サービスを公開名で公開し、Dynamics 365 のアドレスからの通信をファイアウォールで許可します (incomingserverlocation)"
        ),
        page: &pages::EWS_ENDPOINT_NOT_PUBLIC,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let location = profile.incomingserverlocation();
    if host_of(location.present()?).is_some_and(host::is_private) {
        cx.report(location).affects(profile);
    }
    Ok(())
}
