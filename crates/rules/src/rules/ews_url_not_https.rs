use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "ews-url-not-https",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        tables: &[Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::ERROR_CODES],
        title: text!(
            "an address of Exchange Web Services without https",
            "https ではない Exchange Web サービスのアドレス"
        ),
        message: text!(
            "{record} reaches Exchange at `{value}`, and the connection must be encrypted",
            "{record} の接続先は `{value}` ですが、Exchange への接続は暗号化する必要があります"
        ),
        fix: text!(
            "let the address begin with https:// (incomingserverlocation, outgoingserverlocation)",
            "アドレスを https:// で始めます (incomingserverlocation、outgoingserverlocation)"
        ),
        yields_to: &[
            "exo-wrong-profile-type",
            "onprem-exo-requires-hybrid-profile",
            "onprem-exo-not-supported-in-version",
            "http-location-with-ssl",
            "ssl-disabled",
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let sides = profile::locations(profile).that(host::is_http_url)?;
    only_if(!sides.is_empty())?;
    // On-premises the deployment can allow it, which no export tells.
    let severity = match cx.deployment()? {
        Deployment::Online => Severity::Error,
        Deployment::OnPremises => Severity::Warning,
    };
    if let Some(report) = cx.report_sides(profile, &sides) {
        report.severity(severity);
    }
    Ok(())
}
