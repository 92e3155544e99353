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
            "Exchange Server address that is not public",
            "インターネットから接続できない Exchange Server のアドレス"
        ),
        message: text!(
            "profile {record} connects to `{value}`, which is not accessible from the internet",
            "プロファイル{record}の接続先 `{value}` は、インターネットから接続できないアドレスです"
        ),
        fix: text!(
            "publish Exchange Web Services under a public name (`incomingserverlocation`) and allow the IP addresses of Dynamics 365 in the firewall",
            "Exchange Web サービスをインターネットから接続できる名前で公開し (`incomingserverlocation`)、ファイアウォールで Dynamics 365 の IP アドレスからの接続を許可します"
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
