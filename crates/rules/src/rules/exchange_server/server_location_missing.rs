use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "server-location-missing",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::TROUBLESHOOTING, &cite::ERROR_CODES],
        title: text!("Exchange profile without a server location", "サーバーの場所のない Exchange プロファイル"),
        message: text!(
            "profile {record} has an empty server location and does not use Auto Discover",
            "プロファイル{record}は自動検出を使用しない設定ですが、サーバーの場所が空です"
        ),
        fix: text!(
            "enter the address of Exchange Web Services (`incomingserverlocation`, `outgoingserverlocation`), or set \"Auto Discover Server Location\" to \"Yes\" (`useautodiscover: true`)",
            "Exchange Web サービスのアドレスを入力するか (`incomingserverlocation`、`outgoingserverlocation`)、[サーバーの場所の自動検出] を [はい] にします (`useautodiscover: true`)"
        ),
        page: &pages::SERVER_LOCATION_MISSING,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?) && !profile::is_built_in(profile))?;
    let retrieval = profile.incomingcredentialretrieval();
    // Server-to-server authentication needs no location: the product determines the server itself.
    if profile.useautodiscover().present()? || retrieval.present()? == CredentialRetrieval::ServerToServer {
        return Ok(());
    }
    let locations = profile::locations(profile);
    let (incoming, outgoing) = (locations.incoming, locations.outgoing?);
    if incoming.known()?.is_none() {
        cx.report(incoming).affects(profile);
    } else if let Some(outgoing) = outgoing
        && outgoing.known()?.is_none()
    {
        cx.report(outgoing).affects(profile);
    }
    Ok(())
}
