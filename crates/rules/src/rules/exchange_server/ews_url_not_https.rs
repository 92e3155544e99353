use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "ews-url-not-https",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::CONNECT_EXCHANGE_ON_PREMISES, &cite::ERROR_CODES],
        title: text!("Unencrypted address of Exchange Web Services", "暗号化されない Exchange Web サービスのアドレス"),
        message: text!(
            "profile {record} connects to Exchange at `{value}`, which does not use https",
            "プロファイル{record}の Exchange の接続先 `{value}` は、https ではありません"
        ),
        fix: text!(
            "enter an address that begins with https:// (`incomingserverlocation`, `outgoingserverlocation`)",
            "https:// で始まるアドレスを入力します (`incomingserverlocation`、`outgoingserverlocation`)"
        ),
        page: &pages::EWS_URL_NOT_HTTPS,
        extra: Extra { failure: Some(Failure::Cause), ..Extra::NONE },
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &exchange_server::http_location_with_ssl::RULE.info,
            &pop3_imap_smtp::ssl_disabled::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?))?;
    let sides = profile::locations(profile).that(host::is_http_url)?;
    only_if(!sides.is_empty())?;
    // An on-premises deployment may allow http; exports do not show whether it does.
    let severity = match cx.deployment()? {
        Deployment::Online => Severity::Error,
        Deployment::OnPremises => Severity::Warning,
    };
    if let Some(report) = cx.report_sides(profile, &sides) {
        report.severity(severity);
    }
    Ok(())
}
