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
            "Auto Discover off on a profile from on-premises to Exchange Online",
            "設置型から Exchange Online へのプロファイルで自動検出が無効"
        ),
        message: text!(
            "{record} reaches Exchange Online without Auto Discover, which is recommended",
            "{record} はサーバーの場所を自動検出せずに Exchange Online に接続する設定です。自動検出が推奨されています"
        ),
        fix: text!(
            "set Auto Discover Server Location to Yes (useautodiscover: true) and leave the locations empty",
            "「サーバーの場所の自動検出」を「はい」(useautodiscover: true) にし、サーバーの場所を空にします"
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
