use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "autodiscover-on-onprem-performance",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES,
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ON_PREMISES, &cite::PROFILE_FORM_8],
        title: text!("Auto Discover for an on-premises Exchange Server", "オンプレミスの Exchange Server での自動検出"),
        message: text!(
            "profile {record} uses Auto Discover, which may affect performance",
            "プロファイル{record}が使用する自動検出は、パフォーマンスに影響する場合があります"
        ),
        fix: text!(
            "if the server location does not change, set \"Auto Discover Server Location\" to \"No\" (`useautodiscover: false`) and enter the server locations (`incomingserverlocation`, `outgoingserverlocation`)",
            "サーバーの場所が変わらない場合は、[サーバーの場所の自動検出] を [いいえ] にし (`useautodiscover: false`)、サーバーの場所を入力します (`incomingserverlocation`、`outgoingserverlocation`)"
        ),
        page: &pages::AUTODISCOVER_ON_ONPREM_PERFORMANCE,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_server::autodiscover_with_server_location::RULE.info,
            &on_premises_with_exchange_online::onprem_exo_requires_hybrid_profile::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.servertype().present()? == ServerType::ExchangeServer && !cx.servers.is_exchange_online(profile)?)?;
    let autodiscover = profile.useautodiscover();
    if autodiscover.present()? {
        cx.report(autodiscover).affects(profile);
    }
    Ok(())
}
