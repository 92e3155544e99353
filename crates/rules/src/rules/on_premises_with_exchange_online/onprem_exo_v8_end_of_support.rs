use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "onprem-exo-v8-end-of-support",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ON_PREMISES.from(8, 1).until(8, 2).since(calendar::ON_PREMISES_TO_EXCHANGE_ONLINE_FROZEN.day),
        sources: &[&cite::ON_PREMISES_TO_EXCHANGE_ONLINE_2026],
        title: text!(
            "Exchange Online from version 8 on-premises",
            "オンプレミスのバージョン 8 からの Exchange Online の使用"
        ),
        message: text!(
            "profile {record} connects to Exchange Online from on-premises version 8 (support ends on {end})",
            "プロファイル{record}は Exchange Online に接続します (オンプレミス版 8 のサポートは {end} まで)"
        ),
        fix: text!(
            "use Exchange Server, or move to Dataverse online",
            "Exchange Server を使用するか、オンラインの Dataverse に移行します"
        ),
        page: &pages::ONPREM_EXO_V8_END_OF_SUPPORT,
        extra: Extra::NONE,
        yields_to: &[&on_premises_with_exchange_online::onprem_exo_not_supported_in_version::RULE.info],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(cx.servers.is_exchange_online(profile)?)?;
    let end = calendar::ON_PREMISES_8_WITH_EXCHANGE_ONLINE_END.day;
    let severity = if cx.as_of >= end { Severity::Error } else { Severity::Warning };
    cx.report(profile).severity(severity).arg("end", end).affects(profile);
    Ok(())
}
