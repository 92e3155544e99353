use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "onprem-exo-autodiscover-off",
        severity: Severity::Info,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES.from(8, 1),
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2020, &cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        title: text!(
            "Auto Discover turned off for on-premises to Exchange Online",
            "オンプレミスから Exchange Online への接続での自動検出の無効化"
        ),
        message: text!(
            "profile {record} connects to Exchange Online without the recommended Auto Discover",
            "プロファイル{record}は推奨される自動検出なしで Exchange Online に接続する設定です"
        ),
        fix: text!(
            "set \"Auto Discover Server Location\" to \"Yes\" (`useautodiscover: true`) and clear the server locations",
            "[サーバーの場所の自動検出] を [はい] にし (`useautodiscover: true`)、サーバーの場所を空にします"
        ),
        page: &pages::ONPREM_EXO_AUTODISCOVER_OFF,
        extra: Extra::NONE,
        yields_to: &[&on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.servertype().present()? == ServerType::ExchangeOnlineHybrid)?;
    let autodiscover = profile.useautodiscover();
    if !autodiscover.present()? {
        cx.report(autodiscover).affects(profile);
    }
    Ok(())
}
