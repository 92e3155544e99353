use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "exchange-2010-unsupported-online",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ONLINE.since(calendar::PAGE_ONLINE_2020.day),
        sources: &[&cite::SUPPORTED_CONFIGURATIONS_2020, &cite::SUPPORTED_CONFIGURATIONS_2022],
        title: text!("Exchange Server 2010 with an online organization", "オンラインの組織での Exchange Server 2010"),
        message: text!(
            "profile {record} connects to {system}, which is not supported online from {day}",
            "プロファイル{record}の接続先 {system} は、オンラインでは {day} 以降サポートされていません"
        ),
        fix: text!(
            "upgrade to Exchange Server 2013 SP1 or newer, or correct the version if it is out of date (`exchangeversion`, or `exchange-servers` in synclint.yaml)",
            "Exchange Server 2013 SP1 以降にアップグレードします。バージョンの値が古い場合は修正します (`exchangeversion`、または synclint.yaml の `exchange-servers`)"
        ),
        page: &pages::EXCHANGE_2010_UNSUPPORTED_ONLINE,
        extra: Extra::NONE,
        yields_to: &[
            &exchange_online::exo_wrong_profile_type::RULE.info,
            &exchange_server::hybrid_type_on_wrong_deployment::RULE.info,
        ],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(!cx.online_by_page_8_2()?)?;
    let kind = profile.servertype().present()?;
    only_if(!profile::is_pop_or_imap(kind) && !cx.servers.is_exchange_online(profile)?)?;
    let column = profile.exchangeversion();
    let Some(system) = profile::exchange_system(profile, cx.facts) else {
        return column.known().map(|_| ());
    };
    if matches!(system, System::Exchange2010 | System::Exchange2010Sp3) {
        let place =
            if column.get().and_then(exchange::of_column) == Some(system) { column.place } else { profile.place() };
        let day = calendar::PAGE_ONLINE_2020.day;
        cx.report(place).arg("system", system.title()).arg("day", day).affects(profile);
    }
    Ok(())
}
