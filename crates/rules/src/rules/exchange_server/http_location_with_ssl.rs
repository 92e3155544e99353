use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "http-location-with-ssl",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES],
        title: text!("an http address together with SSL", "http のアドレスと SSL の併用"),
        message: text!(
            "{record} uses SSL, and its address begins with http://",
            "{record} は SSL を使用しますが、アドレスが http:// で始まっています"
        ),
        fix: text!(
            "let the address begin with https:// (incomingserverlocation, outgoingserverlocation)",
            "アドレスを https:// で始めます (incomingserverlocation、outgoingserverlocation)"
        ),
        page: &pages::HTTP_LOCATION_WITH_SSL,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[&exchange_online::exo_wrong_profile_type::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    let (locations, ssl) = (profile::locations(profile), profile::ssl(profile));
    let incoming = locations.incoming.known()?;
    if incoming.is_some_and(host::is_http_url) && ssl.incoming.present()? {
        cx.report(locations.incoming).affects(profile);
        return Ok(());
    }
    if let (Some(location), Some(used)) = (locations.outgoing?, ssl.outgoing?)
        && location.known()?.is_some_and(host::is_http_url)
        && used.present()?
    {
        cx.report(location).affects(profile);
    }
    Ok(())
}
