use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "onprem-exo-v9-end-of-support",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES.from(9, 0).since(calendar::ON_PREMISES_TO_EXCHANGE_ONLINE_FROZEN.day),
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2026, &cite::EWS_DEPRECATION],
        title: text!(
            "version 9 on-premises with Exchange Online: end of support",
            "設置型バージョン 9 と Exchange Online: サポート終了"
        ),
        message: text!(
            "{record} reaches Exchange Online from version 9 on-premises: Exchange Web Services are blocked from {blocked} unless allowed, and removed on {end}",
            "{record} は設置型バージョン 9 から Exchange Online に接続しています。Exchange Web サービスは {blocked} から許可がない限りブロックされ、{end} に削除されます"
        ),
        fix: text!(
            "use Exchange Server, or move to Dataverse online; until then let Exchange Online allow Exchange Web Services for the tenant",
            "Exchange Server を使用するか、Dataverse (オンライン) に移行します。それまでは Exchange Online のテナントで Exchange Web サービスを許可します"
        ),
        page: &pages::ONPREM_EXO_V9_END_OF_SUPPORT,
        extra: Extra::NONE,
        yields_to: &[&on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let (blocked, end) = (calendar::EWS_BLOCKED.day, calendar::EWS_REMOVED.day);
    let severity = match cx.as_of {
        day if day >= end => Severity::Error,
        day if day >= blocked => Severity::Warning,
        _ => Severity::Info,
    };
    cx.report(profile).severity(severity).arg("blocked", blocked).arg("end", end).affects(profile);
    Ok(())
}
