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
            "Exchange Online from version 9 on-premises",
            "オンプレミスのバージョン 9 からの Exchange Online の使用"
        ),
        message: text!(
            "profile {record} connects to Exchange Online (EWS blocked by default from {blocked}, removed on {end})",
            "プロファイル{record}は Exchange Online に接続します (EWS は {blocked} から既定でブロック、{end} に削除)"
        ),
        fix: text!(
            "use Exchange Server, or move to Dataverse online; until then, have the tenant allow Exchange Web Services",
            "Exchange Server を使用するか、オンラインの Dataverse に移行します。それまではテナントで Exchange Web サービスを許可します"
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
