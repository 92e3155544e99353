use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "ews-url-malformed",
        severity: Severity::Warning,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::TROUBLESHOOTING, &cite::KB_MAILBOX_LOCATION],
        title: text!(
            "Server location that is not an address of Exchange Web Services",
            "Exchange Web サービスのアドレスではないサーバーの場所"
        ),
        message: text!(
            "profile {record} uses `{value}`, which has not the form of an Exchange Web Services address",
            "プロファイル{record}の接続先 `{value}` は、Exchange Web サービスのアドレスの形式ではありません"
        ),
        fix: text!(
            "enter the full address in the form `https://mail.contoso.com/EWS/Exchange.asmx` with the host name of the server (`incomingserverlocation`, `outgoingserverlocation`)",
            "サーバーのホスト名を使用し、`https://mail.contoso.com/EWS/Exchange.asmx` の形式の完全なアドレスを入力します (`incomingserverlocation`、`outgoingserverlocation`)"
        ),
        page: &pages::EWS_URL_MALFORMED,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info,
            &support::mixed_exchange_and_pop_smtp::RULE.info,
            &exchange_server::ews_endpoint_not_public::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!profile::is_pop_or_imap(profile.servertype().present()?) && !profile::is_built_in(profile))?;
    let malformed = |location: &str| {
        let lower = location.trim().to_ascii_lowercase();
        let url = lower.starts_with("https://") || lower.starts_with("http://");
        host_of(location).is_some() && !(url && host::is_ews_url(location))
    };
    let sides = profile::locations(profile).that(malformed)?;
    cx.report_sides(profile, &sides);
    Ok(())
}
