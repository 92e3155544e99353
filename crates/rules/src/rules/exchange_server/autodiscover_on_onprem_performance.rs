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
            "profile {record} uses Auto Discover for every mailbox, which may slow down synchronization",
            "プロファイル{record}はメールボックスごとに自動検出を使用します (同期が遅くなる可能性あり)"
        ),
        fix: text!(
            "set \"Auto Discover Server Location\" to \"No\" (`useautodiscover: false`) and enter the address of Exchange Web Services (`incomingserverlocation`, `outgoingserverlocation`)",
            "[サーバーの場所の自動検出] を [いいえ] にし (`useautodiscover: false`)、Exchange Web サービスのアドレスを入力します (`incomingserverlocation`、`outgoingserverlocation`)"
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
