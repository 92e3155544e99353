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
        title: text!("SSL together with an http address", "http のアドレスと SSL の併用"),
        message: text!(
            "profile {record} uses SSL, but its address `{value}` begins with http://",
            "プロファイル{record}は SSL を使用する設定ですが、アドレス `{value}` は http:// で始まります"
        ),
        fix: text!(
            "enter an address that begins with https://, or for POP3 and IMAP a host name (`incomingserverlocation`, `outgoingserverlocation`)",
            "https:// で始まるアドレス (POP3 と IMAP ではホスト名) を入力します (`incomingserverlocation`、`outgoingserverlocation`)"
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
